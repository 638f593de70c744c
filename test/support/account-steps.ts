import type pg from 'pg';
import type { AuditStep, Walk } from './audit-steps.ts';
import { codeOf } from './authenticator.ts';
import type { Answer } from './client.ts';

const PASSWORD = 'regnet slår mot rutan';
const NEW_PASSWORD = 'vinden ligger på från havet';

interface Room extends Walk {
  /** Past the product, as the superuser. */
  readonly database: () => pg.Client;
  /** Signs somebody in, to be found as a person by this name. */
  readonly signIn: (as: string, username: string, password: string) => Promise<void>;
}

/** An account from the invitation to its second factor, and the roles that are held with it. */
export function accountSteps({ product, database, person, keep, from, signIn }: Room): readonly AuditStep[] {
  const newAccount = async (username: string): Promise<Answer> => {
    const answer = await person('region.admin').post<{ account?: { id: string }; invitation?: { path: string } }>(
      '/api/accounts',
      {
        username,
        displayName: 'Exempel Person',
        unit: { kind: 'payer', code: '0184' },
        role: 'municipal-reviewer',
      },
    );
    keep('account', answer.body.account?.id);
    keep('invitation', answer.body.invitation?.path.split('/').at(-1));
    return answer;
  };

  return [
    { route: 'POST /api/accounts', act: 'create-account', table: 'account', call: () => newAccount('exempel.person') },
    {
      route: 'POST /api/auth/invitation/{token}',
      act: 'accept-invitation',
      table: 'account',
      call: () => product().anonymous.post(`/api/auth/invitation/${from('invitation')}`, { password: PASSWORD }),
    },
    {
      route: 'POST /api/auth/reset',
      act: 'ask-for-reset',
      table: 'account',
      call: () => product().anonymous.post('/api/auth/reset', { username: 'exempel.person' }),
    },
    {
      route: 'PUT /api/accounts/{id}',
      act: 'update-account',
      table: 'account',
      call: async () => {
        const path = `/api/accounts/${from('account')}`;
        const { body } = await person('region.admin').get<{ version: number }>(path);
        const changed = { displayName: 'Kim B', isDisabled: false };
        return person('region.admin').put(path, changed, { 'if-match': `"${body.version}"` });
      },
    },
    {
      route: 'POST /api/accounts/{id}/role-assignments',
      act: 'grant-role',
      table: 'role_assignment',
      call: async () => {
        const answer = await person('region.admin').post(`/api/accounts/${from('account')}/role-assignments`, {
          role: 'municipal-signatory',
          scope: { kind: 'payer', code: '0184' },
        });
        keep('role', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'POST /api/role-assignments/{id}/deputies',
      act: 'set-deputy',
      table: 'role_assignment',
      call: () =>
        person('region.admin').post(`/api/role-assignments/${from('role')}/deputies`, {
          account: 'demo-solna-reviewer',
          validFrom: '2020-01-01',
          validThrough: '2098-12-31',
        }),
    },
    {
      route: 'POST /api/role-assignments/{id}/end',
      act: 'end-role',
      table: 'role_assignment',
      call: () =>
        person('region.admin').post(
          `/api/role-assignments/${from('role')}/end`,
          { reason: 'Byter uppdrag' },
          { 'if-match': '"1"' },
        ),
    },
    {
      route: 'DELETE /api/accounts/{id}/identities/{identity}',
      act: 'unbind-identity',
      table: 'audit_line',
      call: async () => {
        const { rows } = await database().query<{ id: string }>(
          `insert into account_identity (issuer, subject, organisation, account_id) values ('https://idp.example', 's', 'o', $1)
             on conflict (issuer, subject, organisation) do update set subject = 's' returning id`,
          [from('account')],
        );
        return person('region.admin').delete(`/api/accounts/${from('account')}/identities/${rows[0]?.id}`);
      },
    },
    {
      route: 'POST /api/accounts/{id}/links',
      act: 'create-reset-link',
      table: 'account_link',
      call: async () => {
        const answer = await person('region.admin').post(`/api/accounts/${from('account')}/links`, {
          purpose: 'reset',
        });
        keep('reset', String(answer.body['path']).split('/').at(-1));
        return answer;
      },
    },
    {
      route: 'POST /api/auth/reset/{token}',
      act: 'reset-password',
      table: 'account',
      call: () => product().anonymous.post(`/api/auth/reset/${from('reset')}`, { password: NEW_PASSWORD }),
    },
    {
      route: 'POST /api/second-factor',
      act: null,
      table: 'second_factor',
      call: async () => {
        await signIn('kim', 'exempel.person', NEW_PASSWORD);
        await signIn('kim elsewhere', 'exempel.person', NEW_PASSWORD);
        const answer = await person('kim').post('/api/second-factor');
        keep('key', answer.body['key']);
        return answer;
      },
    },
    {
      route: 'POST /api/second-factor/confirmation',
      act: 'set-up-second-factor',
      table: 'second_factor',
      call: () => person('kim').post('/api/second-factor/confirmation', { code: codeOf(from('key')) }),
    },
    {
      route: 'POST /api/second-factor/recovery-codes',
      act: 'replace-recovery-codes',
      table: 'recovery_code',
      call: () => person('kim').post('/api/second-factor/recovery-codes'),
    },
    {
      route: 'PUT /api/password',
      act: 'change-password',
      table: 'account',
      call: () => person('kim').put('/api/password', { password: PASSWORD }),
    },
    {
      route: 'DELETE /api/second-factor',
      act: 'remove-second-factor',
      table: 'audit_line',
      call: () => person('kim').delete('/api/second-factor'),
    },
    {
      route: 'DELETE /api/accounts/{id}/second-factor',
      act: 'remove-second-factor',
      table: 'audit_line',
      call: async () => {
        if (from('second key') === '') {
          await database().query('alter table audit_pending disable trigger no_line');
          const { body } = await person('kim').post('/api/second-factor');
          keep('second key', body['key']);
          await person('kim').post('/api/second-factor/confirmation', { code: codeOf(from('second key')) });
          await database().query('alter table audit_pending enable trigger no_line');
        }
        return person('region.admin').delete(`/api/accounts/${from('account')}/second-factor`);
      },
    },
  ];
}
