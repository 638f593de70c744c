import { describe, expect, it } from '@jest/globals';
import type { FileLayout } from '../read/index.ts';
import { type KeptRow, writeRefusedRows } from './refused-rows.ts';

async function textOf(layout: FileLayout, ...rows: readonly KeptRow[]): Promise<string[]> {
  const source = (async function* () {
    yield* rows;
  })();
  const lines: string[] = [];
  for await (const line of writeRefusedRows(layout, source, 'en')) lines.push(line.trimEnd());
  return lines;
}

describe('the file of refused rows', () => {
  it('gives a row that the database would not take back as it was, behind its reason', async () => {
    const row: KeptRow = { line: 4, raw: ' {"caseNumber":"A"}', field: null, code: 'not-storable', args: {} };
    const [line = ''] = await textOf({ format: 'ndjson' }, row);
    expect(JSON.parse(line)).toEqual({
      refused_line: 4,
      refused_field: null,
      refused_code: 'not-storable',
      refused_reason: expect.stringContaining('could not be stored'),
      caseNumber: 'A',
    });
  });

  it('puts it in cells of its own in CSV', async () => {
    const layout: FileLayout = { format: 'csv', delimiter: ';', header: 'caseNumber;careType' };
    const rows: KeptRow[] = [
      { line: 2, raw: 'A;somatik', field: null, code: 'not-storable', args: {} },
      { line: 3, raw: 'B;tandvård', field: 'careType', code: 'unknown-care-type', args: {} },
    ];
    const lines = await textOf(layout, ...rows);
    expect(lines[1]).toMatch(/^3;careType;unknown-care-type;.*;B;tandvård$/);
    expect(lines[2]).toMatch(/^2;;not-storable;.*;A;somatik$/);
  });
});
