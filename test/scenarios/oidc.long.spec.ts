import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../support/client.ts';
import { CookieBrowser } from '../support/cookie-browser.ts';
import { findFreePort, IdentityProvider } from '../support/identity-provider.ts';
import { type Product, startProduct } from '../support/product.ts';

const SOLNA = '212000-0183';
const people = {
  kim: { organisation: SOLNA, acr: 'loa3' },
  robin: { organisation: SOLNA, acr: 'loa3' },
  stranger: { organisation: SOLNA, acr: 'loa3' },
  weak: { organisation: SOLNA, acr: 'loa2' },
  elsewhere: { organisation: '212000-9999', acr: 'loa3' },
  nowhere: { acr: 'loa3' },
};

interface Created {
  readonly account: { readonly id: string };
  readonly invitation: { readonly path: string };
}

describe('sign-in through a provider', () => {
  let provider: IdentityProvider;
  let product: Product;
  let administrator: Client;
  let database: pg.Client;
  let callback: string;

  beforeAll(async () => {
    const port = await findFreePort();
    callback = `http://127.0.0.1:${port}/api/auth/oidc/callback`;
    provider = await IdentityProvider.start(callback, people);
    product = await startProduct({ environment: { PORT: String(port), ...provider.environmentFor(callback) } });
    administrator = await product.as('region.admin');
    database = new pg.Client({ connectionString: product.databaseUrl });
    await database.connect();
    await acceptInvitation('kim');
  }, 60_000);

  afterAll(async () => {
    await database.end();
    await product.stop();
    await provider.stop();
  });

  const begin = (query = ''): string => `${product.url}/api/auth/oidc/start${query}`;

  /** Goes to the provider and signs in there. @returns the address of the callback, not yet visited */
  async function returnFrom(browser: CookieBrowser, name: string, start = begin()): Promise<string> {
    browser.forget(provider.issuer);
    const { address: atProvider } = await browser.follow(start);
    const answered = await browser.visit(atProvider, { name });
    const next = new URL(answered.headers.get('location') ?? '', atProvider).href;
    return (await browser.follow(next, callback)).address;
  }

  async function invite(username: string): Promise<{ id: string; token: string }> {
    const { body } = await administrator.post<Created>('/api/accounts', {
      username,
      displayName: `Namn på ${username}`,
      unit: { kind: 'payer', code: '0184' },
      role: 'municipal-reviewer',
    });
    return { id: body.account.id, token: body.invitation.path.split('/').at(-1) ?? '' };
  }

  async function acceptInvitation(name: string): Promise<Response> {
    const { token } = await invite(name);
    const browser = new CookieBrowser();
    return browser.visit(await returnFrom(browser, name, begin(`?invitation=${token}`)));
  }

  async function expectRefused(page: Response, status: number, words: string): Promise<void> {
    const html = await page.text();
    expect({ status: page.status, title: /<h1>(.*?)<\/h1>/.exec(html)?.[1] }).toEqual({ status, title: words });
    expect(page.headers.getSetCookie().filter((line) => /^fristdag=./.test(line))).toEqual([]);
  }

  const lastRefusal = async (): Promise<unknown> => {
    const { rows } = await database.query<{ after: unknown }>(
      `select after from audit_line where act = 'refuse-sign-in' order by id desc limit 1`,
    );
    return rows[0]?.after;
  };

  const sessionAt = (browser: CookieBrowser): Promise<Response> => browser.visit(`${product.url}/api/session`);

  it('opens the account that the invitation bound to issuer, subject and organisation', async () => {
    const browser = new CookieBrowser();
    const page = await browser.visit(await returnFrom(browser, 'kim'));
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('http-equiv="refresh"');
    expect(html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain(`default-src 'none'`);
    const session = (await (await sessionAt(browser)).json()) as { user: { username: string }; method: string };
    expect(session).toMatchObject({ user: { username: 'kim' }, method: 'oidc', needsSecondFactor: false });
    const { rows } = await database.query('select issuer, subject, organisation from account_identity');
    expect(rows).toEqual([{ issuer: provider.issuer, subject: 'kim', organisation: SOLNA }]);
  });

  it('keeps what it must remember in a cookie of its own for ten minutes, opaque and out of reach for scripts', async () => {
    const answer = await new CookieBrowser().visit(begin());
    expect(answer.headers.get('set-cookie')).toMatch(
      /^fristdag-login=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    const asked = new URL(answer.headers.get('location') ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      acr_values: 'loa3',
      redirect_uri: callback,
    });
  });

  it.each([
    ['an account nobody bound', 'stranger', 403, 'Du har inget konto här', { why: 'unknown-person', fact: SOLNA }],
    ['a level that is too low', 'weak', 403, 'Inloggningen är inte stark nog', { why: 'too-low-level', fact: 'loa2' }],
    [
      'an organisation that is not connected',
      'elsewhere',
      403,
      'Organisationen är inte ansluten',
      { why: 'unknown-organisation', fact: '212000-9999' },
    ],
    [
      'no organisation at all',
      'nowhere',
      403,
      'Organisationen är inte ansluten',
      { why: 'unknown-organisation', fact: null },
    ],
    ['somebody who gives up', 'nobody', 400, 'Inloggningen avbröts', { why: 'cancelled', fact: 'access_denied' }],
  ])('refuses %s, in words and in the trail', async (_, name, status, words, line) => {
    const browser = new CookieBrowser();
    await expectRefused(await browser.visit(await returnFrom(browser, name)), status, words);
    expect(await lastRefusal()).toEqual(line);
    expect((await sessionAt(browser)).status).toBe(401);
  });

  it.each(['nonce', 'state', 'code_verifier'])(
    'refuses an answer whose %s is not the one that was sent',
    async (column) => {
      const browser = new CookieBrowser();
      const address = await returnFrom(browser, 'kim');
      await database.query(`update oidc_sign_in set ${column} = 'x' || substr(${column}, 2) || 'x'`);
      await expectRefused(await browser.visit(address), 403, 'Inloggningen kunde inte bekräftas');
      expect(await lastRefusal()).toMatchObject({ why: 'not-believed' });
    },
  );

  it('refuses an address that was visited before, and its code in another sign-in', async () => {
    const browser = new CookieBrowser();
    const address = await returnFrom(browser, 'kim');
    expect((await browser.visit(address)).status).toBe(200);
    await expectRefused(await browser.visit(address), 400, 'Inloggningen är inte längre giltig');

    const used = new URL(address).searchParams.get('code') ?? '';
    const next = new URL(await returnFrom(browser, 'kim'));
    next.searchParams.set('code', used);
    await expectRefused(await browser.visit(next.href), 403, 'Inloggningen kunde inte bekräftas');
  });

  it('refuses an answer in another browser than the one that asked, and one that came too late', async () => {
    const victim = new CookieBrowser();
    const address = await returnFrom(new CookieBrowser(), 'kim');
    await expectRefused(await victim.visit(address), 400, 'Inloggningen är inte längre giltig');

    const slow = new CookieBrowser();
    const late = await returnFrom(slow, 'kim');
    await database.query(`update oidc_sign_in set expires_at = now() - interval '1 second'`);
    await expectRefused(await slow.visit(late), 400, 'Inloggningen är inte längre giltig');
  });

  it('binds a sign-in to one account only, and an invitation to one sign-in', async () => {
    const { token } = await invite('second.kim');
    const browser = new CookieBrowser();
    const again = await browser.visit(await returnFrom(browser, 'kim', begin(`?invitation=${token}`)));
    await expectRefused(again, 403, 'Inloggningen hör till ett annat konto');

    const robin = new CookieBrowser();
    expect((await robin.visit(await returnFrom(robin, 'robin', begin(`?invitation=${token}`)))).status).toBe(200);
    const late = new CookieBrowser();
    const refused = await late.visit(await returnFrom(late, 'stranger', begin(`?invitation=${token}`)));
    await expectRefused(refused, 400, 'Inbjudan gäller inte längre');
  });

  it('asks the person anew when a fresh sign-in is needed, and takes nobody else for them', async () => {
    const browser = new CookieBrowser();
    await browser.visit(await returnFrom(browser, 'kim'));
    const age = () =>
      database.query(`update session set authenticated_at = now() - interval '1 hour' where method = 'oidc'`);
    const ageOf = async (): Promise<number> => {
      const { rows } = await database.query<{ seconds: number }>(
        `select extract(epoch from now() - authenticated_at)::float8 as seconds from session
          where method = 'oidc' order by last_used_at desc limit 1`,
      );
      return rows[0]?.seconds ?? Number.NaN;
    };
    await age();
    await expectRefused(
      await browser.visit(await returnFrom(browser, 'stranger', begin('?renew=1'))),
      403,
      'Någon annan loggade in',
    );
    expect(await ageOf()).toBeGreaterThan(3_000);
    expect((await browser.visit(await returnFrom(browser, 'kim', begin('?renew=1')))).status).toBe(200);
    expect(await ageOf()).toBeLessThan(60);
    expect((await sessionAt(browser)).status).toBe(200);
    // The provider knows the person still, and asks all the same.
    const { page } = await browser.follow(begin('?renew=1'), callback);
    expect(await page?.text()).toContain('Legitimering');
  });

  it('counts from the moment when the provider asked, not from the moment when it answered', async () => {
    const browser = new CookieBrowser();
    await browser.visit(await returnFrom(browser, 'kim'));
    const askedAt = async () =>
      (
        await database.query<{ at: string }>(
          `select authenticated_at::text as at from session where method = 'oidc' order by created_at desc limit 1`,
        )
      ).rows[0]?.at;
    const first = await askedAt();
    await new Promise((done) => setTimeout(done, 1_100));
    // Signed in at the provider already: it answers at once without asking.
    await browser.visit((await browser.follow(begin(), callback)).address);
    expect(await askedAt()).toBe(first);
  });

  it('stops letting in whose account is closed', async () => {
    const { rows } = await database.query<{ id: string }>(`select id from account where username = 'kim'`);
    await database.query(`update account set disabled_at = now() where id = $1`, [rows[0]?.id]);
    const browser = new CookieBrowser();
    await expectRefused(await browser.visit(await returnFrom(browser, 'kim')), 403, 'Du har inget konto här');
  });
});

describe('without a provider', () => {
  it('there is nothing at its addresses, and a provider that is away is said to be away', async () => {
    const plain = await startProduct();
    expect((await plain.anonymous.get('/api/auth/oidc/start')).status).toBe(404);
    await plain.stop();

    const port = await findFreePort();
    const callback = `http://127.0.0.1:${port}/api/auth/oidc/callback`;
    const provider = await IdentityProvider.start(callback, people);
    const environment = { PORT: String(port), ...provider.environmentFor(callback) };
    await provider.stop();
    const product = await startProduct({ environment });
    const page = await new CookieBrowser().visit(`${product.url}/api/auth/oidc/start`);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Inloggningstjänsten svarar inte');
    await product.stop();
  }, 60_000);
});
