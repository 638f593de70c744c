import type { z } from 'zod';
import { formatInstant, refusalReason } from '@fristdag/rules';
import type { Language } from '../../platform/index.ts';
import { FileRefusedError } from '../read/index.ts';
import type { ImportAnswer, RefusedRowAnswer } from './dto/import.dto.ts';
import type { ImportRow, KeptProblem, RefusedRow } from './imports.repository.ts';

/** An import as it is answered. Its progress never goes back, and ends where all rows are done. */
export function importAnswer(row: ImportRow, language: Language): z.output<typeof ImportAnswer> {
  const { createdByName, createdAt, completedAt, rowsTotal, layout: _layout, problem, ...same } = row;
  return {
    ...same,
    progress: { done: row.rowsRead, total: Math.max(rowsTotal, row.rowsRead) },
    createdAt: formatInstant(createdAt),
    createdBy: createdByName,
    completedAt: completedAt === null ? null : formatInstant(completedAt),
    ...(problem === null ? {} : { problem: problemOf(problem, language) }),
  };
}

/** Why an import failed, in a sentence, from the problem that was kept with it. */
export function importProblem(problem: object, language: Language): string {
  return problemOf(problem as KeptProblem, language).detail;
}

export function refusedRowAnswer(row: RefusedRow, language: Language): z.output<typeof RefusedRowAnswer> {
  return { line: row.line, field: row.field, code: row.code, reason: refusalReason(row, language) };
}

function problemOf({ code, args }: KeptProblem, language: Language) {
  if (code === 'gave-up') return givenUp(args, language);
  return {
    type: `urn:fristdag:problem:${code}`,
    title: { sv: 'Filen avvisades', en: 'The file was refused' }[language],
    status: 422,
    detail: new FileRefusedError(code, args).reason(language),
    code,
  };
}

function givenUp({ attempts = 0, rowsRead = 0 }: KeptProblem['args'], language: Language) {
  const detail = {
    sv: `Ett fel hos oss stoppade inläsningen ${attempts} gånger i rad, efter ${rowsRead} rader. De raderna är inlästa, resten inte. Felet står i loggen under inläsningens id. Lämna in samma fil igen när det är rättat: det som redan är inläst ändras inte.`,
    en: `A fault of ours stopped the import ${attempts} times in a row, after ${rowsRead} rows. Those rows are in, the rest is not. The fault is in the log under the id of the import. Hand in the same file again once it is mended: what is in already does not change.`,
  }[language];
  return {
    type: 'urn:fristdag:problem:gave-up',
    title: { sv: 'Inläsningen avbröts', en: 'The import was given up' }[language],
    status: 500,
    detail,
    code: 'gave-up',
  };
}
