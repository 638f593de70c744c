import { Injectable } from '@nestjs/common';
import { amountOf } from '@fristdag/billing';
import { demoReviewer, DemoReviews, type StoryAct } from '../../reviews/index.ts';
import { DemoMonths, findCase, type StoryMonth } from './demo-months.ts';

const SOLNA = { payer: '0184', name: 'Solna' } as const;
const FARSTA = { payer: '0180-farsta', name: 'Farsta' } as const;
const VAXHOLM = { payer: '0187', name: 'Vaxholm' } as const;
/** What Farsta may hold, the likeliest first. */
const DISPUTABLE = [
  { condition: 'sip-call', text: 'Vi har ingen kallelse till SIP i vårt system. När sändes den, och till vem?' },
  { condition: 'care-contact', text: 'Vi har inte fått veta vem som är patientens fasta vårdkontakt.' },
  { condition: 'admission-notice', text: 'Vi har inget inskrivningsmeddelande för patienten.' },
] as const;
/** Payers in the demo's own stories do not accept like the others. */
const IN_STORIES: readonly string[] = [SOLNA.payer, FARSTA.payer, VAXHOLM.payer];

/** The month in review, 12 October to 8 November: somebody is half done, somebody in dialogue, somebody has one episode left. */
@Injectable()
export class DemoSeptember {
  constructor(
    private readonly months: DemoMonths,
    private readonly reviews: DemoReviews,
  ) {}

  acts(month: StoryMonth): StoryAct[] {
    return [
      ...this.months.acceptances(month, ({ payer }, place) => !IN_STORIES.includes(payer) && place % 4 === 1),
      ...this.solna(month),
      ...this.farsta(month),
      ...this.vaxholm(month),
    ];
  }

  /** Half of the somatic episodes looked through, one with a question; psychiatry lies unopened. */
  private solna(month: StoryMonth): StoryAct[] {
    const { id, statementId } = findCase(month, SOLNA.payer, 'somatic');
    if (statementId === null) return [];
    const reviewer = demoReviewer(SOLNA);
    return [
      {
        at: '2020-10-14T09:20',
        tell: async () => {
          const numbers = await this.caseNumbers(statementId, reviewer);
          const half = numbers.slice(0, Math.ceil(numbers.length / 2));
          await this.reviews.mark(id, { caseNumbers: half.slice(1), mark: 'no-remark' }, reviewer);
          await this.reviews.mark(id, { caseNumbers: half.slice(0, 1), mark: 'question' }, reviewer);
        },
      },
    ];
  }

  /** Farsta disputes a condition of its dearest patient, so that the invoice would fall: the region is to answer. */
  private farsta(month: StoryMonth): StoryAct[] {
    const { id, statementId } = findCase(month, FARSTA.payer, 'psychiatric');
    if (statementId === null) return [];
    const reviewer = demoReviewer(FARSTA);
    return [
      {
        at: '2020-10-14T13:40',
        tell: async () => {
          const { assessments } = await this.reviews.open(statementId, reviewer);
          const [dearest] = assessments
            .filter(({ counted }) => counted)
            .toSorted((one, other) => amountOf(other.contribution).comparedTo(amountOf(one.contribution)));
          const about = DISPUTABLE.find(({ condition }) =>
            dearest?.conditions.some((each) => each.id === condition && each.outcome === 'met'),
          );
          if (!dearest || !about) throw new Error('Farsta has nothing to dispute in the demo’s September');
          const claim = { caseNumber: dearest.caseNumber, about: about.condition, claim: 'not-met', text: about.text };
          await this.reviews.dispute(id, claim, reviewer);
        },
      },
    ];
  }

  /** All but one episode looked through. */
  private vaxholm(month: StoryMonth): StoryAct[] {
    const { id, statementId } = findCase(month, VAXHOLM.payer, 'somatic');
    if (statementId === null) return [];
    const reviewer = demoReviewer(VAXHOLM);
    return [
      {
        at: '2020-10-16T15:10',
        tell: async () => {
          const numbers = await this.caseNumbers(statementId, reviewer);
          await this.reviews.mark(id, { caseNumbers: numbers.slice(1), mark: 'no-remark' }, reviewer);
        },
      },
    ];
  }

  private async caseNumbers(statementId: string, reviewer: ReturnType<typeof demoReviewer>): Promise<string[]> {
    const { assessments } = await this.reviews.open(statementId, reviewer);
    return assessments.map(({ caseNumber }) => caseNumber);
  }
}
