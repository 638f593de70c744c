import type { CareType, CivilDate, Period } from '@fristdag/rules';
import type { Language } from '../../../platform/index.ts';
import { kindsOfNotice, type NoticeKind } from '../notice-kinds.ts';

/** All that an e-mail may say: no case, no person, no amount (patient data act 4:2 – nothing that can be traced to a patient leaves the product). */
export interface SaidByMail {
  readonly kind: NoticeKind;
  readonly payerName: string;
  /** Null, as the month, where it is about no month. */
  readonly careType: CareType | null;
  readonly period: Period | null;
  readonly lastDay: CivilDate | null;
  readonly link: string;
}

const CARE = {
  somatic: { sv: 'somatik', en: 'somatic care' },
  psychiatric: { sv: 'psykiatri', en: 'psychiatric care' },
} as const;
const LOCALE = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A notice as an e-mail: what kind, which month, a link; nothing of a patient. */
export function noticeMail(said: SaidByMail, language: Language): { subject: string; text: string } {
  const { name, sentence, lastDay } = kindsOfNotice[said.kind];
  const care = said.careType === null ? [] : [CARE[said.careType][language]];
  const month =
    said.period === null ? [] : [written(`${said.period}-01`, language, { month: 'long', year: 'numeric' })];
  const of = [said.payerName, ...care, ...month].join(', ');
  const day =
    said.lastDay === null || !lastDay
      ? []
      : [
          `${lastDay[language]}: ${written(said.lastDay, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}`,
        ];
  return {
    subject: `${name[language]}: ${of}`,
    text: [sentence[language], of, ...day, '', said.link, '', FOOT[language], ''].join('\n'),
  };
}

function written(date: string, language: Language, form: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALE[language], { ...form, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

const FOOT = {
  sv: 'Meddelandet skickas av Fristdag och kan inte besvaras. Vad du får per e-post väljer du under Mina inställningar.',
  en: 'Sent by Fristdag; it cannot be answered. What you get by e-mail you choose in your settings.',
};
