import { formatInstant } from '@fristdag/rules';
import { csvHead, csvLine, type Language } from '../platform/index.ts';
import type { AuditLineRow } from './audit-lines.repository.ts';
import { wordsForAct } from './audit-words.ts';
import { changesOf, changeText } from './change-words.ts';

const heads: Readonly<Record<Language, readonly string[]>> = {
  sv: ['Rad', 'När', 'Vem', 'Roll', 'Vad', 'Gäller', 'Nummer', 'Före och efter', 'Skäl', 'Anropets nummer'],
  en: ['Line', 'When', 'Who', 'Role', 'What', 'Concerns', 'Number', 'Before and after', 'Reason', 'Request'],
};

export function auditCsvHead(language: Language): string {
  return csvHead(heads[language]);
}

export function auditCsvRow(row: AuditLineRow, language: Language): string {
  return csvLine([
    row.id,
    formatInstant(row.at).slice(0, 19).replace('T', ' '),
    row.actor,
    (language === 'sv' ? row.roleSv : row.roleEn) ?? row.role ?? '',
    wordsForAct(row.act)[language],
    row.objectKind,
    row.objectId,
    changesOf(row.before, row.after, language).map(changeText).join(' | '),
    row.reason ?? '',
    row.requestId ?? '',
  ]);
}
