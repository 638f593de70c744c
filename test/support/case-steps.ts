import type pg from 'pg';
import type { AuditStep, Walk } from './audit-steps.ts';
import type { Answer, Client } from './client.ts';
import { followUpSteps, openDialogueSteps, unitAnswerSteps } from './dialogue-steps.ts';
import { enterInvoiceParties, exampleNumber } from './invoice-parties.ts';
import { materialFive } from './product.ts';
import { until } from './until.ts';

interface Month {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly lastReviewDay: string;
  readonly package: { readonly revision: number } | null;
}
type Room = Pick<Walk, 'person' | 'keep' | 'from'> & {
  /** Past the product, as the superuser. */
  readonly database: () => pg.Client;
  readonly signIn: (as: string, username: string, password: string) => Promise<void>;
};

const SOLNA = 'period=2020-01&payer=0184&careType=somatic';

/** Solna's month from the calculation through its dialogue to a corrected and credited invoice. */
export function caseSteps(room: Room): readonly AuditStep[] {
  return [...sharingSteps(room), ...dialogueSteps(room), ...invoiceSteps(room)];
}

/** What steps say about the month as it stands when they are called. */
function monthOf({ person }: Pick<Room, 'person'>) {
  const find = async (): Promise<Month> => {
    const found = (await person('region.billing').get<Month[]>(`/api/billing-cases?${SOLNA}`)).body[0];
    if (!found) throw new Error('Solna has no case');
    return found;
  };
  const post = async (client: Client, path: string, body: object): Promise<Answer> =>
    client.post(`/api/billing-cases/${(await find()).id}/${path}`, body);
  const change = async (path: string, body: object): Promise<Answer> => {
    const { id, version } = await find();
    const headers = { 'if-match': `"${version}"` };
    return person('region.billing').post(`/api/billing-cases/${id}/${path}`, body, headers);
  };
  const becomes = (isSo: (month: Month) => boolean): Promise<Month> =>
    until(async () => {
      const found = await find();
      return isSo(found) ? found : undefined;
    });
  return { find, post, change, becomes };
}

function sharingSteps(room: Room): readonly AuditStep[] {
  const { person } = room;
  const { find, change } = monthOf(room);
  const month = { period: '2020-01', careType: 'somatic' };
  return [
    {
      route: 'POST /api/sharing-releases/preparations',
      act: 'make-ready-to-share',
      table: 'billing_case',
      prepare: async () => {
        await person('region.billing').run('2020-01');
        const path = `/api/billing-cases?${SOLNA}`;
        await until(async () => (await person('region.billing').get<Month[]>(path)).body[0]);
      },
      call: () => person('region.billing').post('/api/sharing-releases/preparations', month),
    },
    {
      route: 'POST /api/sharing-releases',
      act: ['release-review-bases', 'share-review-basis'],
      table: 'sharing_release',
      call: async () => {
        const path = '/api/sharing-releases/preview?period=2020-01&careType=somatic';
        const { body } = await person('region.approver').get<{
          previewHash: string;
          cases: readonly { caseId: string }[];
        }>(path);
        const ticked = body.cases.map(({ caseId }) => caseId);
        return person('region.approver').post('/api/sharing-releases', {
          ...month,
          previewHash: body.previewHash,
          ticked,
        });
      },
    },
    {
      route: 'POST /api/billing-cases/{id}/extensions',
      act: 'extend-review',
      table: 'billing_case',
      call: async () => {
        const { lastReviewDay } = await find();
        const later = new Date(Date.parse(lastReviewDay) + 7 * 86_400_000).toISOString().slice(0, 10);
        return change('extensions', { lastDay: later, reason: 'Kommunen bad om en vecka till.' });
      },
    },
    {
      route: 'POST /api/billing-cases/{id}/holds',
      act: 'hold-invoice',
      table: 'billing_case',
      call: () => change('holds', { reason: 'Vi frågar kommunen först.' }),
    },
    {
      route: 'POST /api/billing-cases/{id}/hold-releases',
      act: 'let-invoice-go',
      table: 'billing_case',
      call: () => change('hold-releases', { reason: 'Frågan är besvarad.' }),
    },
  ];
}

