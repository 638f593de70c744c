import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../support/client.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { RulesDesk, SOMATIC, type Version, withFreeDays } from '../support/rules-desk.ts';

describe('the life of a rule version, over HTTP', () => {
  let product: Product;
  let database: pg.Client;
  let admin: RulesDesk;
  let approver: RulesDesk;
  let billing: Client;
  let draft: Version;

  beforeAll(async () => {
    product = await startProduct();
    database = new pg.Client({ connectionString: product.superuserUrl });
    await database.connect();
    admin = new RulesDesk(await product.as('region.admin'));
    approver = new RulesDesk(await product.as('region.approver'));
    billing = await product.as('region.billing');
    await billing.import(materialFive);
  }, 60_000);

  afterAll(async () => {
    await database.end();
    await product.stop();
  });

  const versionsOfRun = async (period: string): Promise<string[]> => {
    const { id, state } = await billing.run(period, 'shadow');
    expect(state).toBe('completed');
    const { body } = await billing.get<{ ruleVersions: { name: string }[] }>(`/api/billing-runs/${id}`);
    return body.ruleVersions.map(({ name }) => name);
  };

  it('a draft takes over everything but the month, and governs nothing', async () => {
    const created = await admin.create(SOMATIC, '2020-11-01');
    expect(created.status).toBe(201);
    draft = created.body;
    expect(draft).toMatchObject({
      state: 'draft',
      ruleVersion: 'somatic/2020-11-01',
      validFrom: '2020-11-01',
      publishedAt: null,
      version: 1,
      basedOn: SOMATIC,
      author: { name: 'Regelansvarig, regionen' },
      validity: [],
      checks: [],
    });
    expect(draft.titles.sv).toBe('Somatisk vård från november 2020: månadsgenomsnitt');
    expect(draft.workedCases.length).toBeGreaterThan(5);
    expect(await versionsOfRun('2020-11')).toEqual(['psychiatric/2020-01-01', 'somatic/2020-01-01']);
  });

  it('its names, months and base are checked in words', async () => {
    expect((await admin.create(SOMATIC, '2020-11-15')).status).toBe(400);
    expect((await admin.create('nothing', '2020-11-01')).status).toBe(422);
    const { status, body } = await admin.save(draft, withFreeDays(draft, -1));
    expect([status, body['errors']]).toEqual([
      422,
      [{ path: 'document.parameters.freeDays.value', code: 'invalid-document', message: 'ska vara från 0 till 366' }],
    ]);
  });

  it('is saved against the version that was read: missing 428, stale 412 with the stored row and who saved it', async () => {
    const saved = await admin.save(draft, withFreeDays(draft, 1));
    expect([saved.status, saved.body.version]).toEqual([200, 2]);
    expect(saved.headers.get('etag')).toBe('"2"');
    const stale = await admin.save(draft, withFreeDays(draft, 3));
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      current: { id: draft.id, version: 2, document: { parameters: { freeDays: { value: 1 } } } },
      savedBy: { name: 'Regelansvarig, regionen' },
      savedAt: expect.any(String),
    });
    expect((await admin.client.put(`/api/rule-versions/${draft.id}`, draft)).status).toBe(428);
    draft = saved.body;
  });

  it('shows which inherited worked cases change, and stops at one of its own that does not hold', async () => {
    const changed = draft.workedCaseResults.filter(({ passed }) => !passed);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every(({ inherited }) => inherited)).toBe(true);
    const [first] = draft.workedCases as { title: object; expect: { statement: object } }[];
    const own = { ...first, title: { sv: 'Ett eget', en: 'One of its own' } };
    const kept = await admin.save(draft, { workedCases: [own] });
    const refused = await admin.move(draft.id, 'in-consultation');
    expect([refused.status, refused.body['type']]).toEqual([409, 'urn:fristdag:problem:worked-case-failed']);
    draft = (await admin.save(kept.body, { workedCases: draft.workedCases })).body;
  });

  it('a fault in a condition stops it, and what is being typed is checked without being stored', async () => {
    const [condition] = draft.document.conditions;
    const broken = { ...draft.document, conditions: [{ ...condition, metWhen: { all: [] } }] };
    const { status, body } = await admin.client.post<{ checks: { check: string }[] }>('/api/rule-versions/checks', {
      document: broken,
    });
    expect([status, body.checks.map(({ check }) => check)]).toEqual([200, ['empty-list']]);
    expect((await admin.save(draft, { document: broken })).status).toBe(422);
    const never = {
      all: ['true', ''].map((text) => ({ fact: 'sipRequired', operator: 'equal', value: text === 'true' })),
    };
    const saved = await admin.save(draft, {
      document: {
        ...draft.document,
        conditions: [{ ...condition, metWhen: never }, ...draft.document.conditions.slice(1)],
      },
    });
    expect(saved.body.checks).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'error' })]));
    const refused = await admin.move(draft.id, 'in-consultation');
    expect([refused.status, refused.body['type']]).toEqual([409, 'urn:fristdag:problem:checks-not-passed']);
    draft = (await admin.save(saved.body, { document: draft.document })).body;
    expect(draft.checks).toEqual([]);
  });

  it('says which acts are open to whom, and why not the others', async () => {
    expect(draft.allowedTransitions.map(({ to }) => to)).toEqual(['in-consultation', 'withdrawn']);
    expect(Object.fromEntries(draft.refusedTransitions.map(({ to, why }) => [to, why]))).toMatchObject({
      approved: 'Du tog fram förslaget och kan inte godkänna det själv. Någon annan behörig behöver göra det.',
      rejected: 'Det gör den som fattar beslut om regelversioner.',
      scheduled: 'Versionen behöver godkännas av någon annan än författaren först.',
      'in-force': expect.stringContaining('följer av datumen'),
    });
    expect((await approver.get(draft.id)).allowedTransitions.map(({ to }) => to)).toEqual(['rejected']);
  });

  it('is the region’s while it is written, and everybody’s from the day it is consulted', async () => {
    const others = await Promise.all(['solna.reviewer', 'unit.coordinator'].map((name) => product.as(name)));
    for (const other of others) expect((await other.get(`/api/rule-versions/${draft.id}`)).status).toBe(404);
    expect((await (await product.as('auditor')).get(`/api/rule-versions/${draft.id}`)).status).toBe(200);
    const consulted = await admin.move(draft.id, 'in-consultation');
    expect([consulted.status, consulted.body.state]).toEqual([200, 'in-consultation']);
    expect(consulted.body.consultation).toMatchObject({ needed: true, round: expect.any(String), objections: 0 });
    for (const other of others) {
      const { body } = await other.get<Version[]>('/api/rule-versions');
      expect(body.map(({ id }) => id)).toContain(draft.id);
      expect(
        (await other.post(`/api/rule-versions/${draft.id}/transitions`, { to: 'withdrawn', reason: 'x' })).status,
      ).toBe(403);
    }
  });

  it('nobody approves what they wrote, and answers that are missing need a reason', async () => {
    const own = await admin.move(draft.id, 'approved', 'Alla svar är inne');
    expect([own.status, own.body['detail']]).toEqual([
      403,
      'Du tog fram förslaget och kan inte godkänna det själv. Någon annan behörig behöver göra det.',
    ]);
    const silent = await approver.move(draft.id, 'approved');
    expect([silent.status, silent.body['type']]).toEqual([409, 'urn:fristdag:problem:answers-missing']);
    const approved = await approver.move(draft.id, 'approved', 'Remisstiden är slut');
    expect([approved.status, approved.body.approval]).toMatchObject([
      200,
      {
        by: { name: 'Beslutsfattare, regionen' },
        contentHash: draft.contentHash,
        overrideReason: 'Remisstiden är slut',
      },
    ]);
  });

  it('what is approved is not edited; taken back, the approval is void and has to be given anew', async () => {
    const edited = await admin.save(await admin.get(draft.id), withFreeDays(draft, 0));
    expect([edited.status, edited.body['detail']]).toEqual([
      409,
      'Innehållet är godkänt 22 oktober 2020 av Beslutsfattare, regionen: ta tillbaka till utkast först. Då gäller godkännandet inte längre.',
    ]);
    expect((await admin.move(draft.id, 'draft')).status).toBe(400);
    const back = await admin.move(draft.id, 'draft', 'Ett skrivfel');
    expect(back.body.approval?.voidedAt).not.toBeNull();
    expect((await approver.move(draft.id, 'scheduled')).status).toBe(409);
    draft = (await admin.save(back.body, { consultation: { needed: false, reason: 'Redan remitterad' } })).body;
    expect((await admin.move(draft.id, 'in-consultation')).body['type']).toBe(
      'urn:fristdag:problem:no-consultation-needed',
    );
    expect((await approver.move(draft.id, 'approved')).status).toBe(200);
  });

  it('is decided whole or not at all', async () => {
    await database.query(
      `create trigger no_line before insert on audit_pending for each statement execute function refuse_change()`,
    );
    const broken = await approver
      .move(draft.id, 'scheduled')
      .finally(() => database.query('drop trigger no_line on audit_pending'));
    expect(broken.status).toBe(500);
    expect(await admin.get(draft.id)).toMatchObject({ state: 'approved', publishedAt: null, validity: [] });
  });

  it('a November version decided in October is used by November’s run, and not by October’s', async () => {
    const scheduled = await approver.move(draft.id, 'scheduled');
    expect([scheduled.status, scheduled.body]).toMatchObject([
      200,
      { state: 'scheduled', ruleVersion: 'somatic/2020-11-01', validThrough: null, contentHash: draft.contentHash },
    ]);
    draft = scheduled.body;
    expect(draft.validity).toEqual([
      { from: '2020-11-01', through: null, knownFrom: draft.publishedAt, knownThrough: null },
    ]);
    expect((await admin.get(SOMATIC)).validThrough).toBe('2020-10-31');
    expect(await versionsOfRun('2020-10')).toEqual(['psychiatric/2020-01-01', 'somatic/2020-01-01']);
    expect(await versionsOfRun('2020-11')).toEqual(['psychiatric/2020-01-01', 'somatic/2020-11-01']);
    expect((await admin.client.get(`/api/rule-versions/somatic_2020-11-01`)).body['id']).toBe(draft.id);
  });

  it('which rule governs November depends on when one asks', async () => {
    const asked = (knownAt: string) =>
      `/api/rule-versions/in-force?careType=somatic&period=2020-11&knownAt=${encodeURIComponent(knownAt)}`;
    const before = await billing.get<Version>(asked('2020-10-22T00:00'));
    const after = await billing.get<Version>(asked(String(draft.publishedAt)));
    expect([before.body.ruleVersion, after.body.ruleVersion]).toEqual(['somatic/2020-01-01', 'somatic/2020-11-01']);
  });

  it('is compared in words, whichever version is named first, with the worked cases that come out differently', async () => {
    interface Comparison {
      readonly after: { readonly ruleVersion: string };
      readonly changes: readonly { readonly path: string; readonly level: string; readonly sentence: string }[];
      readonly workedCases: readonly { readonly fields: readonly { readonly field: string }[] }[];
    }
    for (const path of [`${SOMATIC}/compare/${draft.id}`, `${draft.id}/compare/${SOMATIC}`]) {
      const { status, body } = await billing.get<Comparison>(`/api/rule-versions/${path}`);
      expect([status, body.after.ruleVersion]).toEqual([200, 'somatic/2020-11-01']);
      expect(body.changes[0]).toMatchObject({ path: '/parameters/freeDays', level: 'meaning', before: 2, after: 1 });
      expect(body.changes[0]?.sentence).toContain('2 → 1');
      expect(body.workedCases.some(({ fields }) => fields.some(({ field }) => field === 'amount'))).toBe(true);
    }
  });

  it('leaves as a file of rules/ with its line of the lock, and comes back as a draft', async () => {
    const file = await billing.get<Version['document']>(`/api/rule-versions/${draft.id}/file`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="somatic-2020-11-01.json"');
    expect(file.headers.get('x-lock-line')).toBe(`"somatic/2020-11-01": "${draft.hash}"`);
    expect(file.body).toEqual(draft.document);
    const imported = await admin.client.post<Version>('/api/rule-versions/imports', file.body);
    expect([imported.status, imported.body]).toMatchObject([
      201,
      { state: 'draft', ruleVersion: 'somatic/2020-11-01.2', corrects: 'somatic/2020-11-01', publishedAt: null },
    ]);
  });

  it('two versions never start together: the second becomes a correction, and says why', async () => {
    const [one, two] = [await admin.create(SOMATIC, '2021-02-01'), await admin.create(SOMATIC, '2021-02-01')];
    const decide = { consultation: { needed: false, reason: 'Prövning' } };
    const [first, second] = [await admin.save(one.body, decide), await admin.save(two.body, decide)];
    expect((await approver.move(first.body.id, 'approved')).status).toBe(200);
    const overlapping = await approver.move(second.body.id, 'approved');
    expect([overlapping.status, overlapping.body['detail']]).toMatchObject([
      409,
      expect.stringContaining('Överlappar'),
    ]);
    expect((await approver.move(first.body.id, 'scheduled')).status).toBe(200);
    expect((await approver.get(second.body.id)).refusedTransitions).toContainEqual({
      to: 'approved',
      why: expect.stringContaining('Överlappar'),
    });
    const renamed = await admin.save(await admin.get(second.body.id), {});
    expect(renamed.body).toMatchObject({ ruleVersion: 'somatic/2021-02-01.2', corrects: 'somatic/2021-02-01' });
    expect((await approver.move(second.body.id, 'approved')).body['type']).toBe(
      'urn:fristdag:problem:correction-without-reason',
    );
    const reason = { sv: 'Fel pris', en: 'Wrong price' };
    await admin.save(renamed.body, { document: { ...renamed.body.document, reason } });
    expect((await approver.move(second.body.id, 'approved')).status).toBe(200);
    expect((await approver.move(second.body.id, 'scheduled')).body.state).toBe('scheduled');
    expect((await admin.get(first.body.id)).state).toBe('replaced');
    const withdrawn = await admin.move(second.body.id, 'withdrawn', 'Beslutet upphävdes');
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', withdrawnAt: expect.any(String) });
    expect(withdrawn.body.validity[0]?.knownThrough).toBe(withdrawn.body.withdrawnAt);
    expect((await admin.get(first.body.id)).state).toBe('scheduled');
  });

  it('what has governed is corrected, not withdrawn: the months change from the instant of the decision on', async () => {
    expect((await admin.move(SOMATIC, 'withdrawn', 'Fel')).body['detail']).toContain('har gällt och ändras aldrig');
    const created = await admin.create(SOMATIC, '2020-01-01', 'Fel antal dagar i underlaget');
    const saved = await admin.save(created.body, {
      ...withFreeDays(created.body, 3),
      consultation: { needed: false, reason: 'En rättelse av ett skrivfel' },
    });
    expect(saved.body).toMatchObject({ ruleVersion: 'somatic/2020-01-01.2', corrects: 'somatic/2020-01-01' });
    await approver.move(saved.body.id, 'approved');
    const decided = await approver.move(saved.body.id, 'scheduled');
    expect(decided.body).toMatchObject({ state: 'in-force', validThrough: '2020-10-31' });
    expect(await versionsOfRun('2020-01')).toEqual(['psychiatric/2020-01-01', 'somatic/2020-01-01.2']);
    const old = await admin.get(SOMATIC);
    expect(old.state).toBe('replaced');
    expect(old.validity.every(({ knownThrough }) => knownThrough !== null)).toBe(true);
  });

  it('an old version that is to hold again is a new draft', async () => {
    const restored = await admin.create(SOMATIC, '2021-06-01');
    expect(restored.body).toMatchObject({ state: 'draft', basedOn: SOMATIC, ruleVersion: 'somatic/2021-06-01' });
    const again = { 'idempotency-key': 'restore-1' };
    const wish = { basedOn: SOMATIC, validFrom: '2021-07-01' };
    const [one, two] = [
      await admin.client.post<Version>('/api/rule-versions', wish, again),
      await admin.client.post<Version>('/api/rule-versions', wish, again),
    ];
    expect(two.body.id).toBe(one.body.id);
    expect((await approver.move(one.body.id, 'rejected', 'Inte nu')).body.state).toBe('rejected');
  });

  it('a new price is asked for once and makes the drafts of both care types', async () => {
    const wish = { price: '8200.50', source: { document: 'HSLF-FS 2019:31' }, validFrom: '2020-12-01', year: 2020 };
    const { status, body } = await admin.client.post<Version[]>('/api/rule-versions/new-price', wish);
    expect(status).toBe(201);
    expect(body.map(({ ruleVersion }) => ruleVersion)).toEqual(['somatic/2020-12-01', 'psychiatric/2020-12-01']);
    for (const { document, consultation, basedOn } of body) {
      expect(document.parameters['costPerCareDay']).toMatchObject({ value: '8200.50', status: 'decided', year: 2020 });
      expect(consultation).toMatchObject({ needed: false, reason: expect.stringContaining('föreskrift') });
      expect(basedOn).not.toBeNull();
    }
    // Free days follow the version that governs December.
    expect(body[0]?.document.parameters['freeDays']?.value).toBe(1);
  });

  it('psychiatry leaves its transitional rules by a draft of the average model', async () => {
    const { status, body } = await admin.client.post<Version>('/api/rule-versions/end-transition', {
      validFrom: '2021-01-01',
    });
    expect([status, body]).toMatchObject([
      201,
      { ruleVersion: 'psychiatric/2021-01-01', model: 'average', transitional: null, consultation: { needed: true } },
    ]);
    expect(body.titles.sv).toBe('Psykiatrisk vård från januari 2021: månadsgenomsnitt');
    expect(body.document.parameters['costPerCareDay']?.value).toBe(8200);
  });

  it('is commented on by the region’s people, value by value', async () => {
    const path = `/api/rule-versions/${draft.id}/comments`;
    expect((await approver.client.post(path, { about: 'freeDays', text: 'Varför en dag?' })).status).toBe(201);
    expect((await admin.client.post(path, { about: 'no-such', text: 'x' })).status).toBe(422);
    expect((await (await product.as('auditor')).post(path, { text: 'x' })).status).toBe(403);
    expect((await admin.client.get<object[]>(path)).body).toMatchObject([
      { about: 'freeDays', text: 'Varför en dag?', by: { name: 'Beslutsfattare, regionen' } },
    ]);
  });

  it('two roles of one person do not make two people', async () => {
    await database.query(
      `insert into role_assignment (id, account_id, role_id, scope_kind) values
         ('both-1', 'demo-region-admin', 'region-approver', 'region'),
         ('both-2', 'demo-region-approver', 'region-administrator', 'region')`,
    );
    const both = new RulesDesk(await product.as('region.admin'));
    const created = await both.create(SOMATIC, '2022-01-01');
    await both.save(created.body, { consultation: { needed: false, reason: 'Prövning' } });
    expect((await both.move(created.body.id, 'approved')).status).toBe(403);
    expect((await approver.move(created.body.id, 'approved')).status).toBe(200);
    expect((await both.move(created.body.id, 'scheduled')).status).toBe(200);
    // Whoever edits is an author too, and then nobody else is left here.
    const second = new RulesDesk(await product.as('region.approver'));
    const other = await both.create(SOMATIC, '2022-02-01');
    await second.save(other.body, { consultation: { needed: false, reason: 'Prövning' } });
    expect((await both.get(other.body.id)).authors).toHaveLength(2);
    for (const person of [both, second]) expect((await person.move(other.body.id, 'approved')).status).toBe(403);
  });

  it('the trail tells the story', async () => {
    const { body } = await admin.client.get<{ act: string }[]>(
      `/api/audit-lines?object=rule-version/${draft.id}&perPage=200&order=asc`,
    );
    const acts = body.map(({ act }) => act);
    expect(new Set(acts)).toEqual(
      new Set([
        'create-rule-draft',
        'update-rule-draft',
        'consult-rule-version',
        'approve-rule-version',
        'return-rule-version',
        'publish-rule-version',
        'comment-rule-version',
      ]),
    );
    expect(draft.steps.map(({ to }) => to)).toEqual(['in-consultation', 'approved', 'draft', 'approved', 'scheduled']);
  });
});
