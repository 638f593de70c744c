import type { Actor } from '../../audit/index.ts';
import type { Transaction } from '../../platform/index.ts';

/** What the latest round on a version has come to. */
export interface ConsultationState {
  readonly roundId: string | null;
  /** Names of the payers whose mandatory answer is missing. */
  readonly missing: readonly string[];
  readonly objections: number;
}

export interface RoundWish {
  readonly ruleVersionId: string;
  /** Name that the version will get, and the first day it would govern. */
  readonly ruleVersion: string;
  readonly validFrom: string;
  readonly title: string | undefined;
  readonly text: string | undefined;
  /** Civil date, the last day to answer. */
  readonly deadline: string | undefined;
  readonly actor: Actor;
}

/** What the life of a version asks of the consultation stage. */
export interface ConsultationRounds {
  /** Of many versions at once; one without a round is missing from the map. */
  statesOf(
    transaction: Transaction,
    ruleVersionIds: readonly string[],
  ): Promise<ReadonlyMap<string, ConsultationState>>;
  /** Opens the round that was prepared, or a new one. */
  open(transaction: Transaction, wish: RoundWish): Promise<void>;
  /** Ends a round that is open, because the version went on or back. */
  end(
    transaction: Transaction,
    ended: { readonly ruleVersionId: string; readonly reason: string | null; readonly actor: Actor },
  ): Promise<void>;
}

export const CONSULTATION_ROUNDS = Symbol('CONSULTATION_ROUNDS');
