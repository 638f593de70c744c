import { Injectable } from '@nestjs/common';
import { COUNT_FAILURE, IS_TIME, type ListQuery, offsetOf, type Transaction } from '../../platform/index.ts';
import type { RetentionKind } from './retention-kinds.ts';

export interface SettingRow {
  readonly kind: RetentionKind;
  readonly countedFrom: 'month' | 'year';
  readonly keepMonths: number;
  readonly floorMonths: number;
  readonly status: 'proposed' | 'decided';
  readonly decidedBy: string | null;
  readonly since: string;
  readonly version: number;
  readonly before: string;
}

export interface SettingVersionRow extends Pick<
  SettingRow,
  'version' | 'keepMonths' | 'status' | 'decidedBy' | 'since'
> {
  readonly changedAt: number;
  readonly changedByName: string;
}

interface SelectedPart {
  readonly month: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly hash: string;
}

export interface Selection {
  readonly goes: readonly SelectedPart[];
  readonly held: readonly (SelectedPart & { readonly reason: string })[];
}

type OrderState = 'proposed' | 'approved' | 'completed' | 'rejected' | 'withdrawn' | 'void' | 'failed';

export interface OrderRow {
  readonly id: string;
  readonly kind: RetentionKind;
  readonly before: string;
  readonly state: OrderState;
  readonly selection: Selection;
  readonly selectionHash: string;
  readonly settingVersion: number;
  readonly reason: string | null;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: number;
  readonly approvedBy: string | null;
  readonly approvedByName: string | null;
  readonly approvedAt: number | null;
  readonly endedReason: string | null;
  readonly endedByName: string | null;
  readonly completedAt: number | null;
  readonly version: number;
}

interface RecordRow {
  readonly record: string;
  readonly signature: Buffer;
  readonly signedAt: number;
}

const SETTING = `kind, counted_from as "countedFrom", keep_months as "keepMonths", floor_months as "floorMonths", status,
  decided_by as "decidedBy", since::text, version`;
const ORDER = `id::text, kind, to_char(before_month, 'YYYY-MM') as before, state, selection, selection_hash as "selectionHash",
  setting_version as "settingVersion", reason, proposed_by as "proposedBy", proposed_by_name as "proposedByName",
  epoch_ms(proposed_at) as "proposedAt", approved_by as "approvedBy", approved_by_name as "approvedByName",
  epoch_ms(approved_at) as "approvedAt", ended_reason as "endedReason", ended_by_name as "endedByName",
  epoch_ms(completed_at) as "completedAt", version`;

/** Settings, orders and records. What goes is decided and removed by functions of the database. */
@Injectable()
export class RetentionRepository {
  /** @param at epoch milliseconds of the business clock */
  listSettings({ query }: Transaction, at: number): Promise<SettingRow[]> {
    return query<SettingRow>(
      `select ${SETTING}, to_char(retention_before(kind, instant_of($1)), 'YYYY-MM') as before from retention_setting
        order by array_position('{bookkeeping,audit-trail,access-log,case-data,raw-files,refused-rows,sign-in}', kind)`,
      [at],
    );
  }

  async findSetting({ query }: Transaction, kind: string, at: number): Promise<SettingRow | undefined> {
    const [row] = await query<SettingRow>(
      `select ${SETTING}, to_char(retention_before(kind, instant_of($2)), 'YYYY-MM') as before from retention_setting
        where kind = $1`,
      [kind, at],
    );
    return row;
  }

  /** @returns false when somebody else has changed it meanwhile */
  async changeSetting(
    { query }: Transaction,
    { kind, version }: Pick<SettingRow, 'kind' | 'version'>,
    change: Pick<SettingRow, 'keepMonths' | 'status' | 'decidedBy' | 'since'>,
    by: { name: string; at: number },
  ): Promise<boolean> {
    const rows = await query(
      `with changed as (
         update retention_setting set keep_months = $3, status = $4, decided_by = $5, since = $6::date, version = version + 1
          where kind = $1 and version = $2 returning *)
       insert into retention_setting_version (kind, version, keep_months, status, decided_by, since, changed_at, changed_by_name)
       select kind, version, keep_months, status, decided_by, since, instant_of($7), $8 from changed returning version`,
      [kind, version, change.keepMonths, change.status, change.decidedBy, change.since, by.at, by.name],
    );
    return rows.length === 1;
  }

  listSettingVersions({ query }: Transaction, kind: string): Promise<SettingVersionRow[]> {
    return query<SettingVersionRow>(
      `select version, keep_months as "keepMonths", status, decided_by as "decidedBy", since::text,
              epoch_ms(changed_at) as "changedAt", changed_by_name as "changedByName"
         from retention_setting_version where kind = $1 order by version desc`,
      [kind],
    );
  }

  /** What an order over these months would take now. The transaction must see all payers. */
  async select(
    { query }: Transaction,
    kind: RetentionKind,
    before: string,
  ): Promise<{ selection: Selection; selectionHash: string }> {
    const [row] = await query<{ selection: Selection; selectionHash: string }>(
      `select selection, retention_hash(selection) as "selectionHash"
         from (select retention_selection($1, ($2 || '-01')::date) as selection) counted`,
      [kind, before],
    );
    if (!row) throw new Error(`nothing was counted of ${kind}`);
    return row;
  }

