/** Who is asked, as a round shows it. */
interface Party {
  readonly payer: string;
  readonly name: string;
  readonly under: string | null;
  readonly isMandatory: boolean;
  readonly answeredAt: string | null;
  readonly isLate: boolean;
  readonly answer: string | null;
}

/** An answer as its reader sees it. */
export interface SentAnswer {
  readonly id: string;
  readonly payer: string;
  readonly state: 'draft' | 'sent';
  readonly answer: string;
  readonly comment: string;
  readonly isLate: boolean;
  readonly isSuperseded: boolean;
  readonly supplements: string | null;
  readonly minutes: readonly { readonly id: string; readonly fileName: string; readonly mediaType: string }[];
  readonly version: number;
}

/** A round of consultation as its reader sees it. */
export interface Round {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly deadline: string;
  readonly isPastDeadline: boolean;
  readonly overrideReason: string | null;
  readonly parties: readonly Party[];
  readonly answers: readonly SentAnswer[];
  readonly answersFor: readonly { readonly payer: string }[];
  readonly attachments: readonly { readonly id: string; readonly hash: string }[];
  readonly counts: {
    readonly mandatory: number;
    readonly answered: number;
    readonly missing: number;
    readonly late: number;
    readonly objections: number | null;
  };
  readonly allowedActs: readonly string[];
  readonly version: number;
}
