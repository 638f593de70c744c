import type { Text } from '../../platform/index.ts';
import type { AuditVerification } from './verify-audit-trail.ts';
import type { BadLine, ChainProblem } from './chain-check.ts';

const words: Readonly<Record<ChainProblem, Text>> = {
  missing: { sv: 'saknas', en: 'is missing' },
  foreign: { sv: 'hör inte dit', en: 'does not belong there' },
  altered: { sv: 'har ändrats', en: 'was altered' },
  unlinked: { sv: 'hänger inte ihop med raden före', en: 'does not follow from the line before it' },
  'not-canonical': { sv: 'är inte skriven som loggen skriver', en: 'is not written the way the trail writes' },
  columns: { sv: 'visas med annat innehåll än den har', en: 'is shown with other content than it has' },
  head: { sv: 'är inte den sista som lades till', en: 'is not the last that was added' },
  unsealed: {
    sv: 'är den första som finns kvar, och ingen förseglad kontrollpunkt visar var de äldre slutade',
    en: 'is the first that is left, and no sealed checkpoint says where the older ones ended',
  },
  'not-as-exported': {
    sv: 'är en annan än när loggens läge exporterades',
    en: 'is another than when the head was exported',
  },
};

function badLineText({ sequence, problem }: BadLine): Text {
  return { sv: `Rad ${sequence} ${words[problem].sv}.`, en: `Line ${sequence} ${words[problem].en}.` };
}

/** The outcome in one or two sentences. */
export function verificationText({ firstBad, lines, head, checkpoint, exportedHeads }: AuditVerification): Text {
  if (firstBad) {
    const bad = badLineText(firstBad);
    return {
      sv: `Händelseloggen är bruten. ${bad.sv} ${lines} rader före den stämmer.`,
      en: `The audit trail is broken. ${bad.en} ${lines} lines before it are in order.`,
    };
  }
  const from = checkpoint ? checkpoint.sequence + 1 : 1;
  const heads =
    exportedHeads === 0
      ? { sv: '', en: '' }
      : {
          sv: ` Den stämmer med ${exportedHeads} exporterade lägen.`,
          en: ` It agrees with ${exportedHeads} exported heads.`,
        };
  return {
    sv: `Händelseloggen är hel: ${lines} rader, ${from}–${head.sequence}.${heads.sv}`,
    en: `The audit trail is intact: ${lines} lines, ${from}–${head.sequence}.${heads.en}`,
  };
}
