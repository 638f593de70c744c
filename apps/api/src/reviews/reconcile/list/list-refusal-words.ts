import { refusalReason } from '@fristdag/rules';
import type { Language, Text } from '../../../platform/index.ts';
import type { ListRefusal } from './read-own-list.ts';

/** Why a cell or a row of an own list was not compared, continuing "Rad 17, dischargedAt: …". */
export function listRefusalReason({ field, code, args }: ListRefusal, language: Language): string {
  switch (code) {
    case 'repeated-case-number':
      return repeated(args['earlier'])[language];
    case 'missing-field':
      return NO_NUMBER[language];
    case 'malformed-days':
      return NOT_DAYS[language];
    default:
      return refusalReason({ field, code, args }, language);
  }
}

const repeated = (earlier: string | number | undefined): Text => ({
  sv: `ärendenumret står redan på rad ${earlier ?? '–'}. Den raden är jämförd, den här inte.`,
  en: `the case number stands on line ${earlier ?? '–'} already. That line was compared, this one was not.`,
});

const NO_NUMBER = { sv: 'ärendenumret saknas.', en: 'the case number is missing.' };
const NOT_DAYS = { sv: 'antalet dagar ska vara ett heltal.', en: 'the number of days must be a whole number.' };
