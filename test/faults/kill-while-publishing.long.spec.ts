import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.ts';
import { endOrphanedDatabase, ProductProcess } from '../support/process.ts';
import { Random } from '../support/random-episodes.ts';
import { RulesDesk, SOMATIC, type Version, withFreeDays } from '../support/rules-desk.ts';

const LONG = process.env['FRISTDAG_TEST_LONG'] === '1';
const ROUNDS = LONG ? 6 : 1;
/** The acts that decide, the state each is done in, and the line it leaves in the trail. */
const ACTS = [
  { to: 'approved', from: 'draft', line: 'approve-rule-version' },
  { to: 'scheduled', from: 'approved', line: 'publish-rule-version' },
  { to: 'withdrawn', from: 'scheduled', line: 'withdraw-rule-version' },
] as const;

interface Verification {
  readonly intact: boolean;
}
interface Line {
  readonly act: string;
}

describe('when everything is killed while a version is approved, published or withdrawn', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fristdag-kill-publishing-'));
  const random = new Random(31);
  let product: ProductProcess;
  let admin: RulesDesk;
  let approver: RulesDesk;

  beforeAll(async () => {
    await start();
  }, 180_000);

  afterAll(async () => {
    await product.stop();
    await endOrphanedDatabase(dataFolder);
    rmSync(dataFolder, { recursive: true, force: true });
  }, 30_000);

  async function start(): Promise<void> {
    product = await ProductProcess.start(dataFolder);
    admin = new RulesDesk(await Client.signIn(product.url, 'region.admin'));
    approver = new RulesDesk(await Client.signIn(product.url, 'region.approver'));
  }

  /** Sends an act and kills the product before, while or just after it is carried out. */
  async function killDuring(act: () => Promise<unknown>, withDatabase: boolean): Promise<void> {
    const sent = act().catch(() => 'no answer');
    await wait(random.below(60));
    await product.kill({ withDatabase });
    await sent;
    await start();
  }

  /** What is stored of a version, each part of which belongs to the same act. */
  async function traceOf(version: Version): Promise<{ steps: string[]; lines: string[] }> {
    const auditor = await Client.signIn(product.url, 'auditor');
    const { body } = await auditor.get<Line[]>(`/api/audit-lines?object=rule-version/${version.id}&perPage=200`);
    return { steps: version.steps.map(({ to }) => to), lines: body.map(({ act }) => act) };
  }

  /** Pairs of versions that govern the same day of a care type at the same instant of knowledge: there are none. */
  function overlaps(versions: readonly Version[]): string[] {
    const spans = versions.flatMap(({ ruleVersion, careType, validity }) =>
      validity.map(({ from, through, knownFrom, knownThrough }) => ({
        name: ruleVersion,
        careType,
        from,
        through: through ?? '9999-12-31',
        since: Date.parse(knownFrom),
        until: knownThrough === null ? Infinity : Date.parse(knownThrough),
      })),
    );
    return spans.flatMap((a, place) =>
      spans
        .slice(place + 1)
        .filter((b) => a.careType === b.careType && a.from <= b.through && b.from <= a.through)
        .filter((b) => a.since < b.until && b.since < a.until)
        .map((b) => `${a.name} ${b.name}`),
    );
  }

  it(
    `each act is whole or nothing, and nobody has to know which: versions killed in every act, ${ROUNDS} in all`,
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const draft = (await admin.create(SOMATIC, monthOf(round))).body;
        const consultation = { needed: false, reason: 'Prov av strömavbrott' };
        const saved = await admin.save(draft, { ...withFreeDays(draft, 1), consultation });
        expect(saved.status).toBe(200);
        for (const [place, { to, from, line }] of ACTS.entries()) {
          await killDuring(() => approver.move(draft.id, to, 'Prov'), (round + place) % 2 === 0);
          const version = await admin.get(draft.id);
          expect([from, to]).toContain(version.state);
          const isDone = version.state === to;
          const { steps, lines } = await traceOf(version);
          expect(steps.filter((step) => step === to)).toHaveLength(isDone ? 1 : 0);
          expect(lines.filter((act) => act === line)).toHaveLength(isDone ? 1 : 0);
          if (to === 'approved') expect(version.approval !== null).toBe(isDone);
          if (to === 'scheduled') expect(version.validity.length > 0).toBe(isDone);
          if (to === 'withdrawn') expect(version.withdrawnAt !== null).toBe(isDone);
          const { body: versions } = await admin.client.get<Version[]>('/api/rule-versions?perPage=200');
          expect(overlaps(versions)).toEqual([]);
          const auditor = await Client.signIn(product.url, 'auditor');
          expect((await auditor.get<Verification>('/api/audit/verification')).body.intact).toBe(true);
          // What was lost is simply done again; what was done refuses to be.
          const again = await approver.move(draft.id, to, 'Prov');
          expect([again.status, (await admin.get(draft.id)).state]).toEqual([isDone ? 409 : 200, to]);
        }
      }
    },
    LONG ? 900_000 : 240_000,
  );
});

/** Another month for each round, all of them ahead. */
function monthOf(round: number): string {
  return `${2021 + Math.trunc(round / 12)}-${String((round % 12) + 1).padStart(2, '0')}-01`;
}
