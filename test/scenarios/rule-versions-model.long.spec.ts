import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { type Product, startProduct } from '../support/product.ts';
import { RulesDesk, SOMATIC, withFreeDays } from '../support/rules-desk.ts';

type Who = 'admin' | 'approver' | 'both';
const people: readonly Who[] = ['admin', 'approver', 'both'];
const may: Readonly<Record<Who, { readonly write: boolean; readonly approve: boolean }>> = {
  admin: { write: true, approve: false },
  approver: { write: false, approve: true },
  both: { write: true, approve: true },
};

/** The reference machine: what the issue says of one version, in as few lines as it takes. */
interface Version {
  readonly id: string;
  readonly month: number;
  state: string;
  /** 1, or the number of the correction that it would be. */
  correction: number;
  authors: ReadonlySet<Who>;
}
interface Model {
  readonly versions: Version[];
  /** How many versions were ever decided for a month: a name is given once. */
  readonly decided: number[];
}
interface Real {
  readonly desks: Readonly<Record<Who, RulesDesk>>;
}

const claiming = ['in-consultation', 'approved', 'scheduled'];

/** 200, 403 or 409: what an act on a version must answer, by the words of the issue. */
function expected(model: Model, version: Version, who: Who, to: string): number {
  const { write, approve } = may[who];
  const isAuthor = version.authors.has(who);
  const isTaken =
    version.correction !== nextCorrection(model, version.month) ||
    model.versions.some(
      ({ id, month, correction, state }) =>
        id !== version.id && month === version.month && correction === version.correction && claiming.includes(state),
    );
  const edge = `${version.state} → ${to}`;
  switch (edge) {
    case 'draft → approved':
      return isAuthor || !approve ? 403 : isTaken ? 409 : 200;
    case 'draft → in-consultation':
      // The drafts of this test say that they need none.
      return write ? 409 : 403;
    case 'draft → rejected':
      return approve ? 200 : 403;
    case 'draft → withdrawn':
    case 'approved → draft':
    case 'approved → withdrawn':
      return write ? 200 : 403;
    case 'approved → scheduled':
      return isTaken ? 409 : 200;
    case 'scheduled → withdrawn':
      return 200;
    default:
      return 409;
  }
}

function nextCorrection({ decided }: Model, month: number): number {
  return (decided[month] ?? 0) + 1;
}

/** Of several decided versions of a month the latest correction that stands governs it. */
function letTheLatestGovern({ versions }: Model, month: number): void {
  const standing = versions
    .filter((version) => version.month === month && ['scheduled', 'replaced'].includes(version.state))
    .sort((a, b) => b.correction - a.correction);
  for (const [place, version] of standing.entries()) version.state = place === 0 ? 'scheduled' : 'replaced';
}

class Create implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly who: Who,
    readonly month: number,
  ) {}
  check = (): boolean => true;
  async run(model: Model, { desks }: Real): Promise<void> {
    const desk = desks[this.who];
    const { status, body } = await desk.create(SOMATIC, `20${String(this.month + 22)}-01-01`, 'Prövning');
    expect(status).toBe(may[this.who].write ? 201 : 403);
    if (status !== 201) return;
    const saved = await desk.save(body, { consultation: { needed: false, reason: 'Prövning' } });
    expect(saved.status).toBe(200);
    const correction = nextCorrection(model, this.month);
    model.versions.push({ id: body.id, month: this.month, state: 'draft', correction, authors: new Set([this.who]) });
  }
  toString = (): string => `${this.who} drafts year ${this.month + 22}`;
}

class Edit implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly who: Who,
    readonly which: number,
    readonly freeDays: number,
  ) {}
  check = ({ versions }: Model): boolean => versions.length > 0;
  async run(model: Model, { desks }: Real): Promise<void> {
    const version = model.versions[this.which % model.versions.length];
    if (!version) return;
    const read = await desks[this.who].get(version.id);
    const { status } = await desks[this.who].save(read, withFreeDays(read, this.freeDays));
    expect(status).toBe(!may[this.who].write ? 403 : version.state === 'draft' ? 200 : 409);
    if (status !== 200) return;
    version.authors = new Set([...version.authors, this.who]);
    version.correction = nextCorrection(model, version.month);
  }
  toString = (): string => `${this.who} edits #${this.which}`;
}

