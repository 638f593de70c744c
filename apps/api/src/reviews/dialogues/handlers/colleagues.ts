import { Injectable } from '@nestjs/common';
import { PayerRegister } from '../../../payers/index.ts';
import type { Permission, Transaction } from '../../../platform/index.ts';

/** Somebody who holds a role that reaches a payer. */
export interface Colleague {
  readonly accountId: string;
  readonly name: string;
}

interface Wanted {
  readonly permission: Permission;
  readonly side: 'region' | 'municipality';
  readonly payer: string;
}

/** Who holds a permission for a payer today, on one side: people, deputies included, whose account is open. */
@Injectable()
export class Colleagues {
  constructor(private readonly payers: PayerRegister) {}

  async find(transaction: Transaction, { permission, side, payer }: Wanted): Promise<Colleague[]> {
    const held = await transaction.query<Colleague & { code: string | null }>(
      `select distinct a.account_id as "accountId", o.display_name as name, a.scope_code as code
         from role_assignment a join role_permission p on p.role_id = a.role_id join account o on o.id = a.account_id
        where assignment_holds(a) and p.permission = $1 and o.disabled_at is null and a.scope_kind = $2
        order by o.display_name, a.account_id`,
      [permission, side === 'region' ? 'region' : 'payer'],
    );
    const reach = await this.payers.reachOfEach(
      transaction,
      held.flatMap(({ code }) => (side === 'region' || code === null ? [] : [code])),
    );
    const within = held.filter(({ code }) => side === 'region' || (reach.get(code ?? '') ?? []).includes(payer));
    return [...new Map(within.map(({ accountId, name }) => [accountId, { accountId, name }])).values()];
  }
}
