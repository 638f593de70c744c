import { z } from 'zod';
import type { Language, Text } from '../../platform/index.ts';
import { csvFields } from '../read/index.ts';

export const ImportField = z
  .object({
    /** The key in NDJSON and the header in CSV. */
    name: z.string(),
    swedishHeader: z.string(),
    type: z.string(),
    required: z.boolean(),
    note: z.string().nullable(),
  })
  .meta({ id: 'ImportField' });
export type ImportField = z.output<typeof ImportField>;
export const ImportFieldListAnswer = z.array(ImportField);

const types: Readonly<Record<(typeof csvFields)[number]['kind'], Text>> = {
  text: { sv: 'text', en: 'text' },
  'care-type': { sv: 'vårdtyp', en: 'care type' },
  boolean: { sv: 'ja eller nej', en: 'yes or no' },
  instant: { sv: 'tidpunkt', en: 'instant' },
};

const required: ReadonlySet<string> = new Set([
  'caseNumber',
  'careType',
  'municipality',
  'inpatientUnit',
  'admittedAt',
  'careContactNeeded',
  'sipRequired',
]);

const notes: Readonly<Record<string, Text>> = {
  caseNumber: {
    sv: '1–64 tecken. Samma nummer igen är en ny utgåva av vårdtillfället. Aldrig ett personnummer.',
    en: '1–64 characters. The same number again is a new revision of the episode. Never a personal number.',
  },
  careType: {
    sv: 'somatic eller psychiatric; i CSV även somatik och psykiatri.',
    en: 'somatic or psychiatric; in CSV somatik and psykiatri too.',
  },
  municipality: {
    sv: 'Fyra siffror som text, med inledande nolla: 0184.',
    en: 'Four digits as text, with the leading zero: 0184.',
  },
  district: {
    sv: 'Krävs när kommunen är 0180, annars tomt.',
    en: 'Required when the municipality is 0180, else empty.',
  },
  inpatientUnit: {
    sv: 'Sjukhuset, 1–200 tecken. Ett okänt namn listas för koppling.',
    en: 'The hospital, 1–200 characters. An unknown name is listed for mapping.',
  },
  personalIdentityNumber: {
    sv: 'Personnummer eller samordningsnummer, 10 eller 12 siffror.',
    en: 'Personnummer or samordningsnummer, 10 or 12 digits.',
  },
  protectedIdentity: { sv: 'Nej om det utelämnas.', en: 'No when left out.' },
  admittedAt: {
    sv: '2020-01-07T12:00:00, lokal tid, eller med Z eller +01:00; i CSV även 2020-01-07 12:00.',
    en: '2020-01-07T12:00:00, local time, or with Z or +01:00; in CSV 2020-01-07 12:00 too.',
  },
  dischargeReadyNoticeSentAt: {
    sv: 'Krävs i NDJSON som listan dischargeReadyNotices: [{"sentAt", "withdrawnAt"}], som får vara tom. I CSV ett per rad.',
    en: 'In NDJSON the list dischargeReadyNotices: [{"sentAt", "withdrawnAt"}] is required and may be empty. In CSV one a row.',
  },
  dischargeReadyNoticeWithdrawnAt: {
    sv: 'Ett återtaget meddelande gäller inte.',
    en: 'A withdrawn notice does not stand.',
  },
  outpatientCareAvailable: { sv: 'Ja om det utelämnas.', en: 'Yes when left out.' },
  patientOpposed: { sv: 'Nej om det utelämnas.', en: 'No when left out.' },
  dischargedAt: { sv: 'Tomt medan vårdtillfället pågår.', en: 'Empty while the stay goes on.' },
  cancelled: {
    sv: 'Registrerat av misstag: visas men räknas aldrig. Nej om det utelämnas.',
    en: 'Registered by mistake: listed, never rated. No when left out.',
  },
};

/** The fields of a file of episodes, for the person who is to make one. */
export function importFields(language: Language): ImportField[] {
  return csvFields.map(({ name, swedish, kind }) => ({
    name,
    swedishHeader: swedish,
    type: types[kind][language],
    required: required.has(name),
    note: notes[name]?.[language] ?? null,
  }));
}
