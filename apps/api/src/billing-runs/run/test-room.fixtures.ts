import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { canonicalEpisode, episodeTimes, parseEpisode, type PayerLookup } from '@fristdag/rules';
import { createTestDatabase } from '../../../../../test/support/cluster.ts';
import { testKeys } from '../../../../../test/support/keys.ts';
import { DatabaseOwner } from '../../../../../test/support/database-owner.ts';
import { auditMigrations, AuditModule } from '../../audit/index.ts';
import { episodesMigrations } from '../../episodes/index.ts';
import {
  AccountEntity,
  identityMigrations,
  IdentityModule,
  type Principal,
  SessionEntity,
} from '../../identity/index.ts';
import { PayerRegister, payersMigrations, PayersModule, REGION_WIDE } from '../../payers/index.ts';
import {
  createLogger,
  Database,
  DatabaseModule,
  PlatformModule,
  platformMigrations,
  readConfig,
  UNSCOPED,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { rulesMigrations, RulesModule } from '../../rules/index.ts';
import { billingRunsMigrations } from '../billing-runs.migrations.ts';
import { BillingRunsModule } from '../billing-runs.module.ts';

/** A queue that only remembers what was put in: the spec decides when work is done, and how often. */
class RememberedQueue {
  readonly handlers = new Map<string, WorkHandler>();
  readonly flows: WorkFlow[] = [];
  readonly finders: (() => Promise<readonly WorkFlow[]>)[] = [];

  register(handler: WorkHandler, findUndone?: () => Promise<readonly WorkFlow[]>): void {
    this.handlers.set(handler.name, handler);
    if (findUndone) this.finders.push(findUndone);
  }

  async enqueue(flow: WorkFlow): Promise<void> {
    this.flows.push(flow);
  }

  /** Does one piece of work, or a whole flow in its order. */
  async work(...items: WorkFlow): Promise<void> {
    for (const { name, id } of items) await this.handlers.get(name)?.run(id, new AbortController().signal);
  }
}

@Global()
@Module({ providers: [{ provide: WorkQueue, useClass: RememberedQueue }], exports: [WorkQueue] })
class RememberedQueueModule {}

export interface TestRoom {
  readonly module: TestingModule;
  readonly database: Database;
  /** May look and break where the product may not. */
  readonly owner: DatabaseOwner;
  readonly queue: RememberedQueue;
  get<Service>(service: abstract new (...parameters: never[]) => Service): Service;
  /** Stores rows of an NDJSON file as an import would; a case number again is its next revision. */
  saveEpisodes(rows: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

/** The rooms up to billing runs on a database of their own, their queue in the spec's hands. */
export async function openTestRoom(
  now = '2020-10-22T09:00',
  environment: Readonly<Record<string, string>> = {},
): Promise<TestRoom> {
  const own = await createTestDatabase();
  const config = readConfig({
    ...testKeys,
    FRISTDAG_DEMO: '0',
    FRISTDAG_NOW: now,
    DATABASE_URL: own.url,
    ...environment,
  });
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({
        url: own.url,
        entities: [AccountEntity, SessionEntity],
        migrations: [
          ...platformMigrations,
          ...auditMigrations,
          ...payersMigrations,
          ...identityMigrations,
          ...episodesMigrations,
          ...rulesMigrations,
          ...billingRunsMigrations,
        ],
      }),
      PlatformModule.forRoot({ config, logger: createLogger({ mode: 'demo', level: 'fatal' }) }),
      RememberedQueueModule,
      AuditModule,
      PayersModule,
      IdentityModule,
      RulesModule,
      BillingRunsModule,
    ],
  }).compile();
  await module.init();
  const database = module.get(Database);
  const owner = new DatabaseOwner(own.url);
  const lookup = (
    await database.transaction(UNSCOPED, (transaction) =>
      module.get(PayerRegister, { strict: false }).load(transaction),
    )
  ).lookup();
  return {
    module,
    database,
    owner,
    queue: module.get<unknown>(WorkQueue) as RememberedQueue,
    get: (service) => module.get(service, { strict: false }),
    saveEpisodes: (rows) => saveEpisodes(database, lookup, rows),
    close: async () => {
      await module.close();
      await owner.close();
      await own.drop();
    },
  };
}

