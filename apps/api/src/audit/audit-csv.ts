import { formatInstant } from '@fristdag/rules';
import type { Language } from '../platform/index.ts';
import type { AuditLineRow } from './audit-lines.repository.ts';
import { wordsForAct } from './audit-words.ts';
import { changesOf, changeText } from './change-words.ts';

/** Text that a spreadsheet would run as a formula (OWASP ASVS v5.0.0-1.2.10). */
const formula = /^[=+\-@\t\r]/;

const heads: Readonly<Record<Language, readonly string[]>> = {
  sv: ['Rad', 'När', 'Vem', 'Roll', 'Vad', 'Gäller', 'Nummer', 'Före och efter', 'Skäl', 'Anropets nummer'],
  en: ['Line', 'When', 'Who', 'Role', 'What', 'Concerns', 'Number', 'Before and after', 'Reason', 'Request'],
};

/** A byte order mark, so that Excel reads UTF-8, and the head. */
export function auditCsvHead(language: Language): string {
  return `\uFEFF${auditCsvLine(heads[language])}`;
}

export function auditCsvRow(row: AuditLineRow, language: Language): string {
  return auditCsvLine([
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

/** Semicolons and CRLF, as Swedish Excel opens them. */
export function auditCsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(formula.test(cell) ? `'${cell}` : cell)).join(';')}\r\n`;
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
