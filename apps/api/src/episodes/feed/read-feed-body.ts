import { isUtf8 } from 'node:buffer';
import type { FileRecord } from '../read/index.ts';
import { readNdjsonLine } from '../read/index.ts';

/**
 * One episode as a body of its own, read as a line of a file would be. It goes by the case number of its address; one in
 * the body may be left out.
 * @returns 'other-case-number' when body and address name different cases
 */
export function readFeedBody(body: Buffer, caseNumber: string): FileRecord | 'other-case-number' {
  if (!isUtf8(body)) {
    const refusal = { field: null, code: 'invalid-encoding', args: {} } as const;
    return { line: 1, raw: body.toString('latin1'), value: null, refusal };
  }
  const record = readNdjsonLine(body.toString('utf8').replace(/^\uFEFF/, ''), 1);
  if (record.value === null) return record;
  const written: unknown = 'caseNumber' in record.value ? record.value.caseNumber : caseNumber;
  if (typeof written === 'string' && written !== caseNumber) return 'other-case-number';
  return { ...record, value: { ...record.value, caseNumber: written } };
}
