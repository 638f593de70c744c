import { Inject, Injectable } from '@nestjs/common';
import { hashDocument } from '@fristdag/rules';
import { AuditTrail } from '../../../audit/index.ts';
import { isRowId } from '../../../billing-runs/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  onceForKey,
  problem,
  requireVersion,
  type Transaction,
} from '../../../platform/index.ts';
import { type DialogueRow, DialoguesRepository } from '../dialogues.repository.ts';
import { sideOf, unknownDialogue } from '../sides.ts';
import { type Colleague, Colleagues } from './colleagues.ts';
import { DialogueHandlersRepository } from './dialogue-handlers.repository.ts';
import type { DialogueColleagueDto, HandOver } from './hand-over.dto.ts';

interface Acting {
  readonly principal: Principal;
  readonly ifMatch: string | undefined;
  readonly idempotencyKey: string | undefined;
}

/** Who handles a dialogue: each side has one person, who takes it over or hands it to a colleague with a role there. */
@Injectable()
export class HandOverDialogues {
  constructor(
    private readonly database: Database,
    private readonly dialogues: DialoguesRepository,
    private readonly handlers: DialogueHandlersRepository,
    private readonly colleagues: Colleagues,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** Those on one's own side who may write in the dialogue today. @throws Problem 404 */
  listColleagues(id: string, principal: Principal): Promise<DialogueColleagueDto[]> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const dialogue = isRowId(id) ? await this.dialogues.find(transaction, id) : undefined;
      if (!dialogue) throw unknownDialogue();
      const found = await this.colleaguesOn(transaction, dialogue, principal);
      return found.map((colleague) => ({ ...colleague, isMe: colleague.accountId === principal.accountId }));
    });
  }

  /** @throws Problem 404, 409 once it is decided, 412, 422 for somebody without a role there */
  async handOver(id: string, wish: HandOver, { principal, ifMatch, idempotencyKey }: Acting): Promise<void> {
    const attempt = {
      key: idempotencyKey,
      accountId: principal.accountId,
      act: `POST /api/dialogues/${id}/handler`,
      bodyHash: hashDocument(wish),
    };
    await this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const dialogue = isRowId(id) ? await this.dialogues.find(transaction, id, true) : undefined;
        if (!dialogue) throw unknownDialogue();
        if (ifMatch !== undefined) requireVersion(ifMatch, dialogue.version);
        if (dialogue.state === 'decided') throw problem(409, 'dialogue-decided', DECIDED);
        const colleagues = await this.colleaguesOn(transaction, dialogue, principal);
        const colleague = colleagues.find(({ accountId }) => accountId === wish.accountId);
        if (!colleague) throw problem(422, 'no-colleague', NO_COLLEAGUE);
        await this.handOverNow(transaction, dialogue, { colleague, note: wish.note ?? '', principal });
        return {};
      }),
    );
  }

  private async handOverNow(
    transaction: Transaction,
    { id, payer }: DialogueRow,
    { colleague, note, principal }: { colleague: Colleague; note: string; principal: Principal },
  ): Promise<void> {
    const side = sideOf(principal);
    const [before] = (await this.handlers.findOf(transaction, [id])).filter((handler) => handler.side === side);
    const at = this.clock.now();
    const author = { by: principal.accountId, byName: principal.displayName, at };
    await this.handlers.add(transaction, { dialogueId: id, side, ...colleague }, { payer, ...author });
    if (note !== '')
      await this.dialogues.addMessage(transaction, {
        dialogueId: id,
        payer,
        side,
        ...author,
        text: note,
        internal: true,
      });
    await this.dialogues.touch(transaction, id);
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'assign-dialogue',
      object: { kind: 'dialogue', id },
      before: { handler: before?.name ?? null },
      after: { handler: colleague.name },
    });
  }

  private colleaguesOn(transaction: Transaction, { payer }: DialogueRow, principal: Principal): Promise<Colleague[]> {
    return this.colleagues.find(transaction, { permission: 'dialogues:write', side: sideOf(principal), payer });
  }
}

const DECIDED = { sv: 'Dialogen är avgjord.', en: 'The dialogue is decided.' };
const NO_COLLEAGUE = {
  sv: 'Personen har i dag ingen roll som får svara i den här dialogen. Välj någon annan.',
  en: 'The person holds no role today that may answer in this dialogue. Choose somebody else.',
};
