import type { CivilDate } from '@fristdag/rules';

/** A payer: a municipality, or a city district of one that is split into districts, each with its own average. */
export interface PayerDefinition {
  /** The municipality's code (`0184`), or municipality and district (`0180-farsta`). */
  readonly code: string;
  /** SCB code, four digits, as text: the leading zero counts. */
  readonly municipality: string;
  readonly district: string | null;
  /** The name to show, in Swedish: `Solna`, `Rinkeby-Kista`. */
  readonly name: string;
  /** The name of the municipality: the debtor on paper. */
  readonly municipalityName: string;
  /** First and last civil day on which an episode can be billed to it; null = without limit. */
  readonly validFrom: CivilDate | null;
  readonly validThrough: CivilDate | null;
  /** Codes of the payers that took over after `validThrough`. */
  readonly successors: readonly string[];
}

/** A municipality as debtor; one that is split into districts is no payer itself. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly splitIntoDistricts: boolean;
}

/** The payer file says something that cannot be true. Names the file, the key in it and the problem. */
export class PayerFileError extends Error {
  override readonly name = 'PayerFileError';
  readonly file: string;
  readonly key: string;
  readonly problem: string;

  constructor(facts: { file: string; key: string; problem: string }) {
    super(`${facts.file}: ${facts.key}: ${facts.problem}`);
    this.file = facts.file;
    this.key = facts.key;
    this.problem = facts.problem;
  }
}

/** Whether a payer is one on a day; both of its days are among its own, and no day means for ever. */
export function isValidOn(payer: Pick<PayerDefinition, 'validFrom' | 'validThrough'>, date: CivilDate): boolean {
  return (
    (payer.validFrom === null || payer.validFrom <= date) && (payer.validThrough === null || date <= payer.validThrough)
  );
}
