import type { RuleVersion } from '@fristdag/rules';
import type { StoredState } from './rule-version-transitions.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A person's word that a broken law of sense is meant. */
export interface AcknowledgedCheck {
  /** Id of the finding. */
  readonly check: string;
  readonly reason: string;
  readonly by: Person;
  /** Instant as written. */
  readonly at: string;
}

interface Approval {
  readonly by: Person;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly contentHash: string;
  readonly voidedAt: number | null;
  /** Why it was approved although an answer was missing. */
  readonly overrideReason: string | null;
}

export interface Step {
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly by: Person;
  readonly reason: string | null;
}

/** A period that a version governs, and between which instants that was known. Civil dates, both included; null = open. */
interface Validity {
  readonly from: string;
  readonly through: string | null;
  /** Epoch milliseconds. */
  readonly knownFrom: number;
  readonly knownThrough: number | null;
}

export interface ImpactPreview {
  readonly id: string;
  readonly contentHash: string;
  readonly inputsHash: string;
  /** The month from which it judged the version as if it had begun there; null: from its own start. */
  readonly asIfFrom: string | null;
  readonly completedAt: number;
}

/** A version with its life, as stored. Instants in epoch milliseconds. */
export interface RuleVersionRow {
  readonly id: string;
  readonly state: StoredState;
  /** The document, read. A draft's name is the one that it would get. */
  readonly read: RuleVersion;
  readonly contentHash: string;
  readonly basedOn: string | null;
  readonly consultationNeeded: boolean;
  readonly consultationReason: string | null;
  /** As the files of rules/cases. */
  readonly workedCases: readonly unknown[];
  readonly acknowledgedChecks: readonly AcknowledgedCheck[];
  /** Null for versions that came as files. */
  readonly createdBy: Person | null;
  readonly createdAt: number;
  readonly changedBy: Person | null;
  readonly changedAt: number | null;
  readonly version: number;
  readonly authors: readonly Person[];
  /** The latest, whether it still holds or not. */
  readonly approval: Approval | null;
  readonly steps: readonly Step[];
  readonly validity: readonly Validity[];
  readonly impactPreviews: readonly ImpactPreview[];
}
