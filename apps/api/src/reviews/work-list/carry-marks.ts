import type { Transaction } from '../../platform/index.ts';

/**
 * Gives a new package the marks of the one before it, for the episodes that are the same in both: what was looked through
 * need not be looked through again. The share of the amount may differ, since the others in the sum have changed.
 */
export async function carryMarks({ query }: Transaction, packageId: string): Promise<void> {
  await query(
    `insert into review_mark (package_id, case_number, payer, mark, marked_by, marked_by_name, marked_at)
     select new.id, m.case_number, m.payer, m.mark, m.marked_by, m.marked_by_name, m.marked_at
       from review_package new
       join review_package old on old.case_id = new.case_id and old.revision = new.revision - 1
       cross join lateral jsonb_array_elements(new.document -> 'assessments') as after
       join lateral jsonb_array_elements(old.document -> 'assessments') as before
         on before ->> 'caseNumber' = after ->> 'caseNumber' and before - 'contribution' = after - 'contribution'
       join lateral (select * from review_mark each
                      where each.package_id = old.id and each.case_number = after ->> 'caseNumber'
                      order by each.id desc limit 1) m on true
      where new.id = $1::bigint`,
    [packageId],
  );
}
