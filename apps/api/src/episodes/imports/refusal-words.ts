import { type Refusal, type RefusalCode, refusalCodes, refusalReason } from '@fristdag/rules';
import type { Language, Text } from '../../platform/index.ts';

/** The row reads well, but the database takes it from no hand: refused alone, so that its neighbours come in. */
export const NOT_STORABLE = 'not-storable';

export type KeptRefusalCode = RefusalCode | typeof NOT_STORABLE;

/** Why a row was refused, as it is kept with the row. */
export interface RefusalToKeep {
  readonly field: string | null;
  readonly code: KeptRefusalCode;
  readonly args: Refusal['args'];
}

/** The closed list of the codes of refused rows, sorted. */
export const keptRefusalCodes: readonly KeptRefusalCode[] = [...refusalCodes, NOT_STORABLE as KeptRefusalCode].sort();

const notStorable: Text = {
  sv: 'raden kunde inte lagras, fast den går att läsa. Övriga rader är inlästa. Anmäl den till den som sköter systemet.',
  en: 'the row could not be stored, although it can be read. The other rows are in. Report it to whoever runs the system.',
};

/** The reason in words; it continues the sentence "Rad 17, dischargedAt: …". */
export function reasonOf({ field, code, args }: RefusalToKeep, language: Language): string {
  return code === NOT_STORABLE ? notStorable[language] : refusalReason({ field, code, args }, language);
}
