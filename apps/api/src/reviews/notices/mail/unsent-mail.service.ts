import { formatInstant } from '@fristdag/rules';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../audit/index.ts';
import { isRowId } from '../../../billing-runs/index.ts';
import { actingWith, actorOf, type Principal } from '../../../identity/index.ts';
import { REGION_WIDE } from '../../../payers/index.ts';
import {
  Database,
  type Language,
  notFound,
  offsetOf,
  Page,
  problem,
  type Transaction,
} from '../../../platform/index.ts';
import type { ListUnsentMailQuery, UnsentMailDto } from '../dto/notice.dto.ts';
import { kindsOfNotice } from '../notice-kinds.ts';
import { PARTY_NAME } from '../party-name.ts';

type UnsentRow = Omit<UnsentMailDto, 'title' | 'createdAt' | 'acts'> & { readonly createdAt: number };

interface Asked {
  readonly principal: Principal;
  readonly language: Language;
}

const SELECT = `select d.id::text, n.kind, n.payer, ${PARTY_NAME} as "payerName", d.account_id as "accountId", d.mail as state, d.failures,
    d.problem ->> 'words' as problem, epoch_ms(d.told_at) as "createdAt"
  from notice_delivery d join notice n on n.id = d.notice_id`;

/** The outbox as its operator sees it: e-mail on its way, and dead letters until somebody tries them again. No addresses. */
@Injectable()
export class UnsentMailService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  list(filter: ListUnsentMailQuery, asked: Asked): Promise<Page<UnsentMailDto>> {
    return this.database.transaction(REGION_WIDE, async ({ query }) => {
      const where = `where d.mail in ('queued', 'failed') and ($1::text is null or d.mail = $1)`;
      const [count] = await query<{ total: number }>(`select count(*)::int as total from notice_delivery d ${where}`, [
        filter.state ?? null,
      ]);
      const rows = await query<UnsentRow>(`${SELECT} ${where} order by d.id ${filter.order} limit $2 offset $3`, [
        filter.state ?? null,
        filter.perPage,
        offsetOf(filter),
      ]);
      return new Page(
        rows.map((row) => describe(row, asked)),
        count?.total ?? 0,
      );
    });
  }

  /** @throws Problem 404, 409 for one that is on its way */
  retry(id: string, asked: Asked): Promise<UnsentMailDto> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      await this.find(transaction, id);
      const put = await transaction.query(
        `update notice_delivery set mail = 'queued', problem = null, failures = 0, not_before = null, touched_at = now() - interval '1 minute'
          where id = $1::bigint and mail = 'failed' returning 1`,
        [id],
      );
      if (put.length === 0) throw problem(409, 'not-set-aside', NOT_SET_ASIDE);
      await this.audit.append(transaction, {
        actor: actorOf(asked.principal),
        act: 'retry-notice',
        object: { kind: 'notice', id },
      });
      return describe(await this.find(transaction, id), asked);
    });
  }

  private async find({ query }: Transaction, id: string): Promise<UnsentRow> {
    const [row] = isRowId(id)
      ? await query<UnsentRow>(`${SELECT} where d.id = $1::bigint and d.mail in ('queued', 'failed')`, [id])
      : [];
    if (!row) throw notFound({ sv: 'Meddelandet', en: 'The notice' });
    return row;
  }
}

function describe({ createdAt, ...row }: UnsentRow, { principal, language }: Asked): UnsentMailDto {
  return {
    ...row,
    title: kindsOfNotice[row.kind].name[language],
    createdAt: formatInstant(createdAt),
    acts: { retry: row.state === 'failed' && actingWith(principal, 'operation:write') !== undefined },
  };
}

const NOT_SET_ASIDE = { sv: 'Meddelandet är redan på väg.', en: 'The notice is on its way already.' };
