import { formatInstant } from '@fristdag/rules';
import { Injectable } from '@nestjs/common';
import { isRowId } from '../../billing-runs/index.ts';
import type { Principal, Reach } from '../../identity/index.ts';
import { scopeOf } from '../../payers/index.ts';
import { Database, type Language, notFound, offsetOf, Page, type Scope } from '../../platform/index.ts';
import type { ListNoticesQuery, NoticeDto } from './dto/notice.dto.ts';
import { kindsOfNotice } from './notice-kinds.ts';
import { pageOf } from './notice-links.ts';
import { PARTY_NAME } from './party-name.ts';

type NoticeRow = Omit<NoticeDto, 'title' | 'sentence' | 'lastDayOf' | 'page' | 'createdAt' | 'readAt'> & {
  readonly createdAt: number;
  readonly readAt: number | null;
};

const SELECT = `select d.id::text, n.kind, n.payer, ${PARTY_NAME} as "payerName", c.care_type as "careType", c.period, n.last_day::text as "lastDay",
    n.object_kind as "objectKind", n.object_id::text as "objectId", epoch_ms(d.told_at) as "createdAt", epoch_ms(d.read_at) as "readAt", d.mail
  from notice_delivery d join notice n on n.id = d.notice_id left join billing_case c on c.id = n.case_id`;
// A month that the person no longer sees hides what was said about it; a care unit sees its questions, and no month.
const IS_SEEN = `exists (select from notice n where n.id = d.notice_id and (n.case_id is null or n.object_kind = 'unit-question' or exists (select from billing_case c where c.id = n.case_id)))`;
const OWN = `d.account_id = $1 and d.in_app and ${IS_SEEN}`;

/** What somebody was told in the console. Whoever has lost the role on a payer no longer sees what was said about it. */
@Injectable()
export class NoticesService {
  constructor(private readonly database: Database) {}

  list(principal: Principal, filter: ListNoticesQuery, language: Language): Promise<Page<NoticeDto>> {
    return this.database.transaction(everywhere(principal), async ({ query }) => {
      const where = `where ${OWN} and ($2::text is null or (d.read_at is null) = ($2 = 'true'))`;
      const values = [principal.accountId, filter.unread ?? null];
      const [count] = await query<{ total: number }>(
        `select count(*)::int as total from notice_delivery d ${where}`,
        values,
      );
      const rows = await query<NoticeRow>(`${SELECT} ${where} order by d.id ${filter.order} limit $3 offset $4`, [
        ...values,
        filter.perPage,
        offsetOf(filter),
      ]);
      return new Page(
        rows.map((row) => describe(row, language)),
        count?.total ?? 0,
      );
    });
  }

  async countUnread(principal: Principal): Promise<number> {
    return this.database.transaction(everywhere(principal), async ({ query }) => {
      const [count] = await query<{ unread: number }>(
        `select count(*)::int as unread from notice_delivery d
          where ${OWN} and d.read_at is null`,
        [principal.accountId],
      );
      return count?.unread ?? 0;
    });
  }

  /** Marks one as read; a second time changes nothing. @throws Problem 404 */
  read(principal: Principal, id: string, language: Language): Promise<NoticeDto> {
    return this.database.transaction(everywhere(principal), async ({ query }) => {
      const known = isRowId(id)
        ? await query(
            `update notice_delivery d set read_at = coalesce(d.read_at, now()) where ${OWN} and d.id = $2::bigint returning 1`,
            [principal.accountId, id],
          )
        : [];
      const [row] =
        known.length === 0
          ? []
          : await query<NoticeRow>(`${SELECT} where ${OWN} and d.id = $2::bigint`, [principal.accountId, id]);
      if (!row) throw notFound({ sv: 'Meddelandet', en: 'The notice' });
      return describe(row, language);
    });
  }

  async readAll(principal: Principal): Promise<void> {
    await this.database.transaction(everywhere(principal), ({ query }) =>
      query(`update notice_delivery d set read_at = now() where ${OWN} and d.read_at is null`, [principal.accountId]),
    );
  }
}

/** All payers and care units that any role of the person reaches: a notice was given by one of them. */
export function everywhere({ assignments, reach }: Principal): Scope {
  const reaches: readonly Reach[] = assignments.length > 0 ? assignments.map((held) => held.reach) : [reach];
  if (reaches.some(({ kind }) => kind === 'region')) return scopeOf({ payers: 'all' });
  return scopeOf({
    payers: [...new Set(reaches.flatMap((each) => (each.kind === 'payers' ? each.payers : [])))],
    inpatientUnits: [...new Set(reaches.flatMap((each) => (each.kind === 'care-units' ? each.inpatientUnits : [])))],
  });
}

function describe({ createdAt, readAt, ...row }: NoticeRow, language: Language): NoticeDto {
  const { name, sentence, lastDay } = kindsOfNotice[row.kind];
  return {
    ...row,
    title: name[language],
    sentence: sentence[language],
    page: pageOf(row),
    lastDayOf: row.lastDay === null ? null : (lastDay?.[language] ?? null),
    createdAt: formatInstant(createdAt),
    readAt: readAt === null ? null : formatInstant(readAt),
  };
}
