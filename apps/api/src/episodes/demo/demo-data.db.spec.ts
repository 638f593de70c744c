import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { pino } from 'pino';
import { createTestDatabase } from '../../../../../test/support/cluster.ts';
import { testKeys } from '../../../../../test/support/keys.ts';
import { auditMigrations, AuditModule } from '../../audit/index.ts';
import { AccessLogModule, AccountEntity, identityMigrations, SessionEntity } from '../../identity/index.ts';
import { payersMigrations, REGION_WIDE } from '../../payers/index.ts';
import {
  Database,
  DatabaseModule,
  PlatformModule,
  platformMigrations,
  QueueModule,
  readConfig,
} from '../../platform/index.ts';
import { DemoData, episodesMigrations, EpisodesModule } from '../index.ts';

const LOADED_WITHIN_MS = 60_000;

describe('the demo data', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let room: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    room = await startRoom(database.url);
  }, 60_000);

  afterAll(async () => {
    await room.close();
    await database.drop();
  });

  const query = <Row>(sql: string): Promise<Row[]> =>
    room.get(Database).transaction(REGION_WIDE, (transaction) => transaction.query<Row>(sql));

  it(
    'come in once, however often the product starts, and leave Solna its five somatic episodes of January 2020',
    async () => {
      const demo = room.get(DemoData);
      await Promise.all([demo.load(), demo.load()]);
      await demo.load();
      for (const end = Date.now() + LOADED_WITHIN_MS; (await demo.progress()).state === 'loading' && Date.now() < end;)
        await wait(100);
      expect(await demo.progress()).toEqual({ state: 'completed', progress: { done: 20_005, total: 20_005 } });
      expect(
        await query(
          'select count(*)::int as imports, sum(rows_accepted)::int as accepted, sum(rows_refused)::int as refused from import',
        ),
      ).toEqual([{ imports: 2, accepted: 20_005, refused: 0 }]);
      const solna = await query<{ number: string }>(
        `select case_number as number from episode_revision where payer = '0184' and care_type = 'somatic' and period = '2020-01' order by 1`,
      );
      expect(solna.map(({ number }) => number)).toEqual(['A-ANDERS', 'B-BIANCA', 'C-CLAES', 'D-DORIS', 'E-ERIK']);
      expect(await query('select count(*)::int as unmapped from care_unit_name where care_unit_id is null')).toEqual([
        { unmapped: 0 },
      ]);
      expect(
        await query(`select count(*)::int as flagged from episode_revision where 'instant-in-the-future' = any(flags)`),
      ).toEqual([{ flagged: 0 }]);
    },
    LOADED_WITHIN_MS + 10_000,
  );
});

/** The room with a queue that works, as in the demo. */
async function startRoom(url: string): Promise<TestingModule> {
  const config = readConfig({ ...testKeys, DATABASE_URL: url });
  const migrations = [
    ...platformMigrations,
    ...auditMigrations,
    ...payersMigrations,
    ...identityMigrations,
    ...episodesMigrations,
  ];
  const room = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ url, entities: [AccountEntity, SessionEntity], migrations }),
      PlatformModule.forRoot({ config, logger: pino({ level: 'silent' }) }),
      QueueModule.forRoot({ databaseUrl: url, redisUrl: undefined, runsWorker: true }),
      AuditModule,
      AccessLogModule,
      EpisodesModule,
    ],
  }).compile();
  return room.init();
}
