import { Injectable } from '@nestjs/common';
import { PayerRegister, REGION_WIDE } from '../../payers/index.ts';
import {
  COUNT_FAILURE,
  Database,
  IS_TIME,
  type Transaction,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { kindsOfNotice, type NoticeKind } from './notice-kinds.ts';
import { NoticeSettings } from './notice-settings.ts';

const WORK = 'spread-notice';

interface WaitingNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly payer: string;
  readonly side: 'region' | 'municipality' | 'both' | 'care-unit';
  readonly actor: string | null;
  /** The one person whom it concerns; null for all with the permission. */
  readonly receiver: string | null;
}

/**
 * Gives a notice to those whom it concerns on the day it is given: people, deputies included, whose role holds today,
 * reaches the payer and gives the permission. Whoever did it is not told of it.
 */
@Injectable()
export class SpreadNotice implements WorkHandler {
  readonly name = WORK;

  constructor(
    private readonly database: Database,
    private readonly payers: PayerRegister,
    private readonly settings: NoticeSettings,
    queue: WorkQueue,
  ) {
    queue.register(this, () => this.findWaiting());
  }

  async run(id: string): Promise<void> {
    try {
      await this.database.transaction(REGION_WIDE, (transaction) => this.spread(transaction, id));
    } catch (error) {
      await this.database.transaction(REGION_WIDE, ({ query }) =>
        query(`update notice set ${COUNT_FAILURE} where id = $1::bigint`, [id]),
      );
      throw error;
    }
  }

  private async spread(transaction: Transaction, id: string): Promise<void> {
    const [notice] = await transaction.query<WaitingNotice>(
      `select id::text, kind, payer, side, actor, receiver from notice where id = $1::bigint and spread_at is null for update`,
      [id],
    );
    if (!notice) return;
    const receivers = await this.receiversOf(transaction, notice);
    await transaction.query(
      `insert into notice_delivery (notice_id, payer, account_id, in_app, mail)
       select $1::bigint, $2, a.id, not ($4 = any(coalesce(s.not_in_app, '{}'))),
              case when $5 and s.mail_address is not null and $4 = any(s.by_mail) then 'queued' else 'none' end
         from account a left join notice_setting s on s.account_id = a.id
        where a.id = any($3::text[]) and a.disabled_at is null and a.id is distinct from $6
       on conflict do nothing`,
      [notice.id, notice.payer, receivers, notice.kind, this.settings.sendsMail, notice.actor],
    );
    // The dates of a review are set in the act's transaction, but after its package: they are read here.
    await transaction.query(
      `update notice n set spread_at = now(),
              last_day = case when n.kind in ('shared', 'revised') then (select c.review_closes_on - 1 from billing_case c where c.id = n.case_id) else n.last_day end
        where n.id = $1::bigint`,
      [notice.id],
    );
  }

  private async receiversOf(transaction: Transaction, notice: WaitingNotice): Promise<string[]> {
    if (notice.side === 'care-unit') return this.receiversAtUnit(transaction, notice);
    const { kind, payer, side, receiver } = notice;
    const { municipality = null, region = null } = kindsOfNotice[kind];
    const held = await transaction.query<{ accountId: string; scope: string; code: string | null }>(
      `select distinct a.account_id as "accountId", a.scope_kind as scope, a.scope_code as code
         from role_assignment a join role_permission p on p.role_id = a.role_id
        where assignment_holds(a)
          and ((a.scope_kind = 'payer' and p.permission = $1 and $3) or (a.scope_kind = 'region' and p.permission = $2 and $4))`,
      [municipality, region, side !== 'region', side !== 'municipality'],
    );
    const codes = held.flatMap(({ scope, code }) => (scope === 'payer' && code !== null ? [code] : []));
    const reach = await this.payers.reachOfEach(transaction, codes);
    const reaches = ({ scope, code }: (typeof held)[number]): boolean =>
      scope === 'region' || code === payer || (reach.get(code ?? '') ?? []).includes(payer);
    const concerned = [...new Set(held.filter(reaches).map(({ accountId }) => accountId))];
    return receiver === null ? concerned : concerned.filter((accountId) => accountId === receiver);
  }

  /** Those at the care unit that was asked, under whichever of its names their role has it. */
  private async receiversAtUnit({ query }: Transaction, { id, kind }: WaitingNotice): Promise<string[]> {
    const held = await query<{ accountId: string }>(
      `select distinct a.account_id as "accountId"
         from notice n join unit_question q on q.id::text = n.object_id
         join role_assignment a on a.scope_kind = 'care-unit' and assignment_holds(a)
         join role_permission p on p.role_id = a.role_id and p.permission = $2
        where n.id = $1::bigint
          and (a.scope_code = q.inpatient_unit
               or exists (select from care_unit_name own join care_unit_name asked using (kind, care_unit_id)
                           where kind = 'inpatient-unit' and own.name = a.scope_code and asked.name = q.inpatient_unit))`,
      [id, kindsOfNotice[kind].careUnit ?? null],
    );
    return held.map(({ accountId }) => accountId);
  }

  private async findWaiting(): Promise<WorkFlow[]> {
    const waiting = await this.database.transaction(REGION_WIDE, ({ query }) =>
      query<{ id: string }>(
        `update notice set touched_at = now()
          where id in (select id from notice where spread_at is null and ${IS_TIME} and touched_at < now() - interval '2 seconds'
                        order by id limit 500 for update skip locked) returning id::text`,
      ),
    );
    return waiting.map(({ id }) => [{ name: WORK, id }]);
  }
}
