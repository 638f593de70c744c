import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../audit/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../../identity/index.ts';
import { Database, requireVersion, type Transaction } from '../../../platform/index.ts';
import type { DialogueSettingsDto, SaveDialogueSettings } from './follow-up.dto.ts';

/** Times and counts of the dialogues for which the sources are silent; one row, changed with its source. */
@Injectable()
export class DialogueSettings {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async find({ query }: Transaction, lock = false): Promise<DialogueSettingsDto> {
    const [row] = await query<DialogueSettingsDto>(
      `select follow_up_within_days as "followUpWithinDays", recurring_fault_count as "recurringFaultCount",
              recurring_fault_months as "recurringFaultMonths", status, source, version from dialogue_setting${lock ? ' for update' : ''}`,
    );
    if (!row) throw new Error('the settings of dialogues are gone');
    return row;
  }

  get(principal: Principal): Promise<DialogueSettingsDto> {
    return this.database.transaction(scopeOfPrincipal(principal), (transaction) => this.find(transaction));
  }

  /** @throws Problem 412, 428 */
  save(wish: SaveDialogueSettings, principal: Principal, ifMatch: string | undefined): Promise<DialogueSettingsDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { version, ...before } = await this.find(transaction, true);
      requireVersion(ifMatch, version);
      await transaction.query(
        `update dialogue_setting set follow_up_within_days = $1, recurring_fault_count = $2, recurring_fault_months = $3, status = $4, source = $5, version = version + 1`,
        [wish.followUpWithinDays, wish.recurringFaultCount, wish.recurringFaultMonths, wish.status, wish.source],
      );
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'set-dialogue-settings',
        object: { kind: 'dialogue-setting', id: 'all' },
        before,
        after: wish,
      });
      return this.find(transaction);
    });
  }
}
