import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../../../identity/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../../platform/index.ts';
import { sideOf } from '../sides.ts';
import { DialogueHandlersRepository } from './dialogue-handlers.repository.ts';

/** Whoever is the first on a side to act in a dialogue handles it from then on, until it is handed over. */
@Injectable()
export class TakeUpDialogues {
  constructor(
    private readonly handlers: DialogueHandlersRepository,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * Within the transaction of the act itself, for a dialogue that it has locked. Somebody who handles it already keeps it, and
   * the people of the demo's told past, who have no account, take nothing up.
   * @returns what the act's line in the trail says of it: the new handler's name, or nothing
   */
  async takeUp(
    transaction: Transaction,
    { id, payer }: { readonly id: string; readonly payer: string },
    principal: Principal,
  ): Promise<{ handler?: string }> {
    const side = sideOf(principal);
    const handled = await this.handlers.findOf(transaction, [id]);
    const { accountId, displayName: name } = principal;
    if (handled.some((handler) => handler.side === side) || !(await this.handlers.isSomebody(transaction, accountId)))
      return {};
    await this.handlers.add(
      transaction,
      { dialogueId: id, side, accountId, name },
      { payer, by: accountId, byName: name, at: this.clock.now() },
    );
    return { handler: name };
  }
}
