import { Inject, Injectable } from '@nestjs/common';
import type { CareType, Period, RuleVersion } from '@fristdag/rules';
import { CONFIG, type Config, type Text, type Transaction } from '../../platform/index.ts';
import type { RunMode } from '../run/run-step.ts';
import { valueWarnings } from '../statements/value-warnings.ts';
import { type AcceptanceKey, textOf } from './acceptance-key.ts';
import { ValueAcceptancesRepository } from './value-acceptances.repository.ts';

/** What is to be invoiced: a month of a care type, under the version that its statement was made by. */
export interface InvoicingQuestion {
  readonly careType: CareType;
  readonly period: Period;
  readonly version: RuleVersion;
  readonly mode: RunMode;
}

/** Whether a statement may be invoiced, and why; the words are null when there is nothing to say. */
export interface InvoicingVerdict {
  readonly allowed: boolean;
  readonly code: 'settled' | 'not-held' | 'accepted' | 'not-accepted' | 'shadow-run';
  readonly why: Text | null;
}

/** So many people have to accept. */
export const PEOPLE_NEEDED = 2;

/**
 * Stops invoices while an illustrative or proposed value, or a price older than the billed year, governs a month, until
 * two people accept it with a reason. Whoever makes invoices asks here, in the transaction that makes them. Whether the
 * gate stops anything is a setting, on outside the demo; what it says beside the amount stands in any case.
 */
@Injectable()
export class InvoicingGate {
  constructor(
    private readonly acceptances: ValueAcceptancesRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async judge(transaction: Transaction, question: InvoicingQuestion): Promise<InvoicingVerdict> {
    const [verdict] = await this.judgeAll(transaction, [question]);
    if (!verdict) throw new Error('the gate said nothing');
    return verdict;
  }

  /** Verdicts in the order of the questions, with one query for all of them. */
  async judgeAll(transaction: Transaction, questions: readonly InvoicingQuestion[]): Promise<InvoicingVerdict[]> {
    const open = questions.filter((question) => question.mode === 'billing' && hasWarnings(question));
    const accepted = await this.acceptances.findPeople(transaction, open.map(keyOf));
    return questions.map((question) => this.verdictOf(question, accepted.get(textOf(keyOf(question)))?.length ?? 0));
  }

  /** Account ids of those who have accepted what each question is about, in the order of the questions. */
  async whoAccepted(
    transaction: Transaction,
    questions: readonly InvoicingQuestion[],
  ): Promise<readonly (readonly string[])[]> {
    const people = await this.acceptances.findPeople(transaction, questions.map(keyOf));
    return questions.map((question) => people.get(textOf(keyOf(question))) ?? []);
  }

  private verdictOf(question: InvoicingQuestion, people: number): InvoicingVerdict {
    if (question.mode === 'shadow') return SHADOW;
    if (!hasWarnings(question)) return SETTLED;
    if (people >= PEOPLE_NEEDED) return ACCEPTED;
    return this.config.holdsUndecidedValues ? notAccepted(people) : NOT_HELD;
  }
}

function keyOf({ careType, period, version }: InvoicingQuestion): AcceptanceKey {
  return { careType, period, ruleVersionHash: version.hash };
}

function hasWarnings({ version, period }: InvoicingQuestion): boolean {
  return valueWarnings(version, period, 'sv').length > 0;
}

const SETTLED: InvoicingVerdict = { allowed: true, code: 'settled', why: null };

const SHADOW: InvoicingVerdict = {
  allowed: false,
  code: 'shadow-run',
  why: { sv: 'En skuggkörning faktureras aldrig.', en: 'A shadow run is never invoiced.' },
};

const ACCEPTED: InvoicingVerdict = {
  allowed: true,
  code: 'accepted',
  why: {
    sv: 'Värden som inte är beslutade ligger till grund för beloppet; två personer har godtagit det.',
    en: 'Values that are not decided are behind the amount; two people have accepted that.',
  },
};

const NOT_HELD: InvoicingVerdict = {
  allowed: true,
  code: 'not-held',
  why: {
    sv: 'Värden som inte är beslutade ligger till grund för beloppet. Spärren för sådana värden är avslagen här.',
    en: 'Values that are not decided are behind the amount. The hold on such values is switched off here.',
  },
};

function notAccepted(people: number): InvoicingVerdict {
  const missing = PEOPLE_NEEDED - people;
  return {
    allowed: false,
    code: 'not-accepted',
    why: {
      sv: `Får inte faktureras: värden som inte är beslutade ligger till grund för beloppet. ${missing === 1 ? 'En person till' : 'Två olika personer'} behöver godta det, med en motivering.`,
      en: `Not to be invoiced: values that are not decided are behind the amount. ${missing === 1 ? 'One more person has' : 'Two different people have'} to accept that, with a reason.`,
    },
  };
}
