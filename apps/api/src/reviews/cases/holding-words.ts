import { writtenDate } from '../../billing-runs/index.ts';
import type { Text } from '../../platform/index.ts';
import type { HoldingDialogue } from './holding-dialogues.ts';

/** Why an invoice waits for a dialogue: until when, and for whom, as the last day on which they can act. */
export function waitsForDialogue({ caseNumber, openedOn, awaits, answerBy }: HoldingDialogue): Text {
  const since = { sv: writtenDate(openedOn, 'sv'), en: writtenDate(openedOn, 'en') };
  const next =
    awaits === null || answerBy === null
      ? { sv: '', en: '' }
      : {
          sv: ` Nästa steg: ${PARTIES[awaits].sv} svarar senast ${writtenDate(answerBy, 'sv')}.`,
          en: ` Next step: ${PARTIES[awaits].en} answers by ${writtenDate(answerBy, 'en')}.`,
        };
  return {
    sv: `Fakturan väntar. Dialogen om ${caseNumber ?? 'ett vårdtillfälle som saknas'} är öppen sedan ${since.sv}.${next.sv}`,
    en: `The invoice waits. The dialogue about ${caseNumber ?? 'a missing episode'} has been open since ${since.en}.${next.en}`,
  };
}

const PARTIES: Readonly<Record<NonNullable<HoldingDialogue['awaits']>, Text>> = {
  region: { sv: 'regionen', en: 'the region' },
  municipality: { sv: 'kommunen', en: 'the municipality' },
  'care-unit': { sv: 'vårdenheten', en: 'the care unit' },
};
