import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Answer, Client } from '../support/client.ts';
import type { Round, SentAnswer } from '../support/consultation-round.ts';
import { type Product, startProduct } from '../support/product.ts';

const ROUND = { title: 'Faktureringsmodellen', text: 'Vad anser kommunen?', deadline: '2020-11-29' };
const SIGNATORY = {
  name: 'Exempel, Solna',
  title: 'Kommundirektör',
  delegationReference: 'KS 4.2',
  diarienummer: 'KS/2020:123',
};
const BYTES = { 'content-type': 'application/octet-stream' };
const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');

describe('a round of consultation', () => {
  let product: Product;
  let database: pg.Client;
  let admin: Client;
  let solna: Client;
  let vaxholm: Client;
  let farsta: Client;
  let stockholm: Client;

  beforeAll(async () => {
    product = await startProduct();
    database = new pg.Client({ connectionString: product.superuserUrl });
    await database.connect();
    for (const [name, code, roles] of [
      ['vaxholm.reviewer', '0187', ['municipal-reviewer', 'municipal-signatory']],
      ['stockholm.signatory', '0180', ['municipal-signatory']],
      ['solna.handlaggare', '0184', ['municipal-reviewer']],
      ['solna.auditor', '0184', ['auditor']],
    ] as const)
      await addAccount(name, { code, roles });
    admin = await product.as('region.admin');
    solna = await product.as('solna.reviewer');
    vaxholm = await product.as('vaxholm.reviewer');
    farsta = await product.as('farsta.reviewer');
    stockholm = await product.as('stockholm.signatory');
  }, 120_000);

  afterAll(async () => {
    await database.end();
    await product.stop();
  });

  async function addAccount(
    username: string,
    { code, roles }: { readonly code: string; readonly roles: readonly string[] },
  ): Promise<void> {
    await database.query(
      `insert into account (id, username, display_name, password_hash, unit_kind, unit_code, unit_name, is_demo)
       select $1::text, $1, $1, password_hash, 'payer', $2::text, $2, true from account where username = 'solna.reviewer'`,
      [username, code],
    );
    await database.query(
      `insert into role_assignment (account_id, role_id, scope_kind, scope_code) select $1, role, 'payer', $2 from unnest($3::text[]) as role`,
      [username, code, roles],
    );
  }

  async function newRound(changes: object = {}): Promise<Round> {
    const made = await admin.post<Round>('/api/consultations', { ...ROUND, ...changes });
    expect([made.status, made.text]).toEqual([201, expect.any(String)]);
    return made.body;
  }
  const see = async (client: Client, id: string): Promise<Round> =>
    (await client.get<Round>(`/api/consultations/${id}`)).body;
  const answer = (client: Client, id: string, body: object): Promise<Answer<SentAnswer>> =>
    client.post<SentAnswer>(`/api/consultations/${id}/answers`, body);
  const accept = (payer: string, more: object = {}) => ({
    payer,
    answer: 'accept',
    comment: '',
    signatory: SIGNATORY,
    ...more,
  });

  it('asks every municipality once, and Stockholm as one', async () => {
    const { parties, counts, state } = await newRound();
    expect(state).toBe('open');
    expect(parties).toHaveLength(26);
    expect(parties.map(({ payer }) => payer)).toContain('0180');
    expect(counts).toEqual({ mandatory: 26, answered: 0, missing: 26, late: 0, objections: 0 });
  });

  it('a draft is seen by its own municipality alone, and by nobody through the trail', async () => {
    const { id } = await newRound();
    const draft = { payer: '0184', answer: 'object', comment: 'Hemligt utkast', state: 'draft' };
    const saved = await answer(solna, id, draft);
    expect(saved.status).toBe(201);
    expect(saved.body.state).toBe('draft');
    expect((await see(solna, id)).answers).toHaveLength(1);
    for (const other of [
      admin,
      vaxholm,
      farsta,
      stockholm,
      await product.as('region.approver'),
      await product.as('auditor'),
    ]) {
      const seen = await see(other, id);
      expect(seen.answers).toEqual([]);
      expect(seen.parties.find(({ payer }) => payer === '0184')).toMatchObject({ answeredAt: null, answer: null });
      expect((await other.get(`/api/consultation-answers/${saved.body.id}`)).status).toBe(404);
    }
    const { text } = await admin.get(`/api/audit-lines?object=consultation/${id}`);
    expect(text).toContain('save-consultation-answer');
    expect(text).not.toMatch(/Hemligt|object"\s*:\s*"object|avstyrk/i);
    expect((await answer(solna, id, draft)).status).toBe(409);
  });

  it('a draft is sent with a signatory, and is not changed afterwards', async () => {
    const { id } = await newRound();
    const { body: draft } = await answer(solna, id, { payer: '0184', answer: 'accept', comment: '', state: 'draft' });
    const path = `/api/consultation-answers/${draft.id}`;
    const sent = { ...draft, answer: 'accept-with-comments', comment: 'Gärna, men senare.', state: 'sent' };
    expect((await solna.put(path, { ...sent, signatory: SIGNATORY })).status).toBe(428);
    const unsigned = await solna.put(path, { ...sent, signatory: null }, { 'if-match': '"1"' });
    expect(unsigned.body).toMatchObject({ status: 400, errors: [{ path: 'signatory', code: 'signatory-missing' }] });
    const silent = await solna.put(path, { ...sent, comment: '', signatory: SIGNATORY }, { 'if-match': '"1"' });
    expect(silent.body).toMatchObject({ status: 400, errors: [{ path: 'comment', code: 'comment-missing' }] });
    const done = await solna.put<SentAnswer>(path, { ...sent, signatory: SIGNATORY }, { 'if-match': '"1"' });
    expect(done.body).toMatchObject({ state: 'sent', signatory: SIGNATORY, isLate: false, supplements: null });
    const again = await solna.put(path, { ...sent, signatory: SIGNATORY }, { 'if-match': `"${done.body.version}"` });
    expect([again.status, again.body['type']]).toEqual([409, 'urn:fristdag:problem:answer-sent']);
    await expect(
      database.query(`update consultation_answer set comment = 'annat' where id = $1`, [draft.id]),
    ).rejects.toThrow('only ever added');
  });

  it('that Solna has answered is seen by all; what it answered by the region, and by the others when the round is over', async () => {
    const { id } = await newRound();
    await answer(solna, id, accept('0184', { answer: 'object', comment: 'Nej.' }));
    const during = await see(vaxholm, id);
    expect(during.parties.find(({ payer }) => payer === '0184')?.answeredAt).toEqual(expect.any(String));
    expect([during.answers, during.counts.objections]).toEqual([[], null]);
    expect((await vaxholm.get(`/api/consultations/${id}/protocol.pdf`)).status).toBe(409);
    expect((await see(admin, id)).counts).toMatchObject({ answered: 1, missing: 25, objections: 1 });
    expect((await see(admin, id)).answers.map(({ comment }) => comment)).toEqual(['Nej.']);
    expect((await admin.post(`/api/consultations/${id}/close`)).status).toBe(200);
    const after = await see(vaxholm, id);
    expect(after.answers.map(({ comment }) => comment)).toEqual(['Nej.']);
    expect(after.counts.objections).toBe(1);
    expect((await vaxholm.get(`/api/consultations/${id}/protocol.pdf`)).status).toBe(200);
    expect((await answer(vaxholm, id, accept('0187'))).status).toBe(409);
  });

  it('a new answer adds to the one that was sent, and stands instead of it', async () => {
    const { id } = await newRound();
    const first = await answer(solna, id, accept('0184', { answer: 'object', comment: 'Nej.' }));
    const second = await answer(solna, id, accept('0184'));
    expect(second.body.supplements).toBe(first.body.id);
    const { answers, counts, parties } = await see(admin, id);
    expect(answers.map(({ isSuperseded }) => isSuperseded)).toEqual([false, true]);
    expect(counts).toMatchObject({ answered: 1, objections: 0 });
    expect(parties.find(({ payer }) => payer === '0184')?.answer).toBe('accept');
  });

  it('a district of Stockholm answers beside it, and never for it', async () => {
    const { id } = await newRound();
    expect((await see(farsta, id)).answersFor).toEqual([{ payer: '0180-farsta', name: 'Farsta' }]);
    expect((await answer(farsta, id, accept('0180'))).status).toBe(403);
    expect((await answer(farsta, id, accept('0180-farsta'))).status).toBe(201);
    const between = await see(admin, id);
    expect(between.counts).toMatchObject({ answered: 0, missing: 26 });
    const names = between.parties.map(({ name }) => name);
    expect(names[names.indexOf('Stockholm') + 1]).toBe('Farsta');
    expect(between.parties.find(({ payer }) => payer === '0180-farsta')).toMatchObject({
      under: '0180',
      isMandatory: false,
    });
    expect((await see(stockholm, id)).answersFor.map(({ payer }) => payer)).toContain('0180');
    expect((await answer(stockholm, id, accept('0180'))).status).toBe(201);
    expect((await see(admin, id)).counts).toMatchObject({ answered: 1, missing: 25 });
  });

  it('nobody answers for others: the region, a neighbour, an auditor', async () => {
    const { id } = await newRound();
    expect((await answer(solna, id, accept('0187'))).status).toBe(403);
    expect((await answer(admin, id, accept('0184'))).status).toBe(403);
    expect((await answer(await product.as('solna.auditor'), id, accept('0184', { state: 'draft' }))).status).toBe(403);
    const reviewer = await product.as('solna.handlaggare');
    const refused = await answer(reviewer, id, accept('0184'));
    expect(refused.body).toMatchObject({ status: 403, type: 'urn:fristdag:problem:may-not-send' });
    expect((await answer(reviewer, id, accept('0184', { state: 'draft' }))).status).toBe(201);
    expect((await see(reviewer, id)).allowedActs).toEqual(['answer']);
  });

  it('the same Idempotency-Key sends one answer', async () => {
    const { id } = await newRound();
    const send = () =>
      solna.post<SentAnswer>(`/api/consultations/${id}/answers`, accept('0184'), { 'idempotency-key': 'en gång' });
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
    expect((await see(admin, id)).answers).toHaveLength(1);
    const other = await solna.post(`/api/consultations/${id}/answers`, accept('0184', { comment: 'x' }), {
      'idempotency-key': 'en gång',
    });
    expect(other.status).toBe(422);
  });

  it('more time is given with a reason; an answer after the last day is taken and marked', async () => {
    const { id } = await newRound({ deadline: '2020-10-23' });
    const earlier = await admin.post(`/api/consultations/${id}/extensions`, { deadline: '2020-10-22', reason: 'x' });
    expect(earlier.status).toBe(422);
    expect((await admin.post(`/api/consultations/${id}/extensions`, { deadline: '2020-10-24' })).status).toBe(400);
    const extension = { deadline: '2020-10-24', reason: 'Nämnden sammanträder fredag.' };
    expect((await admin.post(`/api/consultations/${id}/extensions`, extension)).status).toBe(200);
    await answer(vaxholm, id, accept('0187'));
    const later = await startProduct({ databaseUrl: product.databaseUrl, now: '2020-10-25T00:00' });
    const late = await answer(await later.as('solna.reviewer'), id, accept('0184'));
    expect([late.status, late.body.isLate]).toEqual([201, true]);
    const seen = await see(await later.as('region.admin'), id);
    expect(seen).toMatchObject({ isPastDeadline: true, counts: { answered: 2, late: 1 } });
    expect(seen.parties.filter(({ isLate }) => isLate).map(({ payer }) => payer)).toEqual(['0184']);
    await later.stop();
  });

  it('is a row of Att göra until it is answered, with its last day', async () => {
    const { id } = await newRound({ title: 'Påminn oss', deadline: '2020-10-25' });
    const rowsOf = async (client: Client) =>
      (
        await client.get<{ items: { link: { id?: string }; group: string; lastDay: string; unit: string }[] }>(
          '/api/to-do',
        )
      ).body.items
        .filter(({ link }) => link.id === id)
        .map(({ group, lastDay, unit }) => ({ group, lastDay, unit }));
    const row = { group: 'this-week', lastDay: '2020-10-25' };
    expect(await rowsOf(solna)).toEqual([{ ...row, unit: 'Solna' }]);
    expect(await rowsOf(farsta)).toEqual([{ ...row, unit: 'Farsta' }]);
    expect(await rowsOf(stockholm)).toEqual([{ ...row, unit: 'Stockholm' }]);
    expect(await rowsOf(admin)).toEqual([{ ...row, group: 'waiting', unit: 'Region Stockholm' }]);
    await answer(solna, id, accept('0184'));
    expect(await rowsOf(solna)).toEqual([]);
  });

  it('a round is prepared with its papers, and what was asked does not change once it is open', async () => {
    const { id, version } = await newRound({ state: 'prepared' });
    expect((await solna.get(`/api/consultations/${id}`)).status).toBe(404);
    expect((await answer(solna, id, accept('0184'))).status).toBe(404);
    const attach = (content: Buffer, name = 'bilaga') =>
      admin.send<{ id: string; mediaType: string; fileName: string }>(
        'POST',
        `/api/consultations/${id}/attachments`,
        new Uint8Array(content),
        { ...BYTES, 'x-file-name': encodeURIComponent(name) },
      );
    const attached = await attach(PDF, 'C:\\Mina dokument\\Förslag 2.exe');
    expect(attached.body).toMatchObject({ mediaType: 'application/pdf', fileName: 'Förslag 2.pdf' });
    for (const [name, content] of [
      ['ett program', Buffer.from('MZ\x90\x00', 'latin1')],
      ['en webbsida', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['ett skript', Buffer.from('#!/bin/sh\nrm -rf /')],
      ['ett arkiv', Buffer.from('PK\x03\x04 inget mer', 'latin1')],
      ['Windows-1252', Buffer.from([0x66, 0xf6, 0x72])],
    ] as const)
      expect([name, (await attach(content)).status]).toEqual([name, 415]);
    expect((await attach(Buffer.alloc(0))).status).toBe(422);
    expect((await attach(Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]))).status).toBe(413);
    expect((await admin.post(`/api/consultations/${id}/attachments`)).status).toBe(415);
    const changed = await admin.put<Round>(
      `/api/consultations/${id}`,
      { ...ROUND, title: 'Ny rubrik', mandatory: ['0184', '0187'] },
      { 'if-match': `"${version}"` },
    );
    expect(changed.body).toMatchObject({ title: 'Ny rubrik', counts: { mandatory: 2 } });
    expect((await admin.put(`/api/consultations/${id}`, ROUND, { 'if-match': `"${version}"` })).status).toBe(412);
    expect((await admin.post<Round>(`/api/consultations/${id}/opening`)).body.state).toBe('open');
    expect((await attach(PDF)).status).toBe(409);
    const download = await solna.get(`/api/consultations/${id}/attachments/${attached.body.id}`);
    expect(download.headers.get('content-disposition')).toContain('attachment');
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    expect(download.text).toBe(PDF.toString());
    await expect(database.query(`update consultation set text = 'annat' where id = $1`, [id])).rejects.toThrow(
      'is not changed',
    );
  });

  describe('on a proposal', () => {
    let draft: string;

    beforeAll(async () => {
      draft = (
        await admin.post<{ id: string }>('/api/rule-versions', {
          basedOn: 'somatic_2020-01-01',
          validFrom: '2020-11-01',
        })
      ).body.id;
    });

    it('is prepared beside the draft, and opens with it', async () => {
      const round = await newRound({ ruleVersion: draft, title: 'En fristdag', mandatory: ['0184', '0187'] });
      expect(round.state).toBe('prepared');
      expect((await admin.post(`/api/consultations/${round.id}/opening`)).status).toBe(409);
      expect((await admin.post('/api/consultations', { ...ROUND, ruleVersion: draft })).status).toBe(409);
      const moved = await admin.post<{ state: string }>(`/api/rule-versions/${draft}/transitions`, {
        to: 'in-consultation',
      });
      expect([moved.status, moved.body.state]).toEqual([200, 'in-consultation']);
      expect(await see(solna, round.id)).toMatchObject({
        state: 'open',
        title: 'En fristdag',
        ruleVersion: { id: draft },
      });
      expect((await admin.post(`/api/consultations/${round.id}/close`)).status).toBe(409);
    });

    it('is approved without an answer only with a reason, which stands in the protocol', async () => {
      const [round] = (await admin.get<Round[]>(`/api/consultations?ruleVersion=${draft}`)).body;
      const id = round?.id ?? '';
      const clauseComments = [{ clause: 'freeDays', text: 'En dag räcker inte i glesbygd. 🙂' }];
      await answer(solna, id, accept('0184', { answer: 'object', clauseComments }));
      const approver = await product.as('region.approver');
      const approve = (more: object) =>
        approver.post(`/api/rule-versions/${draft}/transitions`, { to: 'approved', ...more });
      const refused = await approve({});
      expect([refused.status, refused.body['detail']]).toEqual([409, expect.stringContaining('Vaxholm')]);
      expect((await approve({ reason: 'Vaxholm har svarat muntligt.' })).status).toBe(200);
      const ended = await see(vaxholm, id);
      expect(ended).toMatchObject({
        state: 'closed',
        overrideReason: 'Vaxholm har svarat muntligt.',
        counts: { missing: 1 },
      });
      expect((await answer(vaxholm, id, accept('0187'))).status).toBe(409);
      const protocol = await fetch(`${product.url}/api/consultations/${id}/protocol.pdf`, {
        headers: await cookieOf('region.admin'),
      });
      const pdf = Buffer.from(await protocol.arrayBuffer()).toString('latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf).toContain('/MarkInfo');
      expect(pdf).toContain('(sv-SE)');
    });

    it('taken back to a draft ends its round, and the next one asks anew', async () => {
      const { body } = await admin.post<{ id: string }>('/api/rule-versions', {
        basedOn: 'psychiatric_2020-01-01',
        validFrom: '2020-12-01',
      });
      const move = (to: string, more: object = {}) =>
        admin.post(`/api/rule-versions/${body.id}/transitions`, { to, ...more });
      expect((await move('in-consultation')).status).toBe(200);
      const rounds = async () => (await admin.get<Round[]>(`/api/consultations?ruleVersion=${body.id}`)).body;
      expect(await rounds()).toMatchObject([{ state: 'open', deadline: '2020-11-19' }]);
      const worded = await admin.post<Round>('/api/consultations', { ...ROUND, ruleVersion: body.id });
      expect([worded.status, worded.body.title, worded.body.state]).toEqual([201, ROUND.title, 'open']);
      expect(await rounds()).toHaveLength(1);
      expect((await answer(solna, worded.body.id, accept('0184'))).status).toBe(201);
      expect((await admin.post('/api/consultations', { ...ROUND, ruleVersion: body.id })).status).toBe(409);
      expect((await move('draft', { reason: 'Fel källa.' })).status).toBe(200);
      expect(await rounds()).toMatchObject([{ state: 'withdrawn' }]);
      expect((await see(vaxholm, worded.body.id)).answers).toEqual([]);
      expect((await move('in-consultation', { round: { title: 'Igen', deadline: '2020-12-06' } })).status).toBe(200);
      expect((await rounds()).map(({ state }) => state).sort()).toEqual(['open', 'withdrawn']);
    });
  });

  async function cookieOf(username: string): Promise<{ cookie: string }> {
    const answered = await product.anonymous.post('/api/session', { username, password: 'fristdag-demo' });
    return { cookie: answered.headers.get('set-cookie')?.split(';', 1)[0] ?? '' };
  }

  it('minutes go with a draft, and are read by whoever may read the answer', async () => {
    const { id } = await newRound();
    const { body: draft } = await answer(solna, id, accept('0184', { state: 'draft' }));
    const path = `/api/consultation-answers/${draft.id}/minutes`;
    const add = (client: Client) =>
      client.send<{ id: string }>('POST', path, new Uint8Array(PDF), { ...BYTES, 'x-file-name': '%C2%A7%2012.pdf' });
    expect((await add(vaxholm)).status).toBe(404);
    const { body: minutes } = await add(solna);
    expect((await admin.get(`${path}/${minutes.id}`)).status).toBe(404);
    const { body: current } = await solna.get<SentAnswer>(`/api/consultation-answers/${draft.id}`);
    expect(current.minutes.map(({ fileName }) => fileName)).toEqual(['§ 12.pdf']);
    await solna.put(
      `/api/consultation-answers/${draft.id}`,
      { ...current, state: 'sent' },
      { 'if-match': `"${current.version}"` },
    );
    expect((await add(solna)).status).toBe(409);
    expect((await solna.delete(`${path}/${minutes.id}`)).status).toBe(409);
    expect((await admin.get(`${path}/${minutes.id}`)).text).toBe(PDF.toString());
    expect((await vaxholm.get(`${path}/${minutes.id}`)).status).toBe(404);
  });
});
