import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { codeOf } from '../support/authenticator.ts';
import { Client } from '../support/client.ts';
import { type Product, startProduct } from '../support/product.ts';

const PASSWORD = 'regnet slår mot rutan';

interface Created {
  readonly account: { readonly id: string; readonly version: number };
  readonly invitation: { readonly path: string };
}

describe('accounts with a password of their own', () => {
  let product: Product;
  let administrator: Client;
  let database: pg.Client;

  beforeAll(async () => {
    product = await startProduct();
    administrator = await product.as('region.admin');
    database = new pg.Client({ connectionString: product.databaseUrl });
    await database.connect();
  }, 60_000);

  afterAll(async () => {
    await database.end();
    await product.stop();
  });

  const tokenIn = (path: string): string => path.split('/').at(-1) ?? '';

  async function invite(username: string): Promise<{ id: string; token: string }> {
    const { status, body } = await administrator.post<Created>('/api/accounts', {
      username,
      displayName: `Namn på ${username}`,
      unit: { kind: 'payer', code: '0184' },
      role: 'municipal-reviewer',
    });
    expect(status).toBe(201);
    return { id: body.account.id, token: tokenIn(body.invitation.path) };
  }

  async function join(username: string): Promise<{ id: string; client: Client }> {
    const { id, token } = await invite(username);
    expect((await product.anonymous.post(`/api/auth/invitation/${token}`, { password: PASSWORD })).status).toBe(204);
    return { id, client: await Client.signIn(product.url, username, PASSWORD) };
  }

  const actsOn = async (id: string): Promise<string[]> =>
    (
      await database.query<{ act: string }>('select act from audit_line where object_id = $1 order by id', [id])
    ).rows.map(({ act }) => act);

  it('begin with an invitation that names its owner, lets in once, and leaves its lines in the trail', async () => {
    const { id, token } = await invite('exempel.person');
    const link = await product.anonymous.get(`/api/auth/invitation/${token}`);
    expect(link.body).toMatchObject({ username: 'exempel.person', displayName: 'Namn på exempel.person' });
    expect((await product.anonymous.get(`/api/auth/reset/${token}`)).status).toBe(404);
    const poor = await product.anonymous.post(`/api/auth/invitation/${token}`, { password: 'exempel.person85' });
    expect(poor).toMatchObject({ status: 400, body: { errors: [{ path: 'password', code: 'own-name' }] } });
    const both = await Promise.all(
      [1, 2].map(() => product.anonymous.post(`/api/auth/invitation/${token}`, { password: PASSWORD })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);
    const client = await Client.signIn(product.url, 'exempel.person', PASSWORD);
    expect((await client.get('/api/session')).body).toMatchObject({ user: { unit: { code: '0184', name: 'Solna' } } });
    expect(await actsOn(id)).toEqual(['create-account', 'accept-invitation', 'sign-in']);
  });

  it('keep no link once it is too old', async () => {
    const { id, token } = await invite('late.comer');
    await database.query(`update account_link set expires_at = now() where account_id = $1`, [id]);
    expect((await product.anonymous.post(`/api/auth/invitation/${token}`, { password: PASSWORD })).status).toBe(404);
  });

  it('may ask for a new password, and nobody learns from the answer whether there is such an account', async () => {
    const { id, client } = await join('forgetful');
    const answers = await Promise.all(
      ['forgetful', 'nobody.at.all', 'region.billing'].map((username) =>
        product.anonymous.post('/api/auth/reset', { username }),
      ),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['204 ']));
    expect((await administrator.get(`/api/accounts/${id}`)).body['resetAskedAt']).not.toBeNull();
    const link = await administrator.post<{ path: string }>(`/api/accounts/${id}/links`, { purpose: 'reset' });
    const password = 'vinden ligger på från havet';
    expect((await product.anonymous.post(`/api/auth/reset/${tokenIn(link.body.path)}`, { password })).status).toBe(204);
    expect((await client.get('/api/session')).status).toBe(401);
    await expect(Client.signIn(product.url, 'forgetful', PASSWORD)).rejects.toThrow('401');
    await Client.signIn(product.url, 'forgetful', password);
  });

  it('take a second factor: shown once, confirmed by a first code, then asked for at every sign-in', async () => {
    const { client } = await join('two.factors');
    const { body } = await client.post<{ key: string; picture: string }>('/api/second-factor');
    expect(body.picture).toMatch(/^<svg /);
    expect((await client.post('/api/second-factor/confirmation', { code: '000000' })).status).toBe(422);
    const confirmed = await client.post<{ recoveryCodes: string[] }>('/api/second-factor/confirmation', {
      code: codeOf(body.key, -1),
    });
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
    expect((await client.post('/api/second-factor')).status).toBe(409);

    const challenge = await challengeFor('two.factors');
    const code = codeOf(body.key);
    expect((await secondStep(challenge, '12345')).body).toMatchObject({ type: 'urn:fristdag:problem:wrong-code' });
    const signedIn = await secondStep(challenge, code);
    expect(signedIn).toMatchObject({
      status: 200,
      body: { user: { username: 'two.factors' }, method: 'password-totp' },
    });

    // The same code again, whoever watched it being typed; and the same challenge again.
    expect((await secondStep(await challengeFor('two.factors'), code)).status).toBe(401);
    expect((await secondStep(challenge, codeOf(body.key, 1))).body).toMatchObject({
      type: 'urn:fristdag:problem:challenge-over',
    });
    const [recovery = ''] = confirmed.body.recoveryCodes;
    expect((await secondStep(await challengeFor('two.factors'), recovery.toLowerCase())).status).toBe(200);
    expect((await secondStep(await challengeFor('two.factors'), recovery)).status).toBe(401);
    const stored = await database.query(`select code_hash from recovery_code`);
    const secrets = await database.query<{ secret: string }>(
      `select encode(secret, 'escape') as secret from second_factor`,
    );
    expect(secrets.rows.some(({ secret }) => secret.includes(body.key))).toBe(false);
    expect(JSON.stringify(stored.rows)).not.toContain(recovery.replaceAll('-', ''));
  });

  it('are let in with codes one step early or late, and no further', async () => {
    const { client, id } = await join('clock.differs');
    const { body } = await client.post<{ key: string }>('/api/second-factor');
    await client.post('/api/second-factor/confirmation', { code: codeOf(body.key) });
    const attempt = async (steps: number): Promise<number> => {
      await database.query('update second_factor set last_step = null where account_id = $1', [id]);
      return (await secondStep(await challengeFor('clock.differs'), codeOf(body.key, steps))).status;
    };
    expect([await attempt(-1), await attempt(1), await attempt(-3), await attempt(3)]).toEqual([200, 200, 401, 401]);
  });

  it('end a challenge after five wrong codes, and pause after ten', async () => {
    const { client } = await join('guessed.at');
    const { body } = await client.post<{ key: string }>('/api/second-factor');
    await client.post('/api/second-factor/confirmation', { code: codeOf(body.key, -1) });
    const challenge = await challengeFor('guessed.at');
    for (let i = 0; i < 5; i += 1) expect((await secondStep(challenge, '000000')).status).toBe(401);
    expect((await secondStep(challenge, codeOf(body.key))).body).toMatchObject({
      type: 'urn:fristdag:problem:challenge-over',
    });
    const next = await challengeFor('guessed.at');
    for (let i = 0; i < 5; i += 1) await secondStep(next, '000000');
    expect((await secondStep(await challengeFor('guessed.at'), codeOf(body.key))).status).toBe(429);
  });

  it('cannot be locked by somebody at another address', async () => {
    await join('popular');
    await database.query(
      `insert into sign_in_failure (username, address) select 'popular', '192.0.2.' || n % 250 from generate_series(1, 5000) n`,
    );
    const started = performance.now();
    await Client.signIn(product.url, 'popular', PASSWORD);
    expect(performance.now() - started).toBeLessThan(3_000);
    await database.query(`delete from sign_in_failure where username = 'popular'`);
  });

  it('need a fresh sign-in for what weighs most, and prove it by password and code', async () => {
    const { client, id } = await join('renewing');
    const makeOld = (account: string) =>
      database.query(`update session set authenticated_at = now() - interval '16 minutes' where account_id = $1`, [
        account,
      ]);
    await makeOld(id);
    expect(await client.post('/api/second-factor')).toMatchObject({
      status: 403,
      body: { type: 'urn:fristdag:problem:fresh-sign-in-required' },
    });
    expect((await client.post('/api/session/renewal', { password: 'wrong' })).status).toBe(403);
    const renewed = await client.renew({ password: PASSWORD });
    const { body } = await renewed.post<{ key: string }>('/api/second-factor');
    await renewed.post('/api/second-factor/confirmation', { code: codeOf(body.key, -1) });
    await makeOld(id);
    expect((await renewed.post('/api/session/renewal', { password: PASSWORD })).body).toMatchObject({
      type: 'urn:fristdag:problem:second-factor-required',
    });
    await renewed.renew({ password: PASSWORD, code: codeOf(body.key) });
  });

  it('demo accounts have no second factor, keep their password, and nobody is asked for one', async () => {
    const billing = await product.as('region.billing');
    expect((await billing.get('/api/second-factor')).body).toMatchObject({ isOffered: false, isSetUp: false });
    expect((await billing.post('/api/second-factor')).status).toBe(409);
    expect((await billing.put('/api/password', { password: PASSWORD })).status).toBe(409);
    expect((await billing.get('/api/statements')).status).toBe(200);
  });

  it('are closed at once, and only by who may', async () => {
    const { client, id } = await join('leaving');
    const version = Number((await administrator.get(`/api/accounts/${id}`)).body['version']);
    const change = { displayName: 'Slutat', isDisabled: true };
    expect((await client.put(`/api/accounts/${id}`, change, { 'if-match': `"${version}"` })).status).toBe(403);
    expect((await administrator.put(`/api/accounts/${id}`, change)).status).toBe(428);
    expect((await administrator.put(`/api/accounts/${id}`, change, { 'if-match': `"${version}"` })).status).toBe(200);
    expect((await client.get('/api/session')).status).toBe(401);
    await expect(Client.signIn(product.url, 'leaving', PASSWORD)).rejects.toThrow('401');
  });

  const secondStep = (challenge: string, code: string) => product.anonymous.post('/api/session', { challenge, code });

  async function challengeFor(username: string): Promise<string> {
    const answer = await product.anonymous.post('/api/session', { username, password: PASSWORD });
    expect(answer).toMatchObject({ status: 401, body: { type: 'urn:fristdag:problem:second-factor-required' } });
    expect(answer.headers.get('set-cookie')).toBeNull();
    return String(answer.body['challenge']);
  }
});

describe('where the second factor is required, as in production mode', () => {
  it('an account may do nothing but set one up; the demo accounts are left alone', async () => {
    const product = await startProduct({ environment: { FRISTDAG_SECOND_FACTOR: 'required' } });
    try {
      const administrator = await product.as('region.admin');
      const { body } = await administrator.post<Created>('/api/accounts', {
        username: 'kim',
        displayName: 'Kim',
        unit: { kind: 'region' },
        role: 'auditor',
      });
      const token = body.invitation.path.split('/').at(-1) ?? '';
      await product.anonymous.post(`/api/auth/invitation/${token}`, { password: PASSWORD });
      const kim = await Client.signIn(product.url, 'kim', PASSWORD);
      expect((await kim.get('/api/session')).body).toMatchObject({ needsSecondFactor: true });
      expect(await kim.get('/api/statements')).toMatchObject({
        status: 403,
        body: { type: 'urn:fristdag:problem:second-factor-needed' },
      });
      const { key } = (await kim.post<{ key: string }>('/api/second-factor')).body;
      await kim.post('/api/second-factor/confirmation', { code: codeOf(key) });
      expect((await kim.get('/api/statements')).status).toBe(200);
    } finally {
      await product.stop();
    }
  }, 60_000);
});
