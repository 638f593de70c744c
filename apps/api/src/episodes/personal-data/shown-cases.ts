import type { ShownEpisode } from '../../identity/index.ts';
import type { Transaction } from '../../platform/index.ts';

/** What the access log needs to know of cases that are named to a person: by their newest revision within the scope. */
export async function findShownCases(
  { query }: Pick<Transaction, 'query'>,
  caseNumbers: readonly string[],
): Promise<ShownEpisode[]> {
  if (caseNumbers.length === 0) return [];
  return query<ShownEpisode>(
    `select distinct on (case_number) case_number as "caseNumber", payer, encode(personal_identity_index, 'hex') as "patientIndex",
            protected_identity as "protectedIdentity"
       from episode_revision where case_number = any($1::text[]) order by case_number, revision desc`,
    [caseNumbers],
  );
}
