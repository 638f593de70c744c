import { Inject, Injectable } from '@nestjs/common';
import { formatInstant, hashDocument } from '@fristdag/rules';
import { formatAmount, amountOf } from '@fristdag/billing';
import { AuditTrail } from '../../audit/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
import { actingWith, actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  notFound,
  offsetOf,
  onceForKey,
  Page,
  problem,
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import { Ledger } from '../ledger/ledger.ts';
import { Settlement } from '../payments/settlement.ts';
import type { DecideWriteOff, ListWriteOffsQuery, ProposeWriteOff, WriteOffDto } from './write-off.dto.ts';

type WriteOffRow = Omit<WriteOffDto, 'acts' | 'proposedAt' | 'decidedAt'> & {
  readonly caseId: string;
  readonly proposedById: string;
  readonly proposedAt: number;
  readonly decidedAt: number | null;
};

interface Act {
  readonly principal: Principal;
  readonly idempotencyKey: string | undefined;
}

const SELECT = `select w.id::text, w.invoice_id::text as "invoiceId", i.case_id::text as "caseId", i.number, w.payer, p.name as "payerName", w.amount::text, w.reason, w.state,
  w.proposed_by as "proposedById", w.proposed_by_name as "proposedBy", epoch_ms(w.proposed_at) as "proposedAt", w.decided_by_name as "decidedBy",
  epoch_ms(w.decided_at) as "decidedAt", w.decision_reason as "decisionReason", w.version
  from write_off w join invoice i on i.id = w.invoice_id join payer p on p.code = w.payer`;

/** Claims that are given up: one person proposes, another decides; the database refuses one who does both. */
@Injectable()
export class WriteOffsService {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly settlement: Settlement,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(filter: ListWriteOffsQuery, principal: Principal): Promise<Page<WriteOffDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async ({ query }) => {
      const where = 'where ($1::text is null or w.state = $1) and ($2::text is null or w.invoice_id::text = $2)';
      const values = [filter.state ?? null, filter.invoice ?? null];
      const [count] = await query<{ total: number }>(`select count(*)::int as total from write_off w ${where}`, values);
      const order = `${filter.sort === 'amount' ? 'w.amount' : 'w.proposed_at'} ${filter.order}`;
      const rows = await query<WriteOffRow>(`${SELECT} ${where} order by ${order}, w.id limit $3 offset $4`, [
        ...values,
        filter.perPage,
        offsetOf(filter),
      ]);
      return new Page(
        rows.map((row) => describe(row, principal)),
        count?.total ?? 0,
      );
    });
  }

  /** @throws Problem 404, 409 when one is proposed already, 422 for more than is open */
  propose(
    invoiceId: string,
    { amount: wished, reason }: ProposeWriteOff,
    { principal, idempotencyKey }: Act,
  ): Promise<WriteOffDto> {
    const attempt = { act: `POST /api/invoices/${invoiceId}/write-offs`, wish: { wished: wished ?? null, reason } };
    return this.once({ ...attempt, principal, idempotencyKey }, async (transaction) => {
      const [invoice] = isRowId(invoiceId)
        ? await transaction.query<{ number: string; payer: string }>(
            `select number, payer from invoice where id = $1::bigint and kind = 'invoice'`,
            [invoiceId],
          )
        : [];
      if (!invoice) throw notFound({ sv: 'Fakturan', en: 'The invoice' });
      await this.settlement.lockCasesOf(transaction, [invoiceId]);
      const open = await this.ledger.outstanding(transaction, invoiceId);
      const amount = wished === undefined ? open : amountOf(wished);
      if (!amount.greaterThan(0) || amount.greaterThan(open)) throw problem(422, 'too-much', TOO_MUCH);
      const [added] = await transaction.query<{ id: string }>(
        `insert into write_off (invoice_id, payer, amount, reason, proposed_by, proposed_by_name, proposed_at)
         values ($1::bigint, $2, $3::numeric, $4, $5, $6, instant_of($7::float8)) on conflict (invoice_id) where state = 'proposed' do nothing returning id::text`,
        [
          invoiceId,
          invoice.payer,
          formatAmount(amount),
          reason,
          principal.accountId,
          principal.displayName,
          this.clock.now(),
        ],
      );
      if (!added) throw problem(409, 'proposed-already', PROPOSED_ALREADY);
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'propose-write-off',
        object: { kind: 'write-off', id: added.id },
        reason,
        after: { number: invoice.number, amount: formatAmount(amount) },
      });
      return added.id;
    });
  }

  /** @throws Problem 403 for whoever proposed it, 404, 409 when it is decided or more than is open, 412 and 428 by If-Match */
  decide(
    id: string,
    wish: DecideWriteOff,
    { principal, idempotencyKey, ifMatch }: Act & { ifMatch: string | undefined },
  ): Promise<WriteOffDto> {
    const attempt = { act: `POST /api/write-offs/${id}/decision`, wish };
    return this.once({ ...attempt, principal, idempotencyKey }, async (transaction) => {
      if (isRowId(id)) await transaction.query('select 1 from write_off where id = $1::bigint for update', [id]);
      const row = await this.find(transaction, id);
      requireVersion(ifMatch, row.version);
      if (row.state !== 'proposed') throw problem(409, 'decided-already', DECIDED_ALREADY);
      if (row.proposedById === principal.accountId) throw problem(403, 'own-proposal', OWN_PROPOSAL);
      await transaction.query(
        `update write_off set state = $2, decided_by = $3, decided_by_name = $4, decided_at = instant_of($5::float8), decision_reason = $6, version = version + 1
          where id = $1::bigint`,
        [id, wish.outcome, principal.accountId, principal.displayName, this.clock.now(), wish.reason ?? null],
      );
      if (wish.outcome === 'approved') await this.book(transaction, row, principal);
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: wish.outcome === 'approved' ? 'approve-write-off' : 'reject-write-off',
        object: { kind: 'write-off', id },
        reason: wish.reason ?? null,
        after: { number: row.number, amount: row.amount },
      });
      return id;
    });
  }

  private async book(transaction: Transaction, row: WriteOffRow, principal: Principal): Promise<void> {
    await this.settlement.lockCasesOf(transaction, [row.invoiceId]);
    const amount = amountOf(row.amount);
    // A payment or a credit note came in between.
    if (amount.greaterThan(await this.ledger.outstanding(transaction, row.invoiceId)))
      throw problem(409, 'no-longer-open', NO_LONGER_OPEN);
    const line = { payer: row.payer, caseId: row.caseId, invoiceId: row.invoiceId };
    await this.ledger.book(transaction, {
      kind: 'write-off',
      text: row.number,
      lines: [
        { account: 'write-off', amount, ...line },
        { account: 'receivable', amount: amount.negated(), ...line },
      ],
    });
    await this.settlement.settle(transaction, [row.invoiceId], actorOf(principal));
  }

  private async find({ query }: Transaction, id: string): Promise<WriteOffRow> {
    const [row] = isRowId(id) ? await query<WriteOffRow>(`${SELECT} where w.id = $1::bigint`, [id]) : [];
    if (!row) throw notFound({ sv: 'Avskrivningen', en: 'The write-off' });
    return row;
  }

  private once(
    attempt: { act: string; wish: object; principal: Principal; idempotencyKey: string | undefined },
    work: (transaction: Transaction) => Promise<string>,
  ): Promise<WriteOffDto> {
    const { act, wish, principal, idempotencyKey: key } = attempt;
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { id } = await onceForKey(
        transaction,
        { key, accountId: principal.accountId, act, bodyHash: hashDocument(wish) },
        async () => ({ id: await work(transaction) }),
      );
      return describe(await this.find(transaction, id), principal);
    });
  }
}

