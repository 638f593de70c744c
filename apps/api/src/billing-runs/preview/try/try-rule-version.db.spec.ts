import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '../../../identity/index.ts';
import { REGION_WIDE } from '../../../payers/index.ts';
import { officer, openTestRoom, reviewerOf, type TestRoom } from '../../run/test-room.fixtures.ts';
import { TryRuleVersion } from '../dto/try-rule-version.ts';
import { draftDocument, saveDraft } from '../rule-versions.fixtures.ts';
import { TryRuleVersions } from './try-rule-version.service.ts';

const [anders, bianca] = readFileSync(
  new URL('../../../../../../test/golden/seed-example.ndjson', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { caseNumber: string } & Record<string, unknown>);

const editor: Principal = { ...officer, permissions: new Set(['rules:read']) };
const reader: Principal = { ...officer, permissions: new Set(['rules:read', 'episodes:read']) };

let room: TestRoom;
let draft: string;

beforeAll(async () => {
  room = await openTestRoom();
  await room.saveEpisodes([anders ?? {}]);
  const values = { freeDays: 1, cutoffTime: '11:00' };
  draft = await saveDraft(room, draftDocument({ validFrom: '2020-01-01', correction: 2, values }));
});
afterAll(() => room.close());

const tryIt = (body: object, principal = editor, version = draft) =>
  room.get(TryRuleVersions).try(version, TryRuleVersion.parse(body), { principal, language: 'sv' });

/** How many rows each table holds. */
async function contents(): Promise<unknown> {
  const tables = await room.owner.query<{ name: string }>(
    REGION_WIDE,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`);
  return room.owner.query(REGION_WIDE, counts.join(' union all '));
}

describe('trying a rule version on one episode', () => {
  it('shows Anders under the draft and under the version in force, with his days to be drawn', async () => {
    const tried = await tryIt({ episode: anders });
    // Noon is after eleven: day 0 is the next day, so three days instead of four, two of them over one free day.
    expect(tried).toMatchObject({
      caseNumber: anders?.caseNumber,
      careType: 'somatic',
      payer: '0184',
      period: '2020-01',
      ruleVersionId: draft,
      state: 'rated',
      counted: true,
      dischargeReadyDays: 3,
      contribution: '15600.00',
      strip: { cutoffTime: '11:00', freeDays: 1 },
      against: {
        ruleVersionId: 'somatic_2020-01-01',
        ruleVersion: 'somatic/2020-01-01',
        counted: true,
        dischargeReadyDays: 4,
        contribution: '15600.00',
        strip: { freeDays: 2 },
      },
    });
    expect(tried.conditions.map(({ outcome }) => outcome)).not.toContain('not-met');
  });

  it('stores nothing of an episode that is typed in, and never gives its personal number back', async () => {
    const before = await contents();
    const answer = await tryIt({ episode: { ...bianca, personalIdentityNumber: '191212121212' } });
    expect(JSON.stringify(answer)).not.toContain('1212121212');
    expect(await contents()).toEqual(before);
  });

  it('refuses an episode for the reasons that an import would give, each with its code', async () => {
    const refused = { ...anders, dischargedAt: '2019-01-01T10:00', municipality: '184', sipNeeded: true };
    await expect(tryIt({ episode: refused })).rejects.toMatchObject({
      status: 422,
      code: 'episode-refused',
      errors: expect.arrayContaining([
        expect.objectContaining({ path: 'episode.sipNeeded', code: 'unknown-field' }),
        expect.objectContaining({ path: 'episode.dischargedAt', code: 'discharge-before-admission' }),
      ]),
    });
  });

  it('refuses an episode of the other care type', async () => {
    await expect(tryIt({ episode: { ...anders, careType: 'psychiatric' } })).rejects.toMatchObject({
      errors: [expect.objectContaining({ code: 'other-care-type' })],
    });
  });

  it('opens a stored episode only to those who may read it, and enters it into the access log', async () => {
    const stored = { caseNumber: anders?.caseNumber };
    await expect(tryIt(stored)).rejects.toMatchObject({ status: 403 });
    await expect(tryIt(stored, { ...reader, ...reach('0180-farsta') })).rejects.toMatchObject({ status: 404 });
    // Not shared with anybody yet: to the municipality itself it does not exist either.
    await expect(tryIt(stored, { ...reader, ...reach('0184') })).rejects.toMatchObject({ status: 404 });
    await expect(tryIt({ caseNumber: 'NOBODY' }, reader)).rejects.toMatchObject({ status: 404 });
    const tried = await tryIt(stored, reader);
    expect(tried).toMatchObject({ caseNumber: anders?.caseNumber, dischargeReadyDays: 3 });
    const logged = await room.owner.query(
      REGION_WIDE,
      `select act, object_id as id from access_entry where act = 'try-rule-version'`,
    );
    expect(logged).toEqual([{ act: 'try-rule-version', id: anders?.caseNumber }]);
  });

  it('says so when there is no such version', async () => {
    await expect(tryIt({ episode: anders }, editor, 'nothing')).rejects.toMatchObject({ status: 404 });
  });
});

function reach(payer: string): Pick<Principal, 'reach'> {
  return { reach: reviewerOf(payer).reach };
}
