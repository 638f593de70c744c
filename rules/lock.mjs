// Adds published rule versions that versions.lock.json does not know yet. It never changes a line that is there: a
// published file is corrected by a new one (somatic/2020-01-01.2), not by an edit.
//
//   node tools/run.mjs rules/lock.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { careTypes, parseRuleSet, parseRuleText } from '@fristdag/rules';

const folder = new URL('./', import.meta.url);
const lockFile = new URL('versions.lock.json', folder);
const lock = JSON.parse(readFileSync(lockFile, 'utf8'));

const files = careTypes
  .flatMap((careType) => readdirSync(new URL(careType, folder)).map((name) => `${careType}/${name}`))
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, document: parseRuleText(readFileSync(new URL(file, folder), 'utf8'), file) }));
const published = parseRuleSet(files).versions.filter(({ publishedAt }) => publishedAt !== null);

const changed = published.filter(({ name, hash }) => lock[name] !== undefined && lock[name] !== hash);
const lost = Object.keys(lock).filter((name) => !published.some((version) => version.name === name));
if (changed.length > 0 || lost.length > 0) {
  for (const { name } of changed) console.error(`${name} was published and must not change. Correct it by a new file.`);
  for (const name of lost) console.error(`${name} was published and must not go. Put rules/${name}.json back.`);
  process.exit(1);
}

const added = published.filter(({ name }) => lock[name] === undefined);
const lines = Object.fromEntries(published.map(({ name, hash }) => [name, hash]));
writeFileSync(lockFile, `${JSON.stringify(lines, null, 2)}\n`);
console.log(added.length === 0 ? 'Nothing to lock.' : `Locked ${added.map(({ name }) => name).join(', ')}.`);
