import type { Answer, Client } from './client.ts';
import { type Key, Machine } from './machine.ts';
import type { Product } from './product.ts';

/** One writing route, called so that it succeeds. Steps build on each other, from top to bottom. */
export interface AuditStep {
  readonly route: string;
  /** What the trail calls the act, or its acts in order; null where nothing is done yet (a secret offered, a wish noted). */
  readonly act: string | readonly string[] | null;
  /** A table that the act writes to, in the transaction of the line. */
  readonly table: string;
  /** Acts of other steps that have to be done before. */
  readonly prepare?: () => Promise<void>;
  readonly call: () => Promise<Answer>;
}

/** What the steps of one test share. */
export interface Walk {
  /** Once it has started. */
  readonly product: () => Product;
  readonly person: (username: string) => Client;
  readonly keep: (key: string, value: unknown) => void;
  readonly from: (key: string) => string;
}

/** A machine client from its making to the end of its key. */
export function machineSteps({ product, person, keep, from }: Walk): readonly AuditStep[] {
  return [
    {
      route: 'POST /api/machine-clients',
      act: 'create-machine-client',
      table: 'machine_client',
      call: async () => {
        const scopes = ['episodes:write'];
        const answer = await person('region.admin').post('/api/machine-clients', {
          name: 'Planeringssystemet',
          scopes,
        });
        keep('machine', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'PUT /api/machine-clients/{id}',
      act: 'update-machine-client',
      table: 'machine_client',
      call: () =>
        person('region.admin').put(
          `/api/machine-clients/${from('machine')}`,
          { name: 'Planering', scopes: ['episodes:write'], inpatientUnits: [], isDisabled: false },
          { 'if-match': '"1"' },
        ),
    },
    {
      route: 'POST /api/machine-clients/{id}/keys',
      act: 'issue-machine-key',
      table: 'machine_key',
      call: async () => {
        const answer = await person('region.admin').post(`/api/machine-clients/${from('machine')}/keys`);
        keep('machine key', JSON.stringify(answer.body));
        return answer;
      },
    },
    {
      route: 'POST /api/auth/token',
      act: 'machine-sign-in',
      table: 'machine_token',
      call: async () => {
        const { clientId, clientSecret } = JSON.parse(from('machine key')) as Key;
        const answer = await product().anonymous.post('/api/auth/token', {
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
        });
        keep('machine token', answer.body['access_token']);
        return answer;
      },
    },
    {
      route: 'PUT /api/episodes/{caseNumber}',
      act: 'put-episode',
      table: 'episode_revision',
      call: () =>
        new Machine(product().url, from('machine token')).put('F-FEED', {
          careType: 'somatic',
          municipality: '0184',
          inpatientUnit: 'Danderyds sjukhus',
          admittedAt: '2020-10-10T08:00',
          dischargeReadyNotices: [],
          careContactNeeded: false,
          sipRequired: false,
        }),
    },
    {
      route: 'DELETE /api/machine-clients/{id}/keys/{keyId}',
      act: 'revoke-machine-key',
      table: 'machine_key',
      call: () => {
        const { id } = JSON.parse(from('machine key')) as Key;
        return person('region.admin').delete(`/api/machine-clients/${from('machine')}/keys/${id}`);
      },
    },
  ];
}