class Move implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly who: Who,
    readonly which: number,
    readonly to: string,
  ) {}
  check = ({ versions }: Model): boolean => versions.length > 0;
  async run(model: Model, { desks }: Real): Promise<void> {
    const version = model.versions[this.which % model.versions.length];
    if (!version) return;
    const desk = desks[this.who];
    const said = await desk.get(version.id);
    expect(said.state).toBe(version.state);
    const wanted = expected(model, version, this.who, this.to);
    // What GET offers is what POST takes.
    expect(said.allowedTransitions.some(({ to }) => to === this.to)).toBe(wanted === 200);
    const { status, body } = await desk.move(version.id, this.to, 'Prövning');
    expect([this.to, version.state, status]).toEqual([this.to, version.state, wanted]);
    if (status !== 200) return;
    version.state = this.to;
    if (this.to === 'scheduled') model.decided[version.month] = version.correction;
    letTheLatestGovern(model, version.month);
    expect(body.state).toBe(this.to);
    if (this.to === 'approved') expect(body.approval?.voidedAt).toBeNull();
    if (this.to === 'draft') expect(body.approval?.voidedAt).not.toBeNull();
  }
  toString = (): string => `${this.who} moves #${this.which} to ${this.to}`;
}

describe('random lives of rule versions', () => {
  let product: Product;
  let database: pg.Client;
  let real: Real;

  beforeAll(async () => {
    product = await startProduct();
    database = new pg.Client({ connectionString: product.superuserUrl });
    await database.connect();
    // A third person, who may both write and approve.
    await database.query(
      `insert into role_assignment (id, account_id, role_id, scope_kind) values
         ('both-1', 'demo-region-billing', 'region-approver', 'region'),
         ('both-2', 'demo-region-billing', 'region-administrator', 'region')`,
    );
    const desk = async (username: string): Promise<RulesDesk> => new RulesDesk(await product.as(username));
    real = {
      desks: {
        admin: await desk('region.admin'),
        approver: await desk('region.approver'),
        both: await desk('region.billing'),
      },
    };
  }, 60_000);

  afterAll(async () => {
    await database.end();
    await product.stop();
  });

  it('answer each act as the reference machine does, and never let two versions govern one month', async () => {
    const who = fc.constantFrom(...people);
    const which = fc.nat({ max: 3 });
    const targets = fc.oneof(
      { weight: 5, arbitrary: fc.constant('approved') },
      { weight: 5, arbitrary: fc.constant('scheduled') },
      { weight: 2, arbitrary: fc.constantFrom('withdrawn', 'draft') },
      { weight: 1, arbitrary: fc.constantFrom('in-consultation', 'rejected', 'in-force') },
    );
    // Each life has years of its own, since what is decided stays.
    let life = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.commands(
          [
            fc.tuple(who, fc.nat({ max: 1 })).map(([by, month]) => new Create(by, month)),
            fc.tuple(who, which, fc.integer({ min: 0, max: 9 })).map((given) => new Edit(...given)),
            fc.tuple(who, which, targets).map((given) => new Move(...given)),
          ],
          { maxCommands: 30, size: 'max' },
        ),
        async (commands) => {
          life += 1;
          const model: Model = { versions: [], decided: [] };
          const own = {
            desks: Object.fromEntries(people.map((person) => [person, new LaterDesk(real.desks[person].client, life)])),
          };
          await fc.asyncModelRun(() => ({ model, real: own as unknown as Real }), commands);
          // Whoever is decided on this life's months is decided by somebody who did not write it.
          const { rows } = await database.query<{ n: number }>(
            `select count(*)::int as n from rule_version v
              where v.state in ('approved', 'published') and v.created_by is not null
                and not exists (select from rule_version_approval p where p.rule_version_id = v.id and p.voided_at is null
                                 and p.content_hash = v.content_hash
                                 and not exists (select from rule_version_author a where a.rule_version_id = v.id and a.account_id = p.account_id))`,
          );
          expect(rows[0]?.n).toBe(0);
        },
      ),
      { numRuns: 12 },
    );
  }, 240_000);
});

/** Drafts in the years of one life: nothing that another life decided is in the way. */
class LaterDesk extends RulesDesk {
  constructor(
    client: RulesDesk['client'],
    readonly life: number,
  ) {
    super(client);
  }

  override create(basedOn: string, validFrom: string, reason?: string): ReturnType<RulesDesk['create']> {
    const month = String(this.life % 12 === 0 ? 12 : this.life % 12).padStart(2, '0');
    const year = Number(validFrom.slice(0, 4)) + 2 * Math.floor(this.life / 12);
    return super.create(basedOn, `${year}-${month}-01`, reason);
  }
}
