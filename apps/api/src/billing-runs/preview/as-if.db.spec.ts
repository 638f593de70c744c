import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '../../identity/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import { tableCsv, tableWorkbook } from '../../platform/index.ts';
import { officer, openTestRoom, type TestRoom } from '../run/test-room.fixtures.ts';
import { impactTable } from './impact-table.ts';
import { ImpactPreviews } from './impact-previews.service.ts';
import { draftDocument, publishDocument, saveDraft } from './rule-versions.fixtures.ts';

const material = readFileSync(new URL('../../../../../test/golden/seed-example.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as object);
const editor: Principal = { ...officer, permissions: new Set(['impact:read', 'impact:write']) };

let room: TestRoom;
let version: string;

beforeAll(async () => {
  room = await openTestRoom();
  await room.saveEpisodes(material);
  // The same stays again, two months later.
  const inMarch = JSON.stringify(material).replaceAll('2020-01-', '2020-03-');
  await room.saveEpisodes(
    (JSON.parse(inMarch) as { caseNumber: string }[]).map((row) => ({ ...row, caseNumber: `M-${row.caseNumber}` })),
  );
  version = await saveDraft(room, draftDocument({ validFrom: '2020-11-01', values: { freeDays: 1 } }));
});
afterAll(() => room.close());

async function preview(periods: readonly string[], asIfFrom?: string, idempotencyKey?: string) {
  const previews = room.get(ImpactPreviews);
  const { id } = await previews.start(version, { periods, asIfFrom }, { principal: editor, idempotencyKey });
  await room.queue.work({ name: 'preview-impact', id });
  return previews.get(id, editor, 'sv');
}

const amounts = ({ payers }: Awaited<ReturnType<typeof preview>>) =>
  payers.filter(({ payer }) => payer === '0184').map(({ period, now, then }) => [period, now.amount, then.amount]);

describe('a version from November, judged as if it had been in force earlier', () => {
  it('changes the months from then on, leaves those before alone, and says what was asked', async () => {
    const asIf = await preview(['2020-01', '2020-03'], '2020-02');
    expect(asIf).toMatchObject({
      state: 'completed',
      asIf: { from: '2020-02', label: 'som om den hade gällt från februari 2020' },
      governing: [
        { period: '2020-01', careType: 'somatic', isDraft: false, withinValidity: false },
        { period: '2020-01', careType: 'psychiatric', isDraft: false, withinValidity: false },
        { period: '2020-03', careType: 'somatic', isDraft: true, withinValidity: true },
        { period: '2020-03', careType: 'psychiatric', isDraft: false, withinValidity: false },
      ],
    });
    expect(amounts(asIf)).toEqual([
      ['2020-01', '39000.00', '39000.00'],
      ['2020-03', '39000.00', '78000.00'],
    ]);
    const english = await room.get(ImpactPreviews).get(asIf.id, editor, 'en');
    expect(english.asIf?.label).toBe('as if it had been in force from February 2020');
  });

  it('changes nothing before its own start when that is not asked, and the answers do not share a hash', async () => {
    const [plain, asIf] = [await preview(['2020-01', '2020-03']), await preview(['2020-01', '2020-03'], '2020-01')];
    expect(plain).toMatchObject({ asIf: null, totals: { difference: { amount: '0.00' } } });
    expect(asIf.inputsHash).not.toBe(plain.inputsHash);
    const sameMonths = await preview(['2020-01', '2020-03'], '2019-12');
    expect(sameMonths.resultHash).toBe(asIf.resultHash);
    expect(sameMonths.inputsHash).not.toBe(asIf.inputsHash);
    const handedIn = await room.owner.query<{ from: string | null }>(
      REGION_WIDE,
      `select as_if_from as from from rule_version_preview where id = any($1) order by id::int`,
      [[plain.id, asIf.id, sameMonths.id]],
    );
    expect(handedIn.map(({ from }) => from)).toEqual([null, '2020-01', '2019-12']);
  });

  it('says so on every row of the CSV and the workbook, which are as before when nothing is asked', async () => {
    const [plain, asIf] = [await preview(['2020-01']), await preview(['2020-01'], '2020-01')];
    const [head, ...rows] = tableCsv(impactTable(asIf)).trim().split('\r\n');
    expect(head?.endsWith(';Prövad')).toBe(true);
    expect(rows.filter((row) => !row.endsWith(';som om den hade gällt från januari 2020'))).toEqual([]);
    expect(tableCsv(impactTable(plain))).not.toMatch(/Prövad|som om/);
    const [larger, smaller] = [await tableWorkbook(impactTable(asIf)), await tableWorkbook(impactTable(plain))];
    expect(larger.byteLength).toBeGreaterThan(smaller.byteLength);
  });

  it('refuses a month that is not before its own start, and the same key with another question', async () => {
    await expect(preview(['2020-01'], '2020-11')).rejects.toMatchObject({ status: 422, code: 'as-if-not-earlier' });
    await preview(['2020-01'], '2020-01', 'key-of-a-question');
    await expect(preview(['2020-01'], undefined, 'key-of-a-question')).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('governs in place of what began in between, until what follows itself takes over', async () => {
    await publishDocument(room, draftDocument({ validFrom: '2020-03-01', values: { freeDays: 0 } }));
    await publishDocument(room, draftDocument({ validFrom: '2020-12-01', values: { freeDays: 3 } }));
    const asIf = await preview(['2020-01', '2020-03', '2020-12'], '2020-01');
    const somatic = asIf.governing.filter(({ careType }) => careType === 'somatic');
    expect(somatic.map(({ period, now, isDraft, withinValidity }) => [period, now, isDraft, withinValidity])).toEqual([
      ['2020-01', 'somatic/2020-01-01', true, true],
      ['2020-03', 'somatic/2020-03-01', true, true],
      ['2020-12', 'somatic/2020-12-01', false, false],
    ]);
    expect(amounts(asIf)).toEqual([
      ['2020-01', '39000.00', '78000.00'],
      ['2020-03', '117000.00', '78000.00'],
    ]);
  });
});
