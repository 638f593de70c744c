import type { AuditStep, Walk } from './audit-steps.ts';
import { camt054 } from './camt054.ts';

interface Invoice {
  readonly id: string;
  readonly state: string;
  readonly caseId: string;
  readonly ocr: string;
}
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** After the months' steps: the credited month is invoiced anew, paid in part, given up in part, credited and paid back. */
export function paymentSteps({ person, keep, from }: Pick<Walk, 'person' | 'keep' | 'from'>): readonly AuditStep[] {
  const billing = () => person('region.billing');
  return [
    {
      route: 'POST /api/payments/imports',
      act: 'import-payments',
      table: 'payment',
      prepare: async () => {
        const [credited] = (await billing().get<Invoice[]>('/api/invoices')).body;
        const path = `/api/billing-cases/${credited?.caseId}/transitions`;
        const issued = await billing().post(path, { to: 'invoiced', reason: 'På begäran.' });
        if (issued.status !== 200) throw new Error(`no invoice: ${issued.status} ${issued.text}`);
        const live = (await billing().get<Invoice[]>('/api/invoices')).body.find(({ state }) => state === 'issued');
        keep('paid invoice', live?.id);
        keep('ocr', live?.ocr);
      },
      call: () => {
        const part = { reference: 'P1', amount: '1000.00', ocr: from('ocr') };
        const file = camt054([part, { reference: 'P2', amount: '100.00' }]);
        return billing().send('POST', '/api/payments/imports', file, { 'content-type': 'application/xml' });
      },
    },
    {
      route: 'POST /api/payments/{id}/decisions',
      act: 'refund-payment',
      table: 'payment_act',
      call: async () => {
        const [unknown] = (await billing().get<Versioned[]>('/api/payments?toDo=true')).body;
        const headers = { 'if-match': `"${unknown?.version}"` };
        const wish = { kind: 'refund', reason: 'Hör inte hit.' };
        return billing().post(`/api/payments/${unknown?.id}/decisions`, wish, headers);
      },
    },
    {
      route: 'POST /api/invoices/{id}/write-offs',
      act: 'propose-write-off',
      table: 'write_off',
      call: async () => {
        const wish = { amount: '500.00', reason: 'Överenskommet.' };
        const answer = await billing().post(`/api/invoices/${from('paid invoice')}/write-offs`, wish);
        keep('write-off', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'POST /api/write-offs/{id}/decision',
      act: 'approve-write-off',
      table: 'write_off',
      call: () =>
        person('region.approver').post(
          `/api/write-offs/${from('write-off')}/decision`,
          { outcome: 'approved' },
          { 'if-match': '"1"' },
        ),
    },
    {
      route: 'POST /api/invoices/{id}/credit-balance',
      act: 'refund-payment',
      table: 'payment_act',
      prepare: async () => {
        const credit = await billing().post(`/api/invoices/${from('paid invoice')}/credit`, { reason: 'Fel månad.' });
        if (credit.status !== 201) throw new Error(`not credited: ${credit.status} ${credit.text}`);
      },
      call: () =>
        billing().post(`/api/invoices/${from('paid invoice')}/credit-balance`, {
          kind: 'refund',
          reason: 'Fakturan är krediterad.',
        }),
    },
    {
      route: 'PUT /api/payment-settings',
      act: 'set-payment-settings',
      table: 'payment_setting',
      call: () =>
        person('region.admin').put(
          '/api/payment-settings',
          { reminderAfterDays: 10, interestPercent: '8.00' },
          { 'if-match': '"1"' },
        ),
    },
    {
      route: 'PUT /api/ledger-accounts/{account}',
      act: 'set-ledger-accounts',
      table: 'ledger_account',
      call: () =>
        person('region.admin').put(
          '/api/ledger-accounts/bank',
          { number: '1920', name: 'Bank', objects: '' },
          { 'if-match': '"1"' },
        ),
    },
  ];
}
