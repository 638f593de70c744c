import type { Episode } from './episode.ts';
import type { PayerLookup } from './payer-lookup.ts';
import type { QualityFlag } from './quality-flag.ts';
import type { Refusal } from './refusal.ts';

/** A row that is an episode, with whom it is billed to and what is odd about it; or every reason why it is none. */
export type ParsedEpisode =
  | { readonly episode: Episode; readonly payer: string; readonly flags: readonly QualityFlag[] }
  | { readonly refusals: readonly Refusal[] };

/** Reads one row, an object as `JSON.parse` gives it. The first refusal is the row's official one. */
export function parseEpisode(value: unknown, context: { readonly payers: PayerLookup }): ParsedEpisode {
  throw new Error(`not ready ${String(value)} ${String(context)}`);
}