async function saveEpisodes(database: Database, payers: PayerLookup, rows: readonly object[]): Promise<void> {
  const stored = rows.map((row) => {
    const parsed = parseEpisode(row, { payers });
    if (!('episode' in parsed)) throw new Error(`a row of the spec is refused: ${JSON.stringify(parsed)}`);
    const { episode, flags } = parsed;
    const payer = episode.district === null ? episode.municipality : `${episode.municipality}-${episode.district}`;
    return { ...episode, ...episodeTimes(episode), flags, payer, text: canonicalEpisode(episode) };
  });
  await database.transaction(REGION_WIDE, async ({ query }) => {
    const given = JSON.stringify(stored);
    await query(
      `update episode_revision set is_latest = false where is_latest and case_number in (select e->>'caseNumber' from jsonb_array_elements($1::jsonb) e)`,
      [given],
    );
    await query(
      `insert into episode_revision (
         case_number, revision, received_at, content_hash, care_type, municipality, district, payer, inpatient_unit, inpatient_clinic, outpatient_unit,
         personal_identity_index, protected_identity, admitted_at, admission_notice_sent_at, discharge_ready_notices, care_contact_needed,
         care_contact_assigned_at, sip_required, sip_call_sent_at, outpatient_care_available, patient_opposed, discharged_at, cancelled,
         admitted_day, discharge_day, period, notice_sent_at, notice_day, notice_ms_of_day, sip_call_day, flags)
       select e->>'caseNumber', 1 + (select count(*) from episode_revision r where r.case_number = e->>'caseNumber'), now(), sha256(convert_to(e->>'text', 'UTF8')),
              e->>'careType', e->>'municipality', e->>'district', e->>'payer', e->>'inpatientUnit', e->>'inpatientClinic', e->>'outpatientUnit',
              convert_to(e->>'personalIdentityNumber', 'UTF8'), (e->>'protectedIdentity')::boolean, instant_of((e->>'admittedAt')::float8), instant_of((e->>'admissionNoticeSentAt')::float8),
              e->'dischargeReadyNotices', (e->>'careContactNeeded')::boolean, instant_of((e->>'careContactAssignedAt')::float8), (e->>'sipRequired')::boolean,
              instant_of((e->>'sipCallSentAt')::float8), (e->>'outpatientCareAvailable')::boolean, (e->>'patientOpposed')::boolean,
              instant_of((e->>'dischargedAt')::float8), (e->>'cancelled')::boolean, (e->>'admittedDay')::int, (e->>'dischargeDay')::int, e->>'period',
              instant_of((e->>'noticeSentAt')::float8), (e->>'noticeDay')::int, (e->>'noticeMsOfDay')::int, (e->>'sipCallDay')::int,
              array(select jsonb_array_elements_text(e->'flags'))
         from jsonb_array_elements($1::jsonb) as e`,
      [given],
    );
  });
}

const PERMISSIONS = ['runs:read', 'runs:write', 'statements:read'] as const;

/** A billing officer of the region. */
export const officer: Principal = {
  accountId: 'demo-region-billing',
  username: 'region.billing',
  displayName: 'Handläggare',
  roles: ['billing-officer'],
  requestId: 'spec',
  session: null,
  permissions: new Set(PERMISSIONS),
  assignments: [],
  roleUsed: 'billing-officer',
  deputyFor: null,
  reach: { kind: 'region' },
  unit: { kind: 'region', code: null, name: 'Region Stockholm' },
};

/** A reviewer of one payer. */
export function reviewerOf(payer: string): Principal {
  return {
    ...officer,
    accountId: `reviewer-${payer}`,
    username: `${payer}.reviewer`,
    displayName: 'Granskare',
    roles: ['municipal-reviewer'],
    roleUsed: 'municipal-reviewer',
    reach: { kind: 'payers', payers: [payer] },
    unit: { kind: 'payer', code: payer, name: payer },
  };
}
