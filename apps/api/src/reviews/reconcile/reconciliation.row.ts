import type { ComparedField, ListedValue, ReconciledEpisode, ReconciledKind } from '@fristdag/billing';
import type { OwnListColumn } from './list/own-list-columns.ts';
import type { ListRefusal } from './list/read-own-list.ts';

/** An episode as it was held against the list. Of one that only the list has, also what the list says of it. */
export interface KeptEpisode extends ReconciledEpisode {
  readonly listed?: Readonly<Partial<Record<ComparedField, ListedValue>>>;
}

interface ReconciliationDocument {
  readonly episodes: readonly KeptEpisode[];
  readonly refusals: readonly ListRefusal[];
}

/** A reconciliation as stored; never changed. Instants are epoch milliseconds. */
export interface ReconciliationRow {
  readonly id: string;
  readonly caseId: string;
  readonly packageId: string;
  readonly payer: string;
  readonly revision: number;
  readonly newestRevision: number;
  readonly fileName: string | null;
  readonly columns: readonly OwnListColumn[];
  readonly rows: number;
  readonly matched: number;
  readonly differing: number;
  readonly onlyOurs: number;
  readonly onlyTheirs: number;
  readonly elsewhere: number;
  readonly refused: number;
  readonly madeByName: string;
  readonly madeAt: number;
}

export interface NewReconciliation extends Omit<ReconciliationRow, 'id' | 'newestRevision'> {
  readonly document: ReconciliationDocument;
  readonly madeBy: string;
}

/** How many episodes came out as what, in the order of `reconciledKinds`. */
export function countKinds(episodes: readonly ReconciledEpisode[]): Readonly<Record<ReconciledKind, number>> {
  const count = (kind: ReconciledKind): number => episodes.filter((episode) => episode.kind === kind).length;
  return {
    matched: count('matched'),
    differs: count('differs'),
    'only-ours': count('only-ours'),
    'only-theirs': count('only-theirs'),
    elsewhere: count('elsewhere'),
  };
}
