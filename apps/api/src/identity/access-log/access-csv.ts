import { formatInstant } from '@fristdag/rules';
import { csvHead, csvLine, type Language } from '../../platform/index.ts';
import { wordsForAccess } from './access-acts.ts';
import type { ExportedAccessRow } from './access-log.repository.ts';

const heads: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'Post',
    'När',
    'Vem',
    'Konto',
    'Roll',
    'Enhet',
    'Vad',
    'Gäller',
    'Nummer',
    'Ärendenummer',
    'Betalare',
    'Skyddad identitet',
    'Ändamål',
    'Anropets nummer',
  ],
  en: [
    'Entry',
    'When',
    'Who',
    'Account',
    'Role',
    'Unit',
    'What',
    'Concerns',
    'Number',
    'Case number',
    'Payer',
    'Protected identity',
    'Purpose',
    'Request',
  ],
};
const YES: Readonly<Record<Language, string>> = { sv: 'ja', en: 'yes' };

export function accessCsvHead(language: Language): string {
  return csvHead(heads[language]);
}

/** One line for each episode that the entry showed; one without a case number where it showed none. */
export function accessCsvRows(row: ExportedAccessRow, language: Language): string {
  const start = [
    row.id,
    localTime(row.at),
    row.person,
    row.username,
    row.roleTitle?.[language] ?? row.role ?? '',
    row.unitName,
    wordsForAccess(row.act)[language],
    row.objectKind,
    row.objectId ?? '',
  ];
  const end = [row.purpose ?? '', row.requestId];
  if (row.shown.length === 0) return csvLine([...start, '', '', '', ...end]);
  return row.shown
    .map(({ caseNumber, payer, payerName, protectedIdentity }) =>
      csvLine([...start, caseNumber, payerName ?? payer ?? '', protectedIdentity ? YES[language] : '', ...end]),
    )
    .join('');
}

/** Local time in Stockholm, to the second. */
export function localTime(at: number): string {
  return formatInstant(at).slice(0, 19).replace('T', ' ');
}
