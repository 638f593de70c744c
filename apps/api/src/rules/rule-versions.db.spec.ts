import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { hashDocument } from '@fristdag/rules';
import { createTestDatabase } from '../../../../test/support/cluster.ts';
import { testKeys } from '../../../../test/support/keys.ts';
import { auditMigrations, AuditModule } from '../audit/index.ts';
import { episodesMigrations } from '../episodes/index.ts';
import { AccountEntity, identityMigrations, IdentityModule, type Principal, SessionEntity } from '../identity/index.ts';
import { payersMigrations, PayersModule } from '../payers/index.ts';
import {
  createLogger,
  Database,
  DatabaseModule,
  findProjectRoot,
  PlatformModule,
  platformMigrations,
  QueueModule,
  readConfig,
  UNSCOPED,
} from '../platform/index.ts';
import { RuleFiles } from './files/rule-files.ts';
import { RuleVersionsService } from './rule-versions.service.ts';
import { rulesMigrations } from './rules.migrations.ts';
import { RulesModule } from './rules.module.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let module: TestingModule;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'fristdag-rules-'));
  cpSync(join(findProjectRoot(), 'rules'), folder, { recursive: true });
  const config = readConfig({ ...testKeys, FRISTDAG_NOW: '2020-10-22T09:00', DATABASE_URL: database.url });
  module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({
        url: database.url,
        entities: [AccountEntity, SessionEntity],
        migrations: [
          ...platformMigrations,
          ...auditMigrations,
          ...payersMigrations,
          ...identityMigrations,
          ...episodesMigrations,
          ...rulesMigrations,
        ],
      }),
      PlatformModule.forRoot({ config, logger: createLogger({ mode: 'demo', level: 'fatal' }) }),
      QueueModule.forRoot({ databaseUrl: database.url, redisUrl: undefined, runsWorker: false }),
      AuditModule,
      PayersModule,
      IdentityModule,
      RulesModule,
    ],
  }).compile();
  await module.init();
});
afterAll(async () => {
  await module.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const reader = {
  principal: {
    accountId: 'somebody',
    permissions: new Set(),
    reach: { kind: 'payers', payers: [] },
  } as unknown as Principal,
  language: 'sv',
} as const;
const page = { page: 1, perPage: 25, sort: 'validFrom', order: 'asc' } as const;
const versions = () => module.get(RuleVersionsService);

describe('the agreement in the database', () => {
  it('is loaded at the start, once, with an audit line each', async () => {
    await module.get(RuleFiles).load(folder);
    const { rows, total } = await versions().list(page, reader);
    expect(total).toBe(2);
    expect(rows).toMatchObject([
      {
        id: 'psychiatric_2020-01-01',
        ruleVersion: 'psychiatric/2020-01-01',
        state: 'in-force',
        validThrough: null,
        model: 'individual',
        transitional: { until: { sv: expect.any(String) } },
      },
      {
        id: 'somatic_2020-01-01',
        ruleVersion: 'somatic/2020-01-01',
        state: 'in-force',
        validThrough: null,
        model: 'average',
        transitional: null,
      },
    ]);
    const lines = await module
      .get(Database)
      .transaction(UNSCOPED, ({ query }) => query(`select act from audit_line where act = 'load-rule-version'`));
    expect(lines).toHaveLength(2);
  });

  it('gives back the document of the file, so that its hash can be worked out by anybody', async () => {
    const version = await versions().get('somatic_2020-01-01', reader);
    expect(version.document).toEqual(
      JSON.parse(readFileSync(join(findProjectRoot(), 'rules/somatic/2020-01-01.json'), 'utf8')),
    );
    expect(hashDocument(version.document)).toBe(version.hash);
  });

  it('answers which version governs a month, and in words when none does', async () => {
    const asked = { careType: 'somatic', period: '2020-12', knownAt: undefined } as const;
    expect(await versions().getInForce(asked, reader)).toMatchObject({ ruleVersion: 'somatic/2020-01-01' });
    await expect(versions().getInForce({ ...asked, period: '2019-12' }, reader)).rejects.toMatchObject({
      status: 404,
      code: 'missing-rule-version',
    });
    await expect(
      versions().getInForce({ ...asked, knownAt: Date.parse('2019-01-01T00:00:00Z') }, reader),
    ).rejects.toMatchObject({ status: 404 });
    await expect(versions().get('somatic_2019-01-01', reader)).rejects.toMatchObject({ status: 404 });
  });

  it('stops the start when a published file is another than the one it has worked with', async () => {
    const file = join(folder, 'somatic/2020-01-01.json');
    const lock = join(folder, 'versions.lock.json');
    const changed = JSON.parse(readFileSync(file, 'utf8').replace('7800', '8200')) as unknown;
    writeFileSync(file, JSON.stringify(changed));
    await expect(module.get(RuleFiles).load(folder)).rejects.toThrow(
      /^Fristdag does not start: rules\/somatic\/2020-01-01\.json: was changed after it was published/,
    );
    writeFileSync(
      lock,
      JSON.stringify({
        ...(JSON.parse(readFileSync(lock, 'utf8')) as object),
        'somatic/2020-01-01': hashDocument(changed),
      }),
    );
    await expect(module.get(RuleFiles).load(folder)).rejects.toThrow(
      /^rules\/somatic\/2020-01-01\.json is not the version "somatic\/2020-01-01" that this database has worked with/,
    );
  });
});
