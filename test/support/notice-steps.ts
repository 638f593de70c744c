import type pg from 'pg';
import type { AuditStep, Walk } from './audit-steps.ts';
import { until } from './until.ts';

type Room = Pick<Walk, 'person'> & {
  /** Past the product, as the superuser. */
  readonly database: () => pg.Client;
};

/** What Solna's reviewer was told on the way of the month, and how they are told from here on. */
export function noticeSteps({ person, database }: Room): readonly AuditStep[] {
  const told = () =>
    until(async () => {
      const { body } = await person('solna.reviewer').get<{ id: string }[]>('/api/notices');
      return body[0]?.id;
    });
  return [
    // Reading what one was told is no act that others must be able to follow.
    {
      route: 'POST /api/notices/{id}/read',
      act: null,
      table: 'notice_delivery',
      call: async () => person('solna.reviewer').post(`/api/notices/${await told()}/read`),
    },
    {
      route: 'POST /api/notices/read',
      act: null,
      table: 'notice_delivery',
      call: () => person('solna.reviewer').post('/api/notices/read'),
    },
    {
      route: 'PUT /api/notice-settings',
      act: 'change-notice-settings',
      table: 'notice_setting',
      call: () =>
        person('solna.reviewer').put(
          '/api/notice-settings',
          { mailAddress: 'granskare@solna.example', language: 'sv', kinds: [] },
          { 'if-match': '"0"' },
        ),
    },
    {
      route: 'POST /api/unsent-mail/{id}/retry',
      act: 'retry-notice',
      table: 'notice_delivery',
      call: async () => {
        const { rows } = await database().query<{ id: string }>(
          `update notice_delivery set mail = 'failed' where id = (select max(id) from notice_delivery) returning id::text`,
        );
        return person('region.admin').post(`/api/unsent-mail/${rows[0]?.id ?? ''}/retry`);
      },
    },
    {
      route: 'POST /api/jobs/{kind}/{id}/retry',
      act: 'retry-job',
      table: 'import',
      call: async () => {
        const { rows } = await database().query<{ id: string }>(
          `update import set state = 'failed', problem = '{"code":"gave-up","args":{}}', failures = 20
            where id = (select max(id) from import where state in ('completed', 'failed')) returning id::text`,
        );
        return person('region.billing').post(`/api/jobs/import/${rows[0]?.id ?? ''}/retry`);
      },
    },
  ];
}
