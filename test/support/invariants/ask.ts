/** Asks the database in plain SQL, in one transaction that sees every payer's rows. */
export type Ask = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** Runs queries that each name breaches in a column of that name. */
export async function named(ask: Ask, invariant: string, queries: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const sql of queries)
    for (const { breach } of await ask<{ breach: string }>(sql)) found.push(`${invariant}: ${breach}`);
  return found;
}
