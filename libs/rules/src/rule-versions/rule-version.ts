import type { CivilDate } from '../calendar/civil-date.ts';
import type { CareType } from '../facts/episode.ts';
import type { FactName } from '../facts/facts.ts';
import type { Words } from '../language.ts';

/** `average`: over a payer's month; `individual`: per episode; `hybrid`: long stays individually, the rest averaged. */
export type Model = 'average' | 'individual' | 'hybrid';

/** How settled a value is. Anything but `decided` is shown as such wherever the value is used. */
export type ParameterStatus = 'decided' | 'proposed' | 'illustrative';

/** Where a value comes from. A text in one language is shown as it stands in both. */
export interface Source {
  readonly document: string | Words;
  readonly clause?: string | Words;
  readonly link?: string;
}

/** One value of the agreement, with what makes it answerable. */
export interface Parameter<Value> {
  readonly value: Value;
  readonly unit: string;
  readonly status: ParameterStatus;
  readonly source: string | Source;
  readonly note?: Words;
  /** The calendar year that an amount was set for; a price older than the billed year is shown as such. */
  readonly year?: number;
}

/** Week `week` of month `month`, where month 1 is that of the discharges: the k-th ISO week whose Thursday lies in it. */
export interface MonthWeek {
  readonly month: number;
  readonly week: number;
}

/** Every parameter of a version. Units stand with each value in the document. */
export interface RuleParameters {
  /** Wall clock, `HH:MM[:SS[.mmm]]`: a notice sent at or before it makes its own date day 0 (LUS 5:4). */
  readonly cutoffTime: Parameter<string>;
  readonly freeDays: Parameter<number>;
  /** SEK, at most two decimals; a JSON number or a decimal string. Exact arithmetic is the reader's task. */
  readonly costPerCareDay: Parameter<number | string>;
  readonly sipCallWithinDays: Parameter<number>;
  readonly admissionNoticeWithinHours: Parameter<number>;
  /** Hybrid model only: episodes with more days than this leave the average. */
  readonly hybridThresholdDays?: Parameter<number>;
  readonly sharingWeek: Parameter<MonthWeek>;
  readonly closingWeek: Parameter<MonthWeek>;
  readonly dueWeek: Parameter<MonthWeek>;
  /** Civil weeks from the actual sharing. */
  readonly minimumReviewWeeks: Parameter<number>;
  /** Civil weeks from the actual issue. */
  readonly minimumPaymentWeeks: Parameter<number>;
  /** Wall clock, `HH:MM`, at which scheduled acts run. */
  readonly scheduledActsAt: Parameter<string>;
  readonly dueOnNonBankingDay: Parameter<'next-banking-day' | 'same-day'>;
  /** What an open dialogue holds: the payer's whole invoice, or nothing. */
  readonly openDialogueHolds: Parameter<'invoice' | 'nothing'>;
  /** Which change after sharing gives the municipality its weeks again. */
  readonly reviewRestartsOn: Parameter<'higher-amount' | 'any-change' | 'never'>;
  /** How far back a month may be reopened. */
  readonly reopenWithinMonths: Parameter<number>;
  readonly standingNotice: Parameter<'latest-without-withdrawal'>;
  readonly leftBeforeDayZero: Parameter<'counted-and-flagged'>;
  readonly ongoingEpisodes: Parameter<'listed-not-rated'>;
}

export type ParameterName = keyof RuleParameters;

export type BooleanOperator = 'equal' | 'notEqual';
export type IntegerOperator = 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive';

/** One comparison, in the words of json-rules-engine. The value may refer to a parameter as if it were a fact. */
export interface Comparison {
  readonly fact: FactName;
  readonly operator: BooleanOperator | IntegerOperator;
  readonly value: boolean | number | { readonly fact: ParameterName };
}

/** A condition tree of json-rules-engine over the closed vocabulary. No list is empty: an empty one would pass. */
export type ConditionTree =
  { readonly all: readonly ConditionTree[] } | { readonly any: readonly ConditionTree[] } | Comparison;

/** Whose task it was to meet a condition. */
export type Duty = 'inpatient-care' | 'outpatient-care' | 'region';

export type ConditionId = string;

/** One condition for payment liability. All enabled and applicable ones must be met. */
export interface Condition {
  readonly id: ConditionId;
  readonly titles: Words;
  /** The paragraph to cite beside the outcome. */
  readonly clause: Words;
  readonly duty: Duty;
  /** A condition that is switched off is neither judged nor listed. */
  readonly enabled: boolean;
  /** null = always applicable. */
  readonly applicableWhen: ConditionTree | null;
  readonly metWhen: ConditionTree;
}

/** One dated version of the agreement for one care type, read from its document. */
export interface RuleVersion {
  /** `somatic/2020-01-01`, or `somatic/2020-01-01.2` for its first correction. */
  readonly name: string;
  readonly careType: CareType;
  /** The first day of the first month it governs; the end follows from the next version. */
  readonly validFrom: CivilDate;
  /** As written in the document; null = a draft, which governs nothing. */
  readonly publishedAt: string | null;
  /** Epoch milliseconds of `publishedAt`. */
  readonly publishedAtMs: number | null;
  /** Epoch milliseconds at which it was taken back before it governed anything: known until then. Null for files. */
  readonly withdrawnAtMs: number | null;
  readonly titles: Words;
  readonly transitional: null | { readonly until: Words; readonly source: string | Source };
  readonly model: Model;
  readonly parameters: RuleParameters;
  readonly conditions: readonly Condition[];
  /** The version that this one corrects. */
  readonly corrects: string | null;
  /** Why it corrects it. */
  readonly reason?: Words;
  /** 1, or the number behind the dot of a correction. */
  readonly correction: number;
  /** The document as read. Its hash is the version's identity. */
  readonly document: unknown;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly hash: string;
}
