import type { z } from 'zod';
import { formatInstant, refusalReason } from '@fristdag/rules';
import type { Language } from '../../platform/index.ts';
import { FileRefusedError } from '../read/index.ts';
import type { ImportAnswer, RefusedRowAnswer } from './dto/import.dto.ts';
import type { ImportRow, KeptFileRefusal, RefusedRow } from './imports.repository.ts';

/** An import as it is answered. Its progress never goes back, and ends where all rows are done. */
export function importAnswer(row: ImportRow, language: Language): z.output<typeof ImportAnswer> {
  const { createdByName, createdAt, completedAt, rowsTotal, layout: _layout, problem, ...same } = row;
  return {
    ...same,
    progress: { done: row.rowsRead, total: Math.max(rowsTotal, row.rowsRead) },
    createdAt: formatInstant(createdAt),
    createdBy: createdByName,
    completedAt: completedAt === null ? null : formatInstant(completedAt),
    ...(problem === null ? {} : { problem: fileProblem(problem, language) }),
  };
}

export function refusedRowAnswer(row: RefusedRow, language: Language): z.output<typeof RefusedRowAnswer> {
  return { line: row.line, field: row.field, code: row.code, reason: refusalReason(row, language) };
}

function fileProblem({ code, args }: KeptFileRefusal, language: Language) {
  return {
    type: `urn:fristdag:problem:${code}`,
    title: { sv: 'Filen avvisades', en: 'The file was refused' }[language],
    status: 422,
    detail: new FileRefusedError(code, args).reason(language),
    code,
  };
}
