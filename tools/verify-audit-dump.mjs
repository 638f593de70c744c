// Checks a dump of the audit trail without any of the product's code, its packages or a database:
//   psql "$DATABASE_URL" -At -c "select json_build_object('id', id, 'line', line, 'prevHash', prev_hash, 'hash', hash)
//                                  from audit_line order by id" | node tools/verify-audit-dump.mjs [sequence:hash …]
// Each argument is an exported head. Exit 0: the chain holds; 1: the first bad line is named.
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';

const heads = new Map(
  process.argv.slice(2).map((head) => [head.slice(0, head.indexOf(':')), head.slice(head.indexOf(':') + 1)]),
);
let last;
for await (const text of createInterface({ input: process.stdin })) {
  if (text === '') continue;
  const { id, line, prevHash, hash } = JSON.parse(text);
  const chained = `{"line":${line},"prevHash":"${prevHash}","sequence":${id}}`;
  if (last && Number(id) !== last.id + 1) fail(last.id + 1, 'is missing, or stands elsewhere');
  if (last ? prevHash !== last.hash : Number(id) === 1 && prevHash !== `sha256:${'0'.repeat(64)}`)
    fail(id, 'does not follow from the line before it');
  if (`sha256:${createHash('sha256').update(chained).digest('hex')}` !== hash) fail(id, 'was altered');
  if ((heads.get(String(id)) ?? hash) !== hash) fail(id, 'is another than when the head was exported');
  heads.delete(String(id));
  last = { id: Number(id), hash };
}
for (const [id] of heads) fail(id, 'of an exported head is not in the dump');
console.log(last ? `The chain holds through line ${last.id}, ${last.hash}.` : 'There are no lines.');

function fail(id, words) {
  console.log(`Line ${id} ${words}.`);
  process.exit(1);
}
