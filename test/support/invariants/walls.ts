import { type Ask, named } from './ask.ts';

/** Tables that hold a payer and something that has one too. */
interface Referring {
  readonly table: string;
  readonly column: 'case_id' | 'invoice_id' | 'package_id' | 'dialogue_id' | 'notice_id';
}
const OWNERS: Readonly<Record<Referring['column'], string>> = {
  case_id: 'billing_case',
  invoice_id: 'invoice',
  package_id: 'review_package',
  dialogue_id: 'dialogue',
  notice_id: 'notice',
};

/** I9: no row, no package and no document of one payer reaches another. */
export async function wallsBetweenPayers(ask: Ask): Promise<string[]> {
  const referring = await ask<Referring>(
    `select p.table_name as table, o.column_name as column from information_schema.columns p
       join information_schema.columns o on o.table_schema = p.table_schema and o.table_name = p.table_name
       join information_schema.tables t on t.table_schema = p.table_schema and t.table_name = p.table_name and t.table_type = 'BASE TABLE'
      where p.table_schema = 'public' and p.column_name = 'payer' and o.column_name = any($1::text[]) order by 1, 2`,
    [Object.keys(OWNERS)],
  );
  const mixed = await named(ask, 'I9', [
    ...referring.map(
      ({
        table,
        column,
      }) => `select '${table} of ' || r.payer || ' belongs to a ${OWNERS[column].replaceAll('_', ' ')} of ' || o.payer as breach
         from ${table} r join ${OWNERS[column]} o on o.id = r.${column} where r.payer <> o.payer`,
    ),
    `select 'package ' || k.id || ' of case ' || c.id || ' says another payer, month or care type' as breach from review_package k join billing_case c on c.id = k.case_id
      where (k.payer, k.period, k.care_type) <> (c.payer, c.period, c.care_type)
         or (k.document ->> 'payer', k.document ->> 'period', k.document ->> 'careType') <> (c.payer, c.period, c.care_type)`,
    `select 'package ' || k.id || ' of ' || k.payer || ' holds ' || (a ->> 'caseNumber') || ' of ' || r.payer as breach
       from review_package k, jsonb_array_elements(k.document -> 'assessments') a
       join episode_revision r on r.case_number = a ->> 'caseNumber' and r.revision = (a ->> 'episodeRevision')::int
      where (r.payer, r.period, r.care_type) is distinct from (k.payer, k.period, k.care_type)`,
    `select 'invoice ' || i.number || ' of ' || i.payer || ' asks ' || i.municipality || ' in the place of ' || p.municipality as breach
       from invoice i join payer p on p.code = i.payer
      where i.municipality <> p.municipality or i.content #>> '{buyer,id}' <> p.municipality or i.content ->> 'payer' <> i.payer`,
    `select 'invoice ' || i.number || ' stands on a package of another case' as breach from invoice i join review_package k on k.id = i.package_id where k.case_id <> i.case_id`,
    `select 'dialogue ' || d.id || ' of ' || d.payer || ' is about a package of another case' as breach from dialogue d join review_package k on k.id = d.package_id where k.case_id <> d.case_id`,
  ]);
  return [...mixed, ...(await seenByOthers(ask))];
}

/** What the policies show to one payer alone: nothing of anybody else, in any table. */
async function seenByOthers(ask: Ask): Promise<string[]> {
  const payers = await ask<{ payer: string }>('select distinct payer from billing_case order by payer');
  const tables = await ask<{ table: string }>(
    `select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'payer' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('payer', 'payer_change') order by 1`,
  );
  const found: string[] = [];
  try {
    for (const { payer } of payers) {
      await ask(`select set_config('app.payers', $1, true)`, [JSON.stringify([payer])]);
      for (const { table } of tables) {
        const [seen] = await ask<{ other: string }>(`select payer as other from ${table} where payer <> $1 limit 1`, [
          payer,
        ]);
        if (seen) found.push(`I9: ${payer} sees ${table} of ${seen.other}`);
      }
    }
  } finally {
    await ask(`select set_config('app.payers', '*', true)`);
  }
  return found;
}
