import type { Language, Words } from '../language.ts';

/** Oddities that are accepted and shown as data quality. The list is closed. */
const flagTexts = {
  'admission-notice-before-admission': {
    sv: 'Inskrivningsmeddelandet är sänt före inskrivningen.',
    en: 'The admission notice was sent before the admission.',
  },
  'admission-notice-after-ready-notice': {
    sv: 'Inskrivningsmeddelandet är sänt efter meddelandet om utskrivningsklar.',
    en: 'The admission notice was sent after the discharge-ready notice.',
  },
  'admission-notice-after-discharge': {
    sv: 'Inskrivningsmeddelandet är sänt efter utskrivningen.',
    en: 'The admission notice was sent after the discharge.',
  },
  'care-contact-before-admission': {
    sv: 'Den fasta vårdkontakten utsågs före inskrivningen.',
    en: 'The permanent care contact was assigned before the admission.',
  },
  'care-contact-after-discharge': {
    sv: 'Den fasta vårdkontakten utsågs efter utskrivningen.',
    en: 'The permanent care contact was assigned after the discharge.',
  },
  'care-contact-without-need': {
    sv: 'En fast vårdkontakt utsågs fast ingen behövdes.',
    en: 'A permanent care contact was assigned although none was needed.',
  },
  'sip-call-before-admission': {
    sv: 'Kallelsen till SIP är sänd före inskrivningen.',
    en: 'The call to a SIP was sent before the admission.',
  },
  'sip-call-after-discharge': {
    sv: 'Kallelsen till SIP är sänd efter utskrivningen.',
    en: 'The call to a SIP was sent after the discharge.',
  },
  'sip-call-without-need': {
    sv: 'En kallelse till SIP är sänd fast ingen SIP behövdes.',
    en: 'A call to a SIP was sent although no SIP was to be held.',
  },
  'several-standing-notices': {
    sv: 'Flera meddelanden om utskrivningsklar gäller. Det senaste räknas.',
    en: 'Several discharge-ready notices stand. The latest counts.',
  },
  'later-notice-withdrawn': {
    sv: 'Ett senare meddelande om utskrivningsklar är återtaget. Det senaste som inte är återtaget räknas.',
    en: 'A later discharge-ready notice was withdrawn. The latest without a withdrawal counts.',
  },
  'withdrawal-after-discharge': {
    sv: 'Ett meddelande om utskrivningsklar är återtaget efter utskrivningen.',
    en: 'A discharge-ready notice was withdrawn after the discharge.',
  },
  'no-standing-notice': {
    sv: 'Patienten är utskriven, men inget meddelande om utskrivningsklar gäller.',
    en: 'The patient has left, but no discharge-ready notice stands.',
  },
  'left-before-day-zero': {
    sv: 'Patienten skrevs ut innan dag 0 började. Vårdtillfället har 0 dagar.',
    en: 'The patient left before day 0 began. The episode has 0 days.',
  },
  'instant-in-the-future': {
    sv: 'En tidpunkt ligger i framtiden.',
    en: 'An instant lies in the future.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * `left-before-day-zero` needs the rule version's cutoff and is raised by the assessment; `instant-in-the-future` needs
 * a clock and is raised by whoever has one. All others come from `parseEpisode`.
 */
export type QualityFlag = keyof typeof flagTexts;

/** Every flag there is, sorted. */
export const qualityFlags: readonly QualityFlag[] = Object.keys(flagTexts).filter(isQualityFlag).sort();

/** Whether a text from storage names a quality flag. */
export function isQualityFlag(flag: string): flag is QualityFlag {
  return Object.hasOwn(flagTexts, flag);
}

/** The oddity as a sentence. */
export function qualityFlagText(flag: QualityFlag, language: Language): string {
  return flagTexts[flag][language];
}