function dialogueSteps(room: Room): readonly AuditStep[] {
  const { person, keep, from, signIn } = room;
  const { post } = monthOf(room);
  const about = { caseNumber: 'D-DORIS', about: 'days', claim: 2 };
  const { find } = monthOf(room);
  const postList = async (path: string): Promise<Answer> =>
    person('solna.reviewer').send('POST', `/api/billing-cases/${(await find()).id}/${path}`, 'ärendenummer\nA-ANDERS', {
      'content-type': 'text/csv',
    });
  return [
    {
      route: 'POST /api/billing-cases/{id}/dialogue-effects',
      act: null,
      table: 'dialogue',
      // The session that was renewed early in the walk has given way to its successor by now.
      prepare: () => signIn('solna.reviewer', 'solna.reviewer', 'fristdag-demo'),
      call: () => post(person('solna.reviewer'), 'dialogue-effects', about),
    },
    {
      route: 'POST /api/billing-cases/{id}/dialogues',
      act: ['open-dialogue', 'hold-for-dialogue'],
      table: 'dialogue',
      call: async () => {
        const answer = await post(person('solna.reviewer'), 'dialogues', { ...about, text: 'Vi räknar till två.' });
        keep('dialogue', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'POST /api/dialogues/{id}/messages',
      act: 'write-in-dialogue',
      table: 'dialogue_message',
      call: () =>
        person('region.billing').post(`/api/dialogues/${from('dialogue')}/messages`, { text: 'Vi ser efter.' }),
    },
    ...openDialogueSteps(room),
    {
      route: 'POST /api/billing-cases/{id}/marks',
      act: 'mark-review',
      table: 'review_mark',
      call: () => post(person('solna.reviewer'), 'marks', { caseNumbers: ['A-ANDERS'], mark: 'no-remark' }),
    },
    {
      route: 'POST /api/billing-cases/{id}/reconciliations/columns',
      act: null,
      table: 'reconciliation',
      call: () => postList('reconciliations/columns'),
    },
    {
      route: 'POST /api/billing-cases/{id}/reconciliations',
      act: 'reconcile-list',
      table: 'reconciliation',
      call: () => postList('reconciliations'),
    },
    {
      route: 'POST /api/dialogues/{id}/questions',
      act: 'ask-care-unit',
      table: 'unit_question',
      call: () =>
        person('region.billing').post(`/api/dialogues/${from('dialogue')}/questions`, { text: 'När skrevs hon ut?' }),
    },
    {
      route: 'POST /api/unit-questions/{id}/answer',
      act: 'answer-for-care-unit',
      table: 'unit_question',
      call: async () => {
        const unit = person('unit.coordinator');
        const { body } = await unit.get<{ id: string }[]>('/api/unit-questions?state=open');
        return unit.post(`/api/unit-questions/${body[0]?.id ?? '0'}/answer`, { text: 'Den 27 januari.' });
      },
    },
    ...unitAnswerSteps(room),
    {
      route: 'POST /api/dialogues/{id}/decision',
      act: 'decide-dialogue',
      table: 'dialogue',
      call: () =>
        person('region.billing').post(`/api/dialogues/${from('dialogue')}/decision`, {
          outcome: 'rejected',
          grounds: 'Dagarna är räknade enligt reglerna.',
        }),
    },
    ...followUpSteps(room),
    {
      route: 'POST /api/billing-cases/{id}/transitions',
      act: 'accept-review-basis',
      table: 'review_acceptance',
      call: () =>
        post(person('solna.reviewer'), 'transitions', {
          to: 'accepted',
          signatory: { name: 'Exempel Chef', title: 'Ekonomichef', delegationReference: 'D 4.2' },
        }),
    },
  ];
}

function invoiceSteps(room: Room): readonly AuditStep[] {
  const { person, keep, from, database } = room;
  const { post, becomes } = monthOf(room);
  const approveFrom = async (amount: string | null): Promise<Answer> => {
    const { body } = await person('region.admin').get<{ version: number }>('/api/invoice-settings');
    const headers = { 'if-match': `"${body.version}"` };
    return person('region.admin').put('/api/invoice-settings', { approveFrom: amount }, headers);
  };
  return [
    {
      route: 'PUT /api/invoice-parties/{id}',
      act: 'update-invoice-party',
      table: 'invoice_party',
      prepare: () => enterInvoiceParties(person('region.admin'), ['0184']),
      call: async () => {
        const path = '/api/invoice-parties';
        const { body } = await person('region.admin').get<{ id: string; version: number }[]>(path);
        const { version, ...party } = body.find(({ id }) => id === '0184') ?? { version: 0 };
        const number = exampleNumber(1);
        return person('region.admin').put(
          `${path}/0184`,
          { ...party, organisationNumber: number, endpointId: number, street: 'Exempelgatan 2' },
          { 'if-match': `"${version}"` },
        );
      },
    },
    {
      route: 'POST /api/vat-settings',
      act: 'set-vat-category',
      table: 'vat_setting',
      call: () =>
        person('region.admin').post('/api/vat-settings', {
          validFrom: '2021-01-01',
          category: 'O',
          reasonText: 'Utanför mervärdesskatten',
          decidedBy: 'RS 2020-5',
        }),
    },
    {
      route: 'PUT /api/invoice-settings',
      act: 'set-invoice-settings',
      table: 'invoice_setting',
      call: () => approveFrom('1.00'),
    },
    {
      route: 'POST /api/billing-cases/{id}/invoice-approvals',
      act: 'approve-invoice',
      table: 'invoice_approval',
      call: () => post(person('region.approver'), 'invoice-approvals', {}),
    },
    {
      route: 'POST /api/billing-cases/{id}/change-decisions',
      act: ['decide-change-after-sharing', 'start-billing-run'],
      table: 'change_decision',
      prepare: async () => {
        const issued = await post(person('region.billing'), 'transitions', { to: 'invoiced', reason: 'På begäran.' });
        if (issued.status !== 200) throw new Error(`no invoice: ${issued.status} ${issued.text}`);
        await approveFrom(null);
        const [anders = ''] = materialFive.split('\n');
        await person('region.billing').import(anders.replace('A-ANDERS', 'F-LATE'));
      },
      call: () =>
        post(person('region.billing'), 'change-decisions', {
          decision: 'new-revision',
          reason: 'En rad kom för sent.',
        }),
    },
    {
      route: 'POST /api/billing-cases/{id}/corrections',
      act: ['credit-invoice', 'issue-invoice'],
      table: 'invoice',
      prepare: async () => void (await becomes((month) => month.package?.revision === 2)),
      call: () => post(person('region.billing'), 'corrections', { reason: 'En rad kom för sent.' }),
    },
    {
      route: 'POST /api/invoices/{id}/credit',
      act: 'credit-invoice',
      table: 'invoice',
      prepare: async () => {
        const { body } = await person('region.billing').get<{ id: string; state: string }[]>('/api/invoices');
        keep('invoice', body.find(({ state }) => state === 'issued')?.id);
      },
      call: () =>
        person('region.billing').post(`/api/invoices/${from('invoice')}/credit`, { reason: 'Överenskommet.' }),
    },
    {
      route: 'POST /api/invoice-deliveries/{id}/retry',
      act: 'retry-delivery',
      // Whoever delivers it writes to the same row right after.
      table: 'audit_line',
      prepare: async () => {
        // Set aside past the product, as if nothing could take it in.
        await database().query('alter table invoice_delivery disable trigger invoice_delivery_is_once');
        const { rows } = await database().query<{ id: string }>(
          `update invoice_delivery set state = 'failed', receipt = null, completed_at = null, failures = 20
            where id = (select min(id) from invoice_delivery) returning id::text`,
        );
        await database().query('alter table invoice_delivery enable trigger invoice_delivery_is_once');
        keep('delivery', rows[0]?.id);
      },
      call: () => person('region.billing').post(`/api/invoice-deliveries/${from('delivery')}/retry`),
    },
  ];
}

/** Last of the months' steps: the demo goes on to the next day on which something is due. */
export function nextEventStep({ person }: Pick<Walk, 'person'>): AuditStep {
  return {
    route: 'POST /api/demo/next-event',
    act: 'move-business-clock',
    table: 'audit_line',
    call: () => person('region.billing').post('/api/demo/next-event'),
  };
}
