import { Inject, Injectable } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { isRowId } from '../../billing-runs/index.ts';
import { actingWith, actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  notFound,
  offsetOf,
  Page,
  problem,
  type Text,
  type Transaction,
} from '../../platform/index.ts';
import type { DeliveryDto, ListDeliveriesQuery } from './dto/delivery.dto.ts';

interface Asked {
  readonly principal: Principal;
  readonly language: Language;
}

interface AttemptRow extends Omit<DeliveryDto['attempts'][number], 'at' | 'outcomeText'> {
  readonly at: number;
  /** Why it failed; the rest has words of its own. */
  readonly said: Text | null;
}

type DeliveryRow = Omit<DeliveryDto, 'stateText' | 'acts' | 'createdAt' | 'completedAt' | 'attempts' | 'problem'> & {
  readonly problem: Text | string | null;
  readonly attempts: readonly AttemptRow[];
  readonly createdAt: number;
  readonly completedAt: number | null;
};

const SELECT = `select d.id::text, d.invoice_id::text as "invoiceId", i.number, i.payer, p.name as "payerName", d.state, d.receipt,
  coalesce(d.problem -> 'detail', to_jsonb(d.problem ->> 'words')) as problem, d.failures, epoch_ms(d.created_at) as "createdAt", epoch_ms(d.completed_at) as "completedAt", f.hash,
  (select coalesce(jsonb_agg(jsonb_build_object('at', epoch_ms(a.at), 'outcome', a.outcome, 'words', a.words, 'said', a.said) order by a.id), '[]')
     from invoice_delivery_attempt a where a.delivery_id = d.id) as attempts
  from invoice_delivery d join invoice i on i.id = d.invoice_id join payer p on p.code = i.payer
  left join invoice_document f on f.invoice_id = i.id`;

/** The outbox as people see it: what is delivered, what is under way, and what is set aside until somebody tries it again. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(filter: ListDeliveriesQuery, { principal, language }: Asked): Promise<Page<DeliveryDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async ({ query }) => {
      const where = 'where ($1::text is null or d.state = $1) and ($2::text is null or d.invoice_id::text = $2)';
      const values = [filter.state ?? null, filter.invoice ?? null];
      const [count] = await query<{ total: number }>(
        `select count(*)::int as total from invoice_delivery d join invoice i on i.id = d.invoice_id ${where}`,
        values,
      );
      const column = filter.sort === 'number' ? 'i.series_year, i.series_number' : 'd.created_at';
      const order = column
        .split(', ')
        .map((each) => `${each} ${filter.order}`)
        .join(', ');
      const rows = await query<DeliveryRow>(`${SELECT} ${where} order by ${order}, d.id limit $3 offset $4`, [
        ...values,
        filter.perPage,
        offsetOf(filter),
      ]);
      return new Page(
        rows.map((row) => describe(row, { principal, language })),
        count?.total ?? 0,
      );
    });
  }

  /** @throws Problem 404, 409 for one that is delivered or on its way */
  retry(id: string, { principal, language }: Asked): Promise<DeliveryDto> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      // The invoice's wall decides who may see the delivery at all.
      const before = await this.find(transaction, id);
      const put = await transaction.query(
        `update invoice_delivery set state = 'queued', problem = null, failures = 0, not_before = null, touched_at = now() - interval '1 minute'
          where id = $1::bigint and state = 'failed' returning 1`,
        [id],
      );
      if (put.length === 0) throw problem(409, 'not-set-aside', NOT_SET_ASIDE);
      await transaction.query(
        `insert into invoice_delivery_attempt (delivery_id, outcome, words, at) values ($1::bigint, 'put-back', $2, instant_of($3::float8))`,
        [id, principal.displayName, this.clock.now()],
      );
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'retry-delivery',
        object: { kind: 'invoice', id: before.invoiceId },
        after: { number: before.number },
      });
      return describe(await this.find(transaction, id), { principal, language });
    });
  }

  private async find({ query }: Transaction, id: string): Promise<DeliveryRow> {
    const [row] = isRowId(id) ? await query<DeliveryRow>(`${SELECT} where d.id = $1::bigint`, [id]) : [];
    if (!row) throw notFound({ sv: 'Leveransen', en: 'The delivery' });
    return row;
  }
}

function describe(
  { createdAt, completedAt, attempts, problem: reason, ...row }: DeliveryRow,
  { principal, language }: Asked,
): DeliveryDto {
  return {
    ...row,
    // Deliveries of earlier versions have their reason in one language.
    problem: reason === null || typeof reason === 'string' ? reason : reason[language],
    stateText: stateWords[row.state][language],
    createdAt: formatInstant(createdAt),
    completedAt: completedAt === null ? null : formatInstant(completedAt),
    attempts: attempts.map(({ at, outcome, words, said }) => ({
      at: formatInstant(at),
      outcome,
      outcomeText: outcomeWords[outcome][language],
      words: said?.[language] ?? words,
    })),
    acts: { retry: row.state === 'failed' && actingWith(principal, 'invoices:write') !== undefined },
  };
}

const stateWords: Readonly<Record<DeliveryDto['state'], Text>> = {
  queued: { sv: 'På väg', en: 'On its way' },
  completed: { sv: 'Levererad', en: 'Delivered' },
  failed: { sv: 'Kom inte fram', en: 'Not delivered' },
};
const outcomeWords: Readonly<Record<DeliveryDto['attempts'][number]['outcome'], Text>> = {
  delivered: { sv: 'Levererad', en: 'Delivered' },
  failed: { sv: 'Misslyckades', en: 'Failed' },
  refused: { sv: 'Nekad av mottagaren', en: 'Refused by the receiver' },
  'put-back': { sv: 'Försök igen begärt', en: 'Asked to try again' },
};
const NOT_SET_ASIDE = {
  sv: 'Dokumentet är redan levererat eller på väg.',
  en: 'The document is delivered already, or on its way.',
};
