import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomRows } from '../../../../../test/support/random-episodes.ts';
import type { Principal } from '../../identity/index.ts';
import { BillingRunsService } from '../billing-runs.service.ts';
import { ListStatements } from '../dto/statement.dto.ts';
import { officer, openTestRoom, type TestRoom } from '../run/test-room.fixtures.ts';
import { StatementsService } from '../statements/statements.service.ts';
import { ImpactPreviews } from './impact-previews.service.ts';
import { PreviewImpact } from './preview-impact.job.ts';
import { draftDocument, publishDocument, saveDraft } from './rule-versions.fixtures.ts';

const PERIODS = ['2020-02', '2020-03', '2020-10'] as const;
const editor: Principal = { ...officer, permissions: new Set(['impact:read', 'impact:write', 'statements:read']) };
const RUN = ['freeze-facts', 'assess-episodes', 'state-liability', 'complete-billing-run'];

let room: TestRoom;
/** How many versions of a care type start on a day, drafts of the spec published on the way. */
const published = new Map<string, number>([
  ['somatic 2020-01-01', 1],
  ['psychiatric 2020-01-01', 1],
]);

beforeAll(async () => {
  room = await openTestRoom();
  const rows = PERIODS.flatMap((period, index) => randomRows({ seed: 40 + index, count: 220, period }));
  for (const batch of latestOnly(rows)) await room.saveEpisodes(batch);
  room.get(PreviewImpact).episodesAtOnce = 100;
});
afterAll(() => room.close());

/** The last row of each case number, as one file. */
function latestOnly<Row extends { caseNumber: string }>(rows: readonly Row[]): Row[][] {
  return [[...new Map(rows.map((row) => [row.caseNumber, row])).values()]];
}

const drafts = fc.record({
  careType: fc.constantFrom('somatic' as const, 'psychiatric' as const),
  validFrom: fc.constantFrom('2020-01-01', '2020-02-01', '2020-03-01', '2020-10-01', '2020-11-01'),
  model: fc.constantFrom('average' as const, 'individual' as const, 'hybrid' as const),
  freeDays: fc.integer({ min: 0, max: 6 }),
  costPerCareDay: fc.integer({ min: 0, max: 1_200_000 }).map((ore) => (ore / 100).toFixed(2)),
  cutoffTime: fc.constantFrom('00:00', '11:59', '12:00', '23:59:59.999'),
  sipCallWithinDays: fc.integer({ min: 0, max: 6 }),
  enabled: fc.record({
    'care-contact': fc.boolean(),
    'sip-call': fc.boolean(),
    'patient-opposed': fc.boolean(),
    'admission-notice-within-24-hours': fc.boolean(),
  }),
});

async function statementsByRun(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const period of PERIODS) {
    const { id } = await room.get(BillingRunsService).start({ period, mode: 'shadow' }, officer, undefined);
    await room.queue.work(...RUN.map((name) => ({ name, id })));
    const query = ListStatements.parse({ runId: id, perPage: 200, sort: 'careType' });
    const { rows } = await room.get(StatementsService).list(query, officer, 'sv');
    all.push(...rows.map((row) => figures({ ...row, period })));
  }
  return all;
}

/** What a preview and a statement both say. */
function figures(row: {
  careType: string;
  payer: string;
  period: string;
  amount: string;
  episodes: number;
  excludedEpisodes: number;
  dischargeReadyDays: number;
  billableDays: number;
  liable: boolean;
  averageDays: string | null;
}): string {
  const { careType, payer, period, amount, episodes, excludedEpisodes, dischargeReadyDays, billableDays } = row;
  return JSON.stringify([
    period,
    careType,
    payer,
    amount,
    episodes,
    excludedEpisodes,
    dischargeReadyDays,
    billableDays,
    row.liable,
    row.averageDays,
  ]);
}

let numberOfDraft = 0;

describe('a preview of any draft, in months that are over, that go on, and that were never run', () => {
  it('says to the öre what a run says before, and what it says when the draft is published', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (wish) => {
        const { careType, validFrom, model, enabled, ...values } = wish;
        const key = `${careType} ${validFrom}`;
        const correction = (published.get(key) ?? 0) + 1;
        const document = draftDocument({ careType, validFrom, model, enabled, correction, values });
        numberOfDraft += 1;
        const version = await saveDraft(room, document, `draft-${numberOfDraft}`);

        const previews = room.get(ImpactPreviews);
        const { id } = await previews.start(
          version,
          { periods: PERIODS },
          { principal: editor, idempotencyKey: undefined },
        );
        await room.queue.work({ name: 'preview-impact', id });
        const preview = await previews.get(id, editor, 'sv');
        expect(preview.state).toBe('completed');
        const said = (side: 'now' | 'then') => preview.payers.map((row) => figures({ ...row, ...row[side] })).sort();

        expect((await statementsByRun()).sort()).toEqual(said('now'));
        await publishDocument(room, document);
        published.set(key, correction);
        expect((await statementsByRun()).sort()).toEqual(said('then'));
      }),
      { numRuns: 6, seed: 7, endOnFailure: true },
    );
  }, 120_000);
});
