import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { type Period, type RuleSet, type RuleVersion, selectRuleVersion } from '@fristdag/rules';
import { createTestDatabase } from '../../../../../test/support/cluster.ts';
import { auditMigrations } from '../../audit/index.ts';
import { episodesMigrations } from '../../episodes/index.ts';
import { identityMigrations } from '../../identity/index.ts';
import { payersMigrations } from '../../payers/index.ts';
import { platformMigrations, prepareDatabase } from '../../platform/index.ts';
import { rulesMigrations } from '../rules.migrations.ts';

/** A version as it is known: its start (months after January 2020) and when it was published and withdrawn (hours). */
interface Known {
  readonly start: number;
  readonly publishedAt: number;
  readonly withdrawnAfter: number | null;
}

const HOUR = 3_600_000;
const DAWN = Date.parse('2019-06-01T00:00:00Z');
const instantOf = (hours: number): number => DAWN + hours * HOUR;

const history = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 5 }),
    publishedAt: fc.integer({ min: 0, max: 30 }),
    withdrawnAfter: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null, freq: 3 }),
  }),
  { minLength: 1, maxLength: 8 },
);

function versionsOf(known: readonly Known[]): RuleVersion[] {
  return known.map(({ start, publishedAt, withdrawnAfter }, place) => {
    const correction = known.slice(0, place).filter((earlier) => earlier.start === start).length + 1;
    const validFrom = `2020-0${start + 1}-01`;
    return {
      name: `somatic/${validFrom}${correction === 1 ? '' : `.${correction}`}`,
      careType: 'somatic',
      validFrom,
      correction,
      publishedAtMs: instantOf(publishedAt),
      withdrawnAtMs: withdrawnAfter === null ? null : instantOf(publishedAt + withdrawnAfter),
    } as RuleVersion;
  });
}

describe('the table of validity and the selection of the library', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    await prepareDatabase(database.url, [
      ...platformMigrations,
      ...auditMigrations,
      ...payersMigrations,
      ...identityMigrations,
      ...episodesMigrations,
      ...rulesMigrations,
    ]);
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const store = async (versions: readonly RuleVersion[]): Promise<void> => {
    for (const { name, validFrom, correction, publishedAtMs, withdrawnAtMs } of versions) {
      const document = { name, careType: 'somatic', validFrom };
      await client.query(
        `insert into rule_version (id, name, care_type, valid_from, correction, published_at, created_at, document, hash, content_hash, state)
         values ($1, $1, 'somatic', $2::date, $3, instant_of($4), instant_of($4), $5, $1, $1, 'published')`,
        [name, validFrom, correction, publishedAtMs, JSON.stringify(document)],
      );
      if (withdrawnAtMs !== null)
        await client.query(`update rule_version set state = 'withdrawn', withdrawn_at = instant_of($2) where id = $1`, [
          name,
          withdrawnAtMs,
        ]);
    }
  };

  const governingInTable = async (period: Period, knownAt: number): Promise<string[]> =>
    (
      await client.query<{ id: string }>(
        `select rule_version_id as id from rule_version_validity
          where care_type = 'somatic' and validity @> $1::date and known @> instant_of($2)`,
        [`${period}-01`, knownAt],
      )
    ).rows.map(({ id }) => id);

  it('agree on every month at every instant of knowledge, and never more than one version governs', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (known) => {
        const versions = versionsOf(known);
        const set: RuleSet = { versions };
        await client.query('begin');
        try {
          await store(versions);
          const turns = versions.flatMap(({ publishedAtMs, withdrawnAtMs }) => [publishedAtMs, withdrawnAtMs ?? 0]);
          for (const turn of new Set(turns))
            for (const knownAt of [Number(turn) - 1, Number(turn), Number(turn) + 1])
              for (const period of ['2019-12', '2020-01', '2020-03', '2020-06', '2030-01'] as Period[]) {
                const selected = selectRuleVersion(set, 'somatic', period, knownAt)?.name;
                expect(await governingInTable(period, knownAt)).toEqual(selected === undefined ? [] : [selected]);
              }
        } finally {
          await client.query('rollback');
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('cannot hold two versions for one month at one instant, however they got there', async () => {
    await client.query('begin');
    await store(versionsOf([{ start: 0, publishedAt: 0, withdrawnAfter: null }]));
    await expect(
      client.query(
        `insert into rule_version_validity select rule_version_id, care_type, daterange('2020-05-01', '2020-06-01'), known from rule_version_validity`,
      ),
    ).rejects.toThrow(/one_somatic_version_governs/);
    await client.query('rollback');
  });
});
