import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/index.ts';
import type { Party } from '../sides.ts';

/** Who handles a dialogue on one side. */
export interface HandlerRow {
  readonly dialogueId: string;
  readonly side: Party;
  readonly accountId: string;
  readonly name: string;
}

@Injectable()
export class DialogueHandlersRepository {
  async isSomebody({ query }: Transaction, accountId: string): Promise<boolean> {
    const [found] = await query<{ exists: boolean }>(`select exists (select from account where id = $1)`, [accountId]);
    return found?.exists === true;
  }

  /** The newest of each side. */
  findOf({ query }: Transaction, dialogueIds: readonly string[]): Promise<HandlerRow[]> {
    return query<HandlerRow>(
      `select distinct on (dialogue_id, side) dialogue_id::text as "dialogueId", side, account_id as "accountId", account_name as name
         from dialogue_handler where dialogue_id = any($1::bigint[]) order by dialogue_id, side, id desc`,
      [dialogueIds],
    );
  }

  async add(
    { query }: Transaction,
    { dialogueId, side, accountId, name }: HandlerRow,
    given: { payer: string; by: string; byName: string; at: number },
  ): Promise<void> {
    await query(
      `insert into dialogue_handler (dialogue_id, payer, side, account_id, account_name, given_by, given_by_name, given_at)
       values ($1::bigint, $2, $3, $4, $5, $6, $7, instant_of($8::float8))`,
      [dialogueId, given.payer, side, accountId, name, given.by, given.byName, given.at],
    );
  }
}
