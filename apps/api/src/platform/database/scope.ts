/**
 * What a transaction may see, as settings that the row level security policies of the database read. They are set
 * locally in every transaction before its first query, so that a query that forgets its filter returns nothing.
 */
export interface Scope {
  readonly settings: Readonly<Record<`app.${string}`, string>>;
}

/** Sees only tables without policies: sign-in, health, reference data, jobs. */
export const UNSCOPED: Scope = { settings: {} };
