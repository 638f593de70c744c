import type { Period } from '@fristdag/rules';
import type { Text, Transaction } from '../../platform/index.ts';

export type RunMode = 'billing' | 'shadow';

/** What is left to do of a run, in this order. The row of the run says where it stands; 'done' is after the last. */
export const runSteps = ['freeze', 'assess', 'state', 'complete'] as const;
export type StepName = (typeof runSteps)[number];

/** A run that is under way, its row locked by the transaction that reads it. */
export interface OpenRun {
  readonly id: string;
  readonly period: Period;
  readonly mode: RunMode;
  readonly revision: number;
  readonly step: StepName;
  readonly episodes: number;
  /** Positions up to this one are assessed. */
  readonly assessedThrough: number;
}

/** One step of the run, or a piece of it: what it does and how far the run came are committed together. */
export interface RunStep {
  readonly step: StepName;
  /** Name of the work in the queue. */
  readonly work: string;
  take(transaction: Transaction, run: OpenRun): Promise<void>;
}

/** A run that no retry can save: it ends as failed, with these words. */
export class HopelessRunError extends Error {
  override readonly name = 'HopelessRunError';
  readonly code: string;
  readonly detail: Text;

  constructor(code: string, detail: Text) {
    super(detail.en);
    this.code = code;
    this.detail = detail;
  }
}
