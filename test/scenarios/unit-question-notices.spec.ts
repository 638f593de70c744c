import { expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { accepted, type Client } from '../support/client.ts';
import { createTestDatabase } from '../support/cluster.ts';
import { materialFive, startProduct } from '../support/product.ts';
import { releaseMonth } from '../support/release-month.ts';
import { until } from '../support/until.ts';

interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly payerName: string;
  readonly lastDay: string | null;
  readonly page: string;
}

const month = { period: '2020-01', careType: 'somatic' };

const noticesOf = async (as: Client): Promise<readonly Notice[]> => (await as.get<Notice[]>('/api/notices')).body;
const told = (as: Client, kind: string, count: number): Promise<readonly Notice[]> =>
  until(async () => {
    const found = (await noticesOf(as)).filter((notice) => notice.kind === kind);
    return found.length === count ? found : undefined;
  });

/** Opens a dialogue about an episode and asks its care unit there. */
async function ask(solna: Client, billing: Client, caseNumber: string): Promise<void> {
  const [shared] = (await solna.get<{ id: string }[]>('/api/billing-cases?period=2020-01&careType=somatic')).body;
  const wish = { caseNumber, about: 'sip-call', claim: 'not-met', text: 'Kallelsen kom aldrig fram.' };
  const dialogue = await accepted(solna.post(`/api/billing-cases/${shared?.id}/dialogues`, wish));
  await accepted(billing.post(`/api/dialogues/${String(dialogue.body['id'])}/questions`, { text: 'När sändes den?' }));
}

it('a care unit is told of a question without a word about the patient, and reminded before its last day', async () => {
  const database = await createTestDatabase();
  const first = await startProduct({ now: '2020-02-18T09:00', databaseUrl: database.url });
  let question: string;
  try {
    const [billing, approver, solna, unit] = await Promise.all(
      (['region.billing', 'region.approver', 'solna.reviewer', 'unit.coordinator'] as const).map((name) =>
        first.as(name),
      ),
    );
    if (!billing || !approver || !solna || !unit) throw new Error('nobody signed in');
    await billing.import(materialFive.replaceAll('Karolinska Solna', 'Danderyds sjukhus'));
    await billing.run('2020-01');
    await until(async () => (await billing.get<object[]>('/api/billing-cases?payer=0184&careType=somatic')).body[0]);
    await accepted(billing.post('/api/sharing-releases/preparations', month));
    await releaseMonth(approver, month);
    const settings = await unit.get<{ kinds: { kind: string; concerns: boolean }[] }>('/api/notice-settings');
    expect(settings.body.kinds.filter(({ concerns }) => concerns).map(({ kind }) => kind)).toEqual([
      'unit-question-asked',
      'unit-question-last-day',
    ]);

    await ask(solna, billing, 'A-ANDERS');
    const [asked] = await told(unit, 'unit-question-asked', 1);
    expect(asked).toMatchObject({ payerName: 'Danderyds sjukhus', lastDay: '2020-03-03' });
    expect(JSON.stringify(asked)).not.toContain('ANDERS');
    question = asked?.page.split('/').at(-1) ?? '';
    expect((await unit.get<{ caseNumber: string }>(`/api${asked?.page}`)).body.caseNumber).toBe('A-ANDERS');
    // Neither party is told of what it asked itself, and the region's own people hear of no unit's questions.
    expect((await noticesOf(billing)).map(({ kind }) => kind)).not.toContain('unit-question-asked');
    expect((await noticesOf(solna)).map(({ kind }) => kind)).not.toContain('unit-question-asked');
    expect((await unit.get<{ unread: number }>('/api/notices/unread')).body.unread).toBe(1);
    await accepted(unit.post(`/api/notices/${asked?.id}/read`));
    expect((await unit.get<{ unread: number }>('/api/notices/unread')).body.unread).toBe(0);

    await ask(solna, billing, 'C-CLAES');
    const claes = (await told(unit, 'unit-question-asked', 2)).find(({ id }) => id !== asked?.id);
    await accepted(unit.post(`/api${claes?.page}/answer`, { text: 'Den sändes den 21 januari.' }));
  } finally {
    await first.stop();
  }

  const second = await startProduct({ now: '2020-03-01T09:00', databaseUrl: database.url });
  try {
    const unit = await second.as('unit.coordinator');
    const [reminder] = await told(unit, 'unit-question-last-day', 1);
    expect(reminder).toMatchObject({ page: `/unit-questions/${question}`, lastDay: '2020-03-03' });
    // One reminder only, and none of what is answered.
    await wait(2_500);
    expect((await noticesOf(unit)).filter(({ kind }) => kind === 'unit-question-last-day')).toHaveLength(1);
  } finally {
    await second.stop();
    await database.drop();
  }
}, 90_000);
