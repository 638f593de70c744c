import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UNSCOPED } from '../../apps/api/src/platform/index.ts';
import { accepted, Client } from '../support/client.ts';
import { DatabaseOwner } from '../support/database-owner.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

const MONTH = { period: '2020-01', careType: 'somatic' };
const PASSWORD = 'Nio oxar ror fort 7';

describe('somebody who is both billing officer and approver', () => {
  let product: Product;
  let both: Client;
  let approver: Client;
  let path: string;

  const refused = (code: string) => ({ status: 403, body: { type: `urn:fristdag:problem:${code}` } });
  const invoice = async (): Promise<{ id: string }> => {
    const [found] = (await both.get<{ id: string }[]>('/api/invoices')).body;
    if (!found) throw new Error('no invoice was issued');
    return found;
  };

  async function someoneWithBothRoles(): Promise<Client> {
    const admin = await product.as('region.admin');
    const unit = { kind: 'region', code: null };
    const made = await admin.post<{ account: { id: string }; invitation: { path: string } }>('/api/accounts', {
      username: 'region.both',
      displayName: 'Ensam handläggare',
      unit,
      role: 'billing-officer',
    });
    expect(made.status).toBe(201);
    const roles = `/api/accounts/${made.body.account.id}/role-assignments`;
    await accepted(admin.post(roles, { role: 'region-approver', scope: unit }));
    const token = made.body.invitation.path.split('/').at(-1) ?? '';
    await product.anonymous.post(`/api/auth/invitation/${token}`, { password: PASSWORD });
    return Client.signIn(product.url, 'region.both', PASSWORD);
  }

  beforeAll(async () => {
    product = await startProduct({ now: '2020-02-17T09:00' });
    both = await someoneWithBothRoles();
    approver = await product.as('region.approver');
    const admin = await product.as('region.admin');
    await enterInvoiceParties(admin, ['0184']);
    await accepted(admin.put('/api/invoice-settings', { approveFrom: '1.00' }, { 'if-match': '"1"' }));
    const billing = await product.as('region.billing');
    await billing.import(materialFive);
    await billing.run(MONTH.period);
    const cases = '/api/billing-cases?period=2020-01&payer=0184&careType=somatic';
    path = `/api/billing-cases/${(await until(async () => (await both.get<{ id: string }[]>(cases)).body[0])).id}`;
  }, 60_000);

  afterAll(() => product.stop());

  it('does not release the basis that they made ready, alone or with the whole month', async () => {
    await accepted(both.post(`${path}/transitions`, { to: 'ready-to-share' }));
    expect((await both.post(`${path}/transitions`, { to: 'shared' })).status).toBe(403);
    const { body: shown } = await both.get<{ previewHash: string; canRelease: boolean }>(
      `/api/sharing-releases/preview?period=${MONTH.period}&careType=${MONTH.careType}`,
    );
    expect(shown.canRelease).toBe(false);
    const wish = { ...MONTH, previewHash: shown.previewHash };
    expect(await both.post('/api/sharing-releases', wish)).toMatchObject(refused('own-preparation'));
    await accepted(approver.post(`${path}/transitions`, { to: 'shared' }));
  });

  it('does not approve the invoice of a basis that they made ready', async () => {
    const solna = await product.as('solna.reviewer');
    const signatory = { name: 'Exempel', title: 'Ekonomichef', delegationReference: 'D 4.2' };
    await accepted(solna.post(`${path}/transitions`, { to: 'accepted', signatory }));
    expect(await both.post(`${path}/invoice-approvals`)).toMatchObject(refused('own-preparation'));
    const early = { to: 'invoiced', reason: 'Kommunen vill ha fakturan nu.' };
    expect((await both.post(`${path}/transitions`, early)).status).toBe(409);
    await accepted(approver.post(`${path}/invoice-approvals`));
    await accepted(both.post(`${path}/transitions`, early));
  });

  it('does not give up a claim on their own word', async () => {
    const { id } = await invoice();
    const proposed = await accepted(both.post(`/api/invoices/${id}/write-offs`, { reason: 'Vi är överens.' }));
    const decision = `/api/write-offs/${String(proposed.body['id'])}/decision`;
    const version = { 'if-match': '"1"' };
    expect(await both.post(decision, { outcome: 'approved' }, version)).toMatchObject(refused('own-proposal'));
    await accepted(approver.post(decision, { outcome: 'approved' }, version));
  });

  it('signs in anew before what weighs most', async () => {
    const { id } = await invoice();
    const owner = new DatabaseOwner(product.databaseUrl);
    await owner.query(
      UNSCOPED,
      `update session set authenticated_at = now() - interval '16 minutes'
        where account_id = (select id from account where username = 'region.both')`,
    );
    await owner.close();
    const acts = [
      '/api/sharing-releases',
      `${path}/invoice-approvals`,
      `${path}/corrections`,
      `/api/invoices/${id}/credit`,
      `/api/invoices/${id}/credit-balance`,
      '/api/write-offs/1/decision',
      '/api/payments/1/decisions',
    ];
    for (const act of acts) expect([act, await both.post(act)]).toMatchObject([act, refused('fresh-sign-in-required')]);
  });
});
