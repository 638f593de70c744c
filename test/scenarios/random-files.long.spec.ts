import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { fristdag } from '../support/command-line.ts';
import { type Product, startProduct } from '../support/product.ts';
import { faults, Random, randomRows, type Row } from '../support/random-episodes.ts';
import { rateByReference, type ReferenceRow } from '../support/reference.ts';

const LONG = process.env['FRISTDAG_TEST_LONG'] === '1';
const ROWS = LONG ? 4000 : 800;

/** A month with the spring night, one with the merger of two districts, one with the autumn night. */
const months = ['2020-03', '2020-07', '2020-10'];

const asLines = (rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n') + '\n';
const reference = (rows: readonly Row[], period: string) => rateByReference(rows as unknown as ReferenceRow[], period);

interface Statement {
  readonly id: string;
  readonly careType: string;
  readonly payer: string;
}

describe('random files rate as the agreement says', () => {
  it.each(months)('on the command line: %s', async (period) => {
    const rows = randomRows({ seed: Number(period.replace('-', '')), count: ROWS, period });
    const { code, stdout, stderr } = await fristdag(
      ['rate', '--period', period, '--episodes', '-', '--json'],
      asLines(rows),
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const result = JSON.parse(stdout) as {
      statements: Record<string, unknown>[];
      assessments: Record<string, unknown>[];
    };
    const expected = reference(rows, period);
    expect(result.assessments).toEqual(expected.assessments);
    expect(result.statements).toEqual(expected.statements.map((statement) => expect.objectContaining(statement)));
  });

  describe('through HTTP', () => {
    let product: Product;
    let billing: Client;

    beforeAll(async () => {
      product = await startProduct({ now: '2021-01-15T09:00' });
      billing = await product.as('region.billing');
    }, 60_000);

    afterAll(() => product.stop());

    it.each(months)(
      '%s: every good row is in, every malformed one is refused where it is wrong',
      async (period) => {
        const seed = 7000 + Number(period.replace('-', ''));
        const random = new Random(seed);
        const rows = randomRows({ seed, count: ROWS, period });
        const lines = rows.map((row) => ({ text: JSON.stringify(row), field: undefined as string | null | undefined }));
        for (const { field, breakRow } of faults) {
          const source = rows[random.below(rows.length)];
          if (source)
            lines.splice(random.below(lines.length + 1), 0, {
              text: breakRow({ ...source, caseNumber: `F-${seed}-${lines.length}` }),
              field,
            });
        }
        const result = await billing.import(lines.map(({ text }) => text).join('\r\n'));
        const { body: refused } = await billing.get<{ line: number; field: string | null; reason: string }[]>(
          `/api/imports/${result.id}/refused-rows?perPage=200`,
        );
        const expectedRefusals = lines.flatMap(({ field }, index) =>
          field === undefined ? [] : [{ line: index + 1, field }],
        );
        expect(refused.map(({ line, field }) => ({ line, field })).sort((a, b) => a.line - b.line)).toEqual(
          expectedRefusals,
        );
        expect(result).toMatchObject({ state: 'completed', rowsRead: lines.length, rowsRefused: faults.length });
        expect(result.rowsAccepted + result.rowsUnchanged).toBe(rows.length);

        expect((await billing.run(period)).state).toBe('completed');
        const expected = reference(rows, period);
        const { body: statements } = await billing.get<Statement[]>(`/api/statements?period=${period}&perPage=200`);
        expect(statements).toEqual(expected.statements.map((statement) => expect.objectContaining(statement)));
        for (const { id, careType, payer } of statements) {
          const { body } = await billing.get<{
            assessments: { caseNumber: string; conditions: { id: string; outcome: string }[] }[];
          }>(`/api/statements/${id}/review-basis`);
          const mine = expected.assessments.filter((one) => one.careType === careType && one.payer === payer);
          expect(
            body.assessments.map(({ caseNumber, conditions }) => [
              caseNumber,
              Object.fromEntries(conditions.map(({ id: condition, outcome }) => [condition, outcome])),
            ]),
          ).toEqual(mine.map(({ caseNumber, conditions }) => [caseNumber, conditions]));
          expect(body.assessments).toEqual(
            mine.map(({ caseNumber, counted, dischargeReadyDays, contribution }) =>
              expect.objectContaining({ caseNumber, counted, dischargeReadyDays, contribution }),
            ),
          );
        }
      },
      120_000,
    );
  });
});
