import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.ts';
import { enterInvoiceParties } from '../support/invoice-parties.ts';
import { materialFive, type Product, startProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

interface Month {
  readonly id: string;
  readonly payer: string;
  readonly state: string;
  readonly statementId: string | null;
  readonly opened: { readonly unit: string } | null;
}

const SUCCESSOR = '0180-hagersten-alvsjo';
const PREDECESSORS = ['0180-alvsjo', '0180-hagersten-liljeholmen'] as const;
const [ANDERS = '{}'] = materialFive.trim().split('\n');

/** June of 2020, in the two districts that became one on 1 July: discharged there, reviewed in July. */
function juneEpisode(caseNumber: string, district: string): string {
  const june = ANDERS.replaceAll('2020-01-', '2020-06-');
  return JSON.stringify({ ...(JSON.parse(june) as object), caseNumber, municipality: '0180', district });
}

describe('the months of districts that have become one', () => {
  let product: Product;
  let admin: Client;
  let billing: Client;
  let approver: Client;
  let successor: Client;
  let farsta: Client;
  let cases: ReadonlyMap<string, Month>;

  const month = (payer: string): Month => {
    const found = cases.get(payer);
    if (!found) throw new Error(`${payer} has no month`);
    return found;
  };
  const read = (as: Client, payer: string) => as.get<Month>(`/api/billing-cases/${month(payer).id}`);
  const [alvsjo, liljeholmen] = PREDECESSORS;

  /** Somebody new who reviews and signs for the district that took over. */
  async function reviewerOf(code: string): Promise<Client> {
    const unit = { kind: 'payer', code };
    const made = await admin.post<{ account: { id: string }; invitation: { path: string } }>('/api/accounts', {
      username: 'hagersten.reviewer',
      displayName: 'Granskare',
      unit,
      role: 'municipal-reviewer',
    });
    expect(made.status).toBe(201);
    for (const role of ['municipal-signatory', 'municipal-controller'])
      await admin.post(`/api/accounts/${made.body.account.id}/role-assignments`, { role, scope: unit });
    const token = made.body.invitation.path.split('/').at(-1) ?? '';
    const password = 'Nio oxar ror fort 7';
    await product.anonymous.post(`/api/auth/invitation/${token}`, { password });
    return Client.signIn(product.url, 'hagersten.reviewer', password);
  }

  beforeAll(async () => {
    product = await startProduct({ now: '2020-07-20T09:00' });
    [admin, billing, approver, farsta] = (await Promise.all(
      ['region.admin', 'region.billing', 'region.approver', 'farsta.reviewer'].map((name) => product.as(name)),
    )) as [Client, Client, Client, Client];
    successor = await reviewerOf(SUCCESSOR);
    await enterInvoiceParties(admin, ['0180']);
    const rows = [
      juneEpisode('A-1', 'alvsjo'),
      juneEpisode('H-1', 'hagersten-liljeholmen'),
      juneEpisode('F-1', 'farsta'),
    ];
    await billing.import(rows.join('\n'));
    await billing.run('2020-06');
    cases = await until(async () => {
      const { body } = await billing.get<Month[]>('/api/billing-cases?period=2020-06&careType=somatic&perPage=200');
      const ready = body.filter(({ state }) => state === 'calculated');
      return ready.length === 3 ? new Map(ready.map((each) => [each.payer, each])) : undefined;
    });
    for (const id of PREDECESSORS.map((payer) => month(payer).id)) {
      await billing.post(`/api/billing-cases/${id}/transitions`, { to: 'ready-to-share' });
      await approver.post(`/api/billing-cases/${id}/transitions`, { to: 'shared', reason: 'I förtid.' });
    }
  }, 90_000);

  afterAll(() => product.stop());

  it('are billed to the districts of their own time', () => {
    expect([...cases.keys()].sort()).toEqual([alvsjo, '0180-farsta', liljeholmen]);
  });

  it('are read by the reviewers of the district that took over, and by nobody else’s', async () => {
    for (const payer of PREDECESSORS) {
      const { statementId } = (await read(successor, payer)).body;
      expect((await successor.get(`/api/statements/${statementId}/review-basis`)).status).toBe(200);
      expect((await read(farsta, payer)).status).toBe(404);
      expect((await farsta.get(`/api/statements/${statementId}/review-basis`)).status).toBe(404);
    }
    expect((await successor.get('/api/episodes/A-1')).status).toBe(200);
    expect((await farsta.get('/api/episodes/A-1')).status).toBe(404);
    const { body } = await successor.get<Month[]>('/api/billing-cases?period=2020-06&careType=somatic');
    expect(body.map(({ payer }) => payer).sort()).toEqual([...PREDECESSORS]);
  });

  it('the region sees for which unit the basis was opened', async () => {
    expect((await read(billing, alvsjo)).body.opened).toMatchObject({ unit: 'Hägersten-Älvsjö' });
  });

  it('the successor marks, reconciles and accepts in the predecessor’s stead', async () => {
    const path = `/api/billing-cases/${month(alvsjo).id}`;
    expect((await successor.post(`${path}/marks`, { caseNumbers: ['A-1'], mark: 'no-remark' })).status).toBe(200);
    const list = { 'content-type': 'text/csv' };
    const held = await successor.send('POST', `${path}/reconciliations`, 'ärendenummer;stadsdel\nA-1;alvsjo', list);
    expect(held.body).toMatchObject({ matched: 1, differing: 0 });
    const accept = {
      to: 'accepted',
      signatory: { name: 'Exempel', title: 'Stadsdelsdirektör', delegationReference: 'D 4.2' },
    };
    expect((await farsta.post(`${path}/transitions`, accept)).status).toBe(404);
    expect((await successor.post(`${path}/transitions`, accept)).status).toBe(200);
    expect((await read(billing, alvsjo)).body.state).toBe('accepted');
  });

  it('the successor disputes, and is answered', async () => {
    const path = `/api/billing-cases/${month(liljeholmen).id}/dialogues`;
    const about = { caseNumber: 'H-1', about: 'days', claim: 3, text: 'En dag för mycket.' };
    expect((await farsta.post(path, about)).status).toBe(404);
    const opened = await successor.post<{ id: string }>(path, about);
    expect(opened.status).toBe(201);
    const decision = { outcome: 'rejected', grounds: 'Dagarna är räknade enligt reglerna.' };
    expect((await billing.post(`/api/dialogues/${opened.body.id}/decision`, decision)).status).toBe(200);
    expect((await successor.get(`/api/dialogues/${opened.body.id}`)).status).toBe(200);
    expect((await farsta.get(`/api/dialogues/${opened.body.id}`)).status).toBe(404);
  });

  it('the invoice of the predecessor’s month reaches the successor', async () => {
    const issued = await billing.post(`/api/billing-cases/${month(alvsjo).id}/transitions`, {
      to: 'invoiced',
      reason: 'På begäran.',
    });
    expect([issued.status, issued.text].join(' ')).toMatch(/^200/);
    const query = `/api/invoices?billingCase=${month(alvsjo).id}`;
    const [invoice] = (await successor.get<{ id: string; payer: string }[]>(query)).body;
    expect(invoice?.payer).toBe(alvsjo);
    expect((await successor.get(`/api/invoices/${invoice?.id}`)).status).toBe(200);
    expect((await farsta.get(`/api/invoices/${invoice?.id}`)).status).toBe(404);
  });

  it('a further merger names the open months and the roles concerned, and then they are the next one’s', async () => {
    const districts = (
      await admin.get<{ code: string; version: number }[]>('/api/payers?municipality=0180&perPage=200')
    ).body;
    const ends = [SUCCESSOR, '0180-farsta'].map((code) => ({
      code,
      version: districts.find((each) => each.code === code)?.version,
    }));
    const wish = {
      municipality: '0180',
      from: '2020-09-01',
      ends,
      reason: 'Beslut i kommunfullmäktige.',
      begins: [{ district: 'soderort', name: 'Söderort' }],
    };
    const { body } = await admin.post<object>('/api/payer-changes/preview', wish);
    // Three roles on the one, the demo account's three on the other.
    expect(body).toMatchObject({
      kind: 'merge',
      through: '2020-08-31',
      rolesConcerned: 6,
      openCases: [{ id: month('0180-farsta').id, payerName: 'Farsta', period: '2020-06', stateText: 'Beräknad' }],
    });
    const made = await admin.post('/api/payer-changes', wish);
    expect([made.status, made.text].join(' ')).toMatch(/^201/);
    const { body: account } = await admin.post<{ account: { id: string }; invitation: { path: string } }>(
      '/api/accounts',
      {
        username: 'soderort.reviewer',
        displayName: 'Granskare',
        role: 'municipal-reviewer',
        unit: { kind: 'payer', code: '0180-soderort' },
      },
    );
    const token = account.invitation.path.split('/').at(-1) ?? '';
    const password = 'Tio oxar ror fort 8';
    await product.anonymous.post(`/api/auth/invitation/${token}`, { password });
    const next = await Client.signIn(product.url, 'soderort.reviewer', password);
    for (const payer of PREDECESSORS) expect((await read(next, payer)).status).toBe(200);
    expect((await read(farsta, alvsjo)).status).toBe(404);
  });
});
