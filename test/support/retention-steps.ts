import type pg from 'pg';
import type { AuditStep } from './audit-steps.ts';
import type { Client } from './client.ts';

interface Room {
  /** Past the product, as the superuser. */
  readonly database: () => pg.Client;
  readonly person: (username: string) => Client;
  readonly keep: (key: string, value: unknown) => void;
  readonly from: (key: string) => string;
}

/** Deciding how long sign-ins are kept, and orders to let old ones go; what is stored about a person. */
export function retentionSteps({ database, person, keep, from }: Room): readonly AuditStep[] {
  /** An order like the first one, put there past the product. */
  const proposed = async (key: string): Promise<void> => {
    if (from(key) !== '') return;
    const { rows } = await database().query<{ id: string }>(
      `insert into retention_order (kind, before_month, selection, selection_hash, setting_version, proposed_by, proposed_by_name, proposed_at)
       select kind, before_month, '{}', '', 0, proposed_by, proposed_by_name, proposed_at from retention_order order by id limit 1 returning id::text`,
    );
    keep(key, rows[0]?.id);
  };

  return [
    {
      route: 'PUT /api/retention-settings/{kind}',
      act: 'change-retention-setting',
      table: 'retention_setting',
      call: () =>
        person('region.admin').put(
          '/api/retention-settings/sign-in',
          { keepMonths: 12, status: 'decided', decidedBy: 'RS 2020-0411', since: '2020-10-22' },
          { 'if-match': '"1"' },
        ),
    },
    {
      route: 'POST /api/retention-orders',
      act: 'propose-retention-order',
      table: 'retention_order',
      call: async () => {
        await database().query(
          `insert into session (token_hash, account_id, created_at, last_used_at, expires_at, ended_at)
           select 'old', 'demo-auditor', long_ago, long_ago, long_ago, long_ago from (select now() - interval '3 years' as long_ago) as past
               on conflict do nothing`,
        );
        const { body } = await person('region.admin').get('/api/retention-settings/sign-in/preview');
        const { selectionHash } = body;
        const wish = { kind: 'sign-in', selectionHash, reason: 'Årets gallring' };
        const answer = await person('region.admin').post('/api/retention-orders', wish);
        keep('order', answer.body['id']);
        keep('selection', selectionHash);
        return answer;
      },
    },
    {
      route: 'POST /api/retention-orders/{id}/withdrawal',
      act: 'withdraw-retention-order',
      table: 'retention_order',
      call: () =>
        person('region.admin').post(`/api/retention-orders/${from('order')}/withdrawal`, { reason: 'Fel månad' }),
    },
    {
      route: 'POST /api/retention-orders/{id}/rejection',
      act: 'reject-retention-order',
      table: 'retention_order',
      call: async () => {
        await proposed('rejected');
        const path = `/api/retention-orders/${from('rejected')}/rejection`;
        return person('region.approver').post(path, { reason: 'Vänta till nästa år' });
      },
    },
    {
      route: 'POST /api/retention-orders/{id}/approval',
      act: 'approve-retention-order',
      // The job that carries it out writes to the same row right after.
      table: 'audit_line',
      call: async () => {
        await proposed('approved');
        const path = `/api/retention-orders/${from('approved')}/approval`;
        return person('region.approver').post(path, { selectionHash: from('selection') });
      },
    },
    {
      route: 'POST /api/personal-data-extracts',
      act: 'export-personal-data',
      table: 'access_entry',
      call: () =>
        person('region.approver').post('/api/personal-data-extracts', {
          personalIdentityNumber: '191212121212',
          reason: 'Begäran om registerutdrag',
        }),
    },
  ];
}
