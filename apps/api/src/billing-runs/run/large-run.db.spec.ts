import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGION_WIDE } from '../../payers/index.ts';
import { BillingRunsService } from '../billing-runs.service.ts';
import { AssessEpisodes } from './assess-episodes.job.ts';
import { officer, openTestRoom, type TestRoom } from './test-room.fixtures.ts';

const material = readFileSync(new URL('../../../../../test/golden/seed-example.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { caseNumber: string });

/** Copies of each of the material's five patients: with 9 each, a run has 50 episodes and takes three pieces of 20. */
const COPIES = 9;

let room: TestRoom;

beforeAll(async () => {
  room = await openTestRoom();
  room.get(AssessEpisodes).episodesAtOnce = 20;
  await room.saveEpisodes(material);
  await room.database.transaction(REGION_WIDE, async ({ query }) => {
    const columns = (
      await query<{ name: string }>(
        `select column_name as name from information_schema.columns where table_name = 'episode_revision' and column_name not in ('id', 'case_number')`,
      )
    )
      .map(({ name }) => name)
      .join(', ');
    await query(
      `insert into episode_revision (case_number, ${columns}) select case_number || '-' || copy, ${columns} from episode_revision, generate_series(1, ${COPIES}) as copy`,
    );
  });
});
afterAll(() => room.close());

const start = async (): Promise<string> =>
  (await room.get(BillingRunsService).start({ period: '2020-01', mode: 'shadow' }, officer, undefined)).id;
const show = (id: string) => room.get(BillingRunsService).get(id, officer, 'sv');

/** A process that stops after so many pieces of work, at a moment that its worker does not choose. */
function stoppingAfter(pieces: number): AbortSignal {
  let asked = 0;
  return {
    get aborted() {
      asked += 1;
      return asked > pieces;
    },
  } as AbortSignal;
}

async function contents(id: string) {
  return room.database.transaction(REGION_WIDE, ({ query }) =>
    query(
      `select (select count(*)::int from assessment where run_id = $1::bigint) as assessments, (select count(*)::int from judgement where run_id = $1::bigint) as judgements,
              (select sum(contribution)::text from assessment where run_id = $1::bigint) as contributions,
              (select max(position)::int from billing_run_episode where run_id = $1::bigint) as episodes`,
      [id],
    ),
  );
}

describe('a run of more episodes than one piece', () => {
  it('shows how far it came, goes on from there, and judges each combination of facts once', async () => {
    const id = await start();
    const assess = room.queue.handlers.get('assess-episodes');
    await assess?.run(id, stoppingAfter(2));
    expect(await show(id)).toMatchObject({ state: 'running', step: 'assess', progress: { done: 20, total: 50 } });
    await assess?.run(id, stoppingAfter(1));
    expect(await show(id)).toMatchObject({ step: 'assess', progress: { done: 40, total: 50 } });
    await room.queue.work({ name: 'complete-billing-run', id });
    expect(await show(id)).toMatchObject({
      state: 'completed',
      progress: { done: 50, total: 50 },
      totalAmount: '390000.00',
    });

    const undisturbed = await start();
    await room.queue.work({ name: 'complete-billing-run', id: undisturbed });
    expect(await contents(id)).toEqual(await contents(undisturbed));
    expect(await contents(id)).toMatchObject([{ assessments: 50, episodes: 50, contributions: '390000.00' }]);
  });

  it('is shared by two workers without a row too many', async () => {
    const id = await start();
    await Promise.all(
      ['assess-episodes', 'complete-billing-run', 'assess-episodes'].map((name) => room.queue.work({ name, id })),
    );
    expect(await show(id)).toMatchObject({ state: 'completed', totalAmount: '390000.00' });
    expect(await contents(id)).toMatchObject([{ assessments: 50 }]);
  });
});
