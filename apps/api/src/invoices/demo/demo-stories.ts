import { Injectable } from '@nestjs/common';
import type { CareType, Period } from '@fristdag/rules';
import { formatAmount, amountOf } from '@fristdag/billing';
import type { Transaction } from '../../platform/index.ts';
import { demoReviewer, DemoReviews, type StoryAct } from '../../reviews/index.ts';
import { DemoInvoicing, type OpenInvoice } from './demo-invoicing.ts';
import { DemoMonths, findCase, later, type StoryCase, type StoryMonth } from './demo-months.ts';
import { DemoSeptember } from './demo-september.ts';

type Chosen = { readonly period: Period; readonly payer: string; readonly careType: CareType };

const SOLNAS_JANUARY = { period: '2020-01', payer: '0184', careType: 'somatic' } as const;
/** Waits for the second person's word. */
const UNAPPROVED: Chosen = { period: '2020-08', payer: '0180-norrmalm', careType: 'somatic' };
/** Has not paid in October what was due on the 5th. */
const UNPAID: Chosen = { period: '2020-07', payer: '0183', careType: 'somatic' };
/** Has paid a half. */
const HALF_PAID: Chosen = { period: '2020-08', payer: '0115', careType: 'somatic' };
const NYKVARN = '0140';
const UNIT_OF_DORIS = 'Danderyds sjukhus';

/** What the demo tells of each month, beside the ordinary course of all. */
@Injectable()
export class DemoStories {
  constructor(
    private readonly months: DemoMonths,
    private readonly reviews: DemoReviews,
    private readonly invoicing: DemoInvoicing,
    private readonly september: DemoSeptember,
  ) {}

  async actsOf(transaction: Transaction, period: Period): Promise<{ month: StoryMonth; acts: readonly StoryAct[] }> {
    const month = await this.months.load(transaction, period);
    const special = this.specialActs(transaction, month);
    if (period === '2020-09') return { month, acts: [...this.months.sharing(month), ...special] };
    const acts = [
      ...this.months.sharing(month),
      ...this.months.acceptances(month, (one) => !is(month, one, SOLNAS_JANUARY)),
      ...this.approvals(month),
      ...this.payments(transaction, month),
      ...special,
    ];
    return { month, acts };
  }

  private approvals(month: StoryMonth): StoryAct[] {
    return this.months
      .aboveTheLine(month)
      .filter((one) => !is(month, one, UNAPPROVED))
      .map(({ id }) => ({
        at: `${later(month.dates.reviewClosesOn, -3)}T11:10`,
        tell: () => this.invoicing.approve(id),
      }));
  }

  /** On the Thursday before the due date everybody pays; of August, which falls due in November, every other payer has. */
  private payments(transaction: Transaction, month: StoryMonth): StoryAct[] {
    const { period, cases, dates } = month;
    const bookedOn = period === '2020-08' ? '2020-10-19' : later(dates.invoiceDueOn, -4);
    const places = new Map(cases.map(({ id }, place) => [id, place]));
    const amountPaid = ({ caseId, outstanding }: OpenInvoice): string | null => {
      const one = cases.find(({ id }) => id === caseId);
      if (!one || is(month, one, UNPAID) || !amountOf(outstanding).greaterThan(0)) return null;
      if (is(month, one, HALF_PAID)) return formatAmount(amountOf(outstanding).dividedBy(2));
      return period === '2020-08' && (places.get(caseId) ?? 0) % 2 === 0 ? null : outstanding;
    };
    const file = { period, bookedOn, amountOf: amountPaid };
    return [{ at: `${bookedOn}T07:30`, tell: () => this.invoicing.readInPayments(transaction, file) }];
  }

  private specialActs(transaction: Transaction, month: StoryMonth): StoryAct[] {
    switch (month.period) {
      case '2020-01':
        return this.january(month);
      case '2020-07':
        return [{ at: '2020-08-31T13:20', tell: () => this.invoicing.removeNumber(transaction, NYKVARN) }];
      case '2020-09':
        return this.september.acts(month);
      default:
        return [];
    }
  }

  /**
   * The material's month: Solna disputes Doris' call to a SIP on 4 March, so that the invoice of 39 000 kr waits. In October
   * the region gives Solna time for the other episodes while that question is open.
   */
  private january(month: StoryMonth): StoryAct[] {
    const { id, statementId } = findCase(month, '0184', 'somatic');
    if (statementId === null) return [];
    const solna = demoReviewer({ payer: '0184', name: 'Solna' });
    let dialogueId = '';
    return [
      {
        at: '2020-02-18T09:05',
        tell: async () => {
          await this.reviews.open(statementId, solna);
          await this.reviews.mark(id, { caseNumbers: ['A-ANDERS', 'C-CLAES'], mark: 'no-remark' }, solna);
        },
      },
      {
        at: '2020-03-04T10:30',
        tell: async () => {
          await this.reviews.mark(id, { caseNumbers: ['D-DORIS'], mark: 'question' }, solna);
          const text = 'Vi har inte fått någon kallelse till SIP för D-DORIS.';
          const claim = { caseNumber: 'D-DORIS', about: 'sip-call', claim: 'not-met', text };
          dialogueId = await this.reviews.dispute(id, claim, solna);
        },
      },
      {
        at: '2020-03-06T14:15',
        tell: () => this.reviews.askUnit(dialogueId, 'När sändes kallelsen till SIP för D-DORIS, och till vem?'),
      },
      {
        at: '2020-03-12T11:30',
        tell: () => this.reviews.answerForUnit(UNIT_OF_DORIS, 'Kallelsen sändes den 24 januari kl. 16.00.'),
      },
      {
        at: '2020-10-15T13:05',
        tell: () => this.reviews.askUnit(dialogueId, 'Finns det en kvittens på kallelsen den 24 januari?'),
      },
      {
        at: '2020-10-16T09:15',
        tell: () =>
          this.reviews.write(dialogueId, 'Vi har inte fått kallelsen. Hur bedömer regionen det? Svar saknas.', solna),
      },
      {
        at: '2020-10-16T14:40',
        tell: () =>
          this.reviews.extend(
            id,
            '2020-11-08',
            'Dialogen om D-DORIS är inte avgjord. Solna får gå igenom månadens övriga vårdtillfällen under tiden.',
          ),
      },
    ];
  }
}

function is({ period }: StoryMonth, one: StoryCase, chosen: Chosen): boolean {
  return period === chosen.period && one.payer === chosen.payer && one.careType === chosen.careType;
}
