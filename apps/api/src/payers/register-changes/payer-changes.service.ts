import { Inject, Injectable } from '@nestjs/common';
import { type CivilDate, civilDateOf, formatInstant, localDayOf } from '@fristdag/rules';
import { type Actor, AuditTrail } from '../../audit/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  notFound,
  onceForKey,
  Page,
  problem,
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import { PayerRegister } from '../payer-register.ts';
import { REGION_WIDE } from '../scope.ts';
import { checkChange, type CheckedChange } from './check-change.ts';
import { ConcernedCases } from './concerned-cases.ts';
import type { PayerChangeDto, PayerChangePreview, PayerChangeWish, PayerRename } from './dto/payer-change.dto.ts';

export interface By {
  readonly actor: Actor;
  readonly accountId: string;
}

type ChangeRow = Omit<PayerChangeDto, 'changedAt'> & { readonly changedAt: number };

const COLUMNS = `id::text, kind, from_day::text as "from", ended, begun, taken_over_by as "takenOverBy", reason,
  changed_by_name as "changedByName", epoch_ms(changed_at) as "changedAt"`;

/** Districts that are added, ended, merged or split from a day. What was, stays: months are billed by the map of their own time. */
@Injectable()
export class PayerChanges {
  constructor(
    private readonly database: Database,
    private readonly register: PayerRegister,
    private readonly concerned: ConcernedCases,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(page: {
    readonly order: 'asc' | 'desc';
    readonly perPage: number;
    readonly offset: number;
  }): Promise<Page<PayerChangeDto>> {
    return this.database.transaction(REGION_WIDE, async ({ query }) => {
      const [count] = await query<{ total: number }>('select count(*)::int as total from payer_change');
      const rows = await query<ChangeRow>(
        `select ${COLUMNS} from payer_change order by id ${page.order} limit $1 offset $2`,
        [page.perPage, page.offset],
      );
      return new Page(rows.map(written), count?.total ?? 0);
    });
  }

  /** @throws Problem 404, 409 as the change itself would */
  preview(wish: PayerChangeWish, language: Language): Promise<PayerChangePreview> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const change = checkChange(await this.register.load(transaction), wish, this.today());
      const codes = change.ends.map(({ code }) => code);
      const [roles] = await transaction.query<{ count: number }>(
        `select count(*)::int as count from role_assignment where scope_kind = 'payer' and scope_code = any($1::text[]) and ended_at is null`,
        [codes],
      );
      const named = ({ code, name }: { code: string; name: string }) => ({ code, name });
      return {
        kind: change.kind,
        from: wish.from,
        through: change.ends.length > 0 ? change.through : null,
        ends: change.ends.map(named),
        begins: change.begins.map(named),
        takenOverBy: change.takenOverBy.map(named),
        openCases: codes.length === 0 ? [] : await this.concerned.find(transaction, codes, language),
        rolesConcerned: roles?.count ?? 0,
      };
    });
  }

  /** @throws Problem 404, 409 for a change that cannot be, 412 when a district was changed since it was looked at */
  make(
    wish: PayerChangeWish,
    by: By,
    once: { readonly key: string | undefined; readonly bodyHash: string },
  ): Promise<PayerChangeDto> {
    return this.database.transaction(REGION_WIDE, (transaction) =>
      onceForKey(transaction, { ...once, accountId: by.accountId, act: 'POST /api/payer-changes' }, () =>
        this.makeNow(transaction, wish, by),
      ),
    );
  }

  private async makeNow(transaction: Transaction, wish: PayerChangeWish, by: By): Promise<PayerChangeDto> {
    // One change at a time: two that end and begin districts of one day would not see each other.
    const rows = await transaction.query<{ code: string; version: number }>(
      'select code, version from payer where municipality = $1 order by code for update',
      [wish.municipality],
    );
    const change = checkChange(await this.register.load(transaction), wish, this.today());
    for (const { code, version } of wish.ends) {
      const row = rows.find((each) => each.code === code);
      requireVersion(String(version), row?.version ?? 0);
    }
    await this.store(transaction, wish, change);
    const [ended, begun, takenOverBy] = [change.ends, change.begins, change.takenOverBy].map((payers) =>
      payers.map(({ code }) => code),
    );
    return this.note(
      transaction,
      {
        kind: change.kind,
        from: wish.from,
        ended: ended ?? [],
        begun: begun ?? [],
        takenOverBy: takenOverBy ?? [],
        reason: wish.reason,
      },
      by,
    );
  }

  private async store({ query }: Transaction, wish: PayerChangeWish, change: CheckedChange): Promise<void> {
    const successors = [...change.begins, ...change.takenOverBy].map(({ code }) => code).sort();
    await query(
      `insert into payer (code, municipality, district, name, municipality_name, valid_from)
       select g.code, $2, g.district, g.name, $3, $4::date from jsonb_to_recordset($1::jsonb) as g (code text, district text, name text)`,
      [JSON.stringify(change.begins), wish.municipality, change.municipalityName, wish.from],
    );
    await query(
      'update payer set valid_through = $2::date, successors = $3::text[], version = version + 1 where code = any($1::text[])',
      [change.ends.map(({ code }) => code), change.through, successors],
    );
  }

  /** A name is how a payer is called, then and now. @throws Problem 404, 409, 412, 428 */
  rename(
    code: string,
    wish: PayerRename,
    { by, ifMatch }: { by: By; ifMatch: string | undefined },
  ): Promise<PayerChangeDto> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const [row] = await transaction.query<{ name: string; district: string | null; version: number }>(
        'select name, district, version from payer where code = $1 for update',
        [code],
      );
      if (!row) throw notFound({ sv: 'Betalaren', en: 'The payer' });
      requireVersion(ifMatch, row.version);
      if (row.district === null) throw problem(409, 'municipality-name', MUNICIPALITY_NAME);
      await transaction.query('update payer set name = $2, version = version + 1 where code = $1', [code, wish.name]);
      return this.note(
        transaction,
        { kind: 'rename', from: null, ended: [], begun: [code], takenOverBy: [], reason: wish.reason },
        by,
        { from: row.name, to: wish.name },
      );
    });
  }

  private async note(
    transaction: Transaction,
    change: Omit<PayerChangeDto, 'id' | 'changedByName' | 'changedAt'>,
    by: By,
    renamed?: { readonly from: string; readonly to: string },
  ): Promise<PayerChangeDto> {
    const { kind, from, ended, begun, takenOverBy, reason } = change;
    const [row] = await transaction.query<ChangeRow>(
      `insert into payer_change (kind, from_day, ended, begun, taken_over_by, reason, changed_by, changed_by_name, changed_at)
       values ($1, $2::date, $3, $4, $5, $6, $7, $8, instant_of($9::float8))
       returning ${COLUMNS}`,
      [kind, from, ended, begun, takenOverBy, reason, by.accountId, by.actor.name, this.clock.now()],
    );
    if (!row) throw new Error('the change of the register was not stored');
    await this.audit.append(transaction, {
      actor: by.actor,
      act: kind === 'rename' ? 'rename-payer' : 'change-payers',
      object: { kind: 'payer', id: [...ended, ...begun][0] ?? '' },
      reason,
      ...(renamed === undefined ? {} : { before: { name: renamed.from } }),
      after: kind === 'rename' ? { name: renamed?.to } : { kind, from, endedPayers: ended, begun, takenOverBy },
    });
    return written(row);
  }

  private today(): CivilDate {
    return civilDateOf(localDayOf(this.clock.now()));
  }
}

function written({ changedAt, ...row }: ChangeRow): PayerChangeDto {
  return { ...row, changedAt: formatInstant(changedAt) };
}

const MUNICIPALITY_NAME = {
  sv: 'Kommuners namn och koder är SCB:s och ändras inte här.',
  en: `Names and codes of municipalities are Statistics Sweden's and are not changed here.`,
};
