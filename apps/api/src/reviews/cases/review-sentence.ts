import { type CivilDate, civilDateOf, epochDayOf, localDayOf } from '@fristdag/rules';
import { writtenDate, writtenDeadline } from '../../billing-runs/index.ts';
import type { Principal } from '../../identity/index.ts';
import type { Language } from '../../platform/index.ts';
import type { ShownCaseRow } from './billing-case.row.ts';

interface Context {
  readonly principal: Principal;
  readonly language: Language;
  readonly today: CivilDate;
  /** The first day on which no dialogue can be opened. */
  readonly reviewClosesOn: CivilDate;
}

/** Whether anybody of the payer has opened what was shared, and until when; once the review is over, what comes of silence. */
export function reviewSentence(row: ShownCaseRow, context: Context): string | null {
  const { principal, language, reviewClosesOn } = context;
  const day = (date: CivilDate, written: typeof writtenDate): string =>
    withoutThisYear(written(date, language), context);
  if (row.state === 'review-expired') {
    const issued = row.hold === null ? row.invoiceIssueOn : null;
    return words[language].over(issued === null ? null : day(issued, writtenDate));
  }
  if (row.state !== 'shared' && row.state !== 'in-dialogue') return null;
  const isPayer = principal.reach.kind === 'payers';
  if (row.openedAt !== null) {
    const unit = row.openedByUnit ?? row.payerName;
    return isPayer ? null : words[language].opened(day(civilDateOf(localDayOf(row.openedAt)), writtenDate), unit);
  }
  const lastDay = day(civilDateOf(epochDayOf(reviewClosesOn) - 1), writtenDeadline);
  return words[language].unopened(isPayer ? null : row.payerName, lastDay);
}

/** `8 november` within the year of the business day, `8 november 2020` outside it. */
function withoutThisYear(written: string, { today }: Context): string {
  const year = ` ${today.slice(0, 4)}`;
  return written.endsWith(year) ? written.slice(0, -year.length) : written;
}

const words = {
  sv: {
    opened: (day: string, unit: string) => `Öppnat ${day} av ${unit}.`,
    unopened: (payer: string | null, lastDay: string) =>
      `Ingen hos ${payer ?? 'er'} har öppnat underlaget. Sista dag är ${lastDay}.`,
    over: (issued: string | null) =>
      `Granskningstiden är slut.${issued === null ? '' : ` Fakturan skickas ${issued}.`}`,
  },
  en: {
    opened: (day: string, unit: string) => `Opened on ${day} by ${unit}.`,
    unopened: (payer: string | null, lastDay: string) =>
      `${payer === null ? 'Nobody of yours' : `Nobody at ${payer}`} has opened the basis. The last day is ${lastDay}.`,
    over: (issued: string | null) =>
      `The review is over.${issued === null ? '' : ` The invoice is sent on ${issued}.`}`,
  },
} as const;