function describe(
  { caseId: _, proposedById, proposedAt, decidedAt, ...row }: WriteOffRow,
  principal: Principal,
): WriteOffDto {
  return {
    ...row,
    proposedAt: formatInstant(proposedAt),
    decidedAt: decidedAt === null ? null : formatInstant(decidedAt),
    acts: {
      decide:
        row.state === 'proposed' &&
        proposedById !== principal.accountId &&
        actingWith(principal, 'invoices:approve') !== undefined,
    },
  };
}

const TOO_MUCH = {
  sv: 'Beloppet ska vara större än 0 och högst det som är obetalt.',
  en: 'The amount must be above 0 and at most what is open.',
};
const PROPOSED_ALREADY = {
  sv: 'Det finns redan ett förslag för fakturan. Låt det avgöras först.',
  en: 'There is a proposal for the invoice already. Have it decided first.',
};
const DECIDED_ALREADY = { sv: 'Förslaget är redan avgjort.', en: 'The proposal is decided already.' };
const OWN_PROPOSAL = {
  sv: 'Du föreslog avskrivningen och kan inte avgöra den själv. Någon annan behörig behöver göra det.',
  en: 'You proposed the write-off and cannot decide it. Somebody else with the right needs to do it.',
};
const NO_LONGER_OPEN = {
  sv: 'Så mycket är inte längre obetalt på fakturan. Avslå förslaget och lägg ett nytt.',
  en: 'So much is no longer open on the invoice. Reject the proposal and make a new one.',
};