  /** @returns undefined when one is under way already */
  async propose(
    { query }: Transaction,
    order: { kind: RetentionKind; before: string; reason: string; by: { id: string; name: string }; at: number },
  ): Promise<OrderRow | undefined> {
    const [row] = await query<OrderRow>(
      `insert into retention_order (kind, before_month, selection, selection_hash, setting_version, reason, proposed_by, proposed_by_name, proposed_at)
       values ($1, ($2 || '-01')::date, '{}', '', 0, $3, $4, $5, instant_of($6)) on conflict do nothing returning ${ORDER}`,
      [order.kind, order.before, order.reason, order.by.id, order.by.name, order.at],
    );
    return row;
  }

  async find({ query }: Transaction, id: string, lock: '' | 'for update' = ''): Promise<OrderRow | undefined> {
    if (!/^\d{1,18}$/.test(id)) return undefined;
    const [row] = await query<OrderRow>(`select ${ORDER} from retention_order where id = $1::bigint ${lock}`, [id]);
    return row;
  }

  async list(
    { query }: Transaction,
    asked: ListQuery & { kind?: RetentionKind | undefined; state?: string | undefined },
  ): Promise<{ rows: OrderRow[]; total: number }> {
    const parameters = [asked.kind ?? null, asked.state ?? null];
    const wanted = `($1::text is null or kind = $1) and ($2::text is null or state = $2)`;
    const [count] = await query<{ total: number }>(
      `select count(*)::int as total from retention_order where ${wanted}`,
      parameters,
    );
    const rows = await query<OrderRow>(
      `select ${ORDER} from retention_order where ${wanted}
        order by retention_order.proposed_at ${asked.order}, retention_order.id ${asked.order} limit $3 offset $4`,
      [...parameters, asked.perPage, offsetOf(asked)],
    );
    return { rows, total: count?.total ?? 0 };
  }

  listProposed({ query }: Transaction): Promise<OrderRow[]> {
    return query<OrderRow>(`select ${ORDER} from retention_order where state = 'proposed' order by id`);
  }

  async approve({ query }: Transaction, id: string, by: { id: string; name: string; at: number }): Promise<void> {
    await query(
      `update retention_order set state = 'approved', approved_by = $2, approved_by_name = $3, approved_at = instant_of($4),
              version = version + 1, touched_at = now() where id = $1::bigint`,
      [id, by.id, by.name, by.at],
    );
  }

  async end(
    { query }: Transaction,
    id: string,
    { state, reason, name }: { state: 'rejected' | 'withdrawn' | 'void'; reason: string; name: string | null },
  ): Promise<void> {
    await query(
      `update retention_order set state = $2, ended_reason = $3, ended_by_name = $4, version = version + 1, touched_at = now()
        where id = $1::bigint`,
      [id, state, reason, name],
    );
  }

  async findApproved({ query }: Transaction): Promise<string[]> {
    const rows = await query<{ id: string }>(
      `select id::text from retention_order where state = 'approved' and ${IS_TIME} and touched_at < now() - interval '2 seconds'`,
    );
    return rows.map(({ id }) => id);
  }

  /** Removes what an approved order names, in the caller's transaction: all of it or nothing. */
  async execute(
    { query }: Transaction,
    id: string,
    at: number,
  ): Promise<{ outcome: 'completed' | 'void'; removed?: Readonly<Record<string, unknown>> }> {
    const [row] = await query<{ done: { outcome: 'completed' | 'void'; removed?: Record<string, unknown> } }>(
      'select execute_retention_order($1::bigint, instant_of($2)) as done',
      [id, at],
    );
    if (!row) throw new Error(`the retention order ${id} said nothing`);
    return row.done;
  }

  async addRecord({ query }: Transaction, id: string, { record, signature, signedAt }: RecordRow): Promise<void> {
    await query(
      'insert into retention_record (order_id, record, signature, signed_at) values ($1::bigint, $2, $3, instant_of($4))',
      [id, record, signature, signedAt],
    );
  }

  async findRecord({ query }: Transaction, id: string): Promise<RecordRow | undefined> {
    const [row] = await query<RecordRow>(
      'select record, signature, epoch_ms(signed_at) as "signedAt" from retention_record where order_id = $1::bigint',
      [id],
    );
    return row;
  }

  async countFailure({ query }: Transaction, id: string): Promise<number> {
    const [row] = await query<{ failures: number }>(
      `update retention_order set ${COUNT_FAILURE}, touched_at = now()
        where id = $1::bigint and state = 'approved' returning failures`,
      [id],
    );
    return row?.failures ?? 0;
  }

  async fail({ query }: Transaction, id: string, at: number): Promise<boolean> {
    const rows = await query(
      `update retention_order set state = 'failed', problem = '{"code":"gave-up","args":{}}', completed_at = instant_of($2), touched_at = now()
        where id = $1::bigint and state = 'approved' returning id`,
      [id, at],
    );
    return rows.length === 1;
  }
}
