import { Injectable } from '@nestjs/common';
import { civilDateOf, type CivilDate, type EpochDay, epochDayOf } from '@fristdag/rules';
import { actingWith, type Principal } from '../../identity/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import type { Transaction } from '../../platform/index.ts';
import { partiesReached } from './consultation-parties.ts';

/** A round that waits for somebody: an answer, or what comes after the answers. */
export interface WaitingConsultation {
  readonly id: string;
  readonly title: string;
  /** The last day to answer. */
  readonly deadline: CivilDate;
  readonly ruleVersionId: string | null;
  readonly mandatory: number;
  readonly missing: number;
}

/** Somebody asked in an open round who has sent no answer yet. */
export interface UnansweredParty {
  readonly round: string;
  /** Code of a municipality, or of a district that answers beside it. */
  readonly party: string;
  /** The last day to answer. */
  readonly deadline: CivilDate;
  readonly deadlineDay: EpochDay;
}

/** Open rounds, asked of the state each time: what is answered or ended is gone by itself. */
@Injectable()
export class WaitingConsultations {
  constructor(private readonly payers: PayerRegister) {}

  /**
   * Rounds that somebody's municipality has not answered, with its name; for staff of a district those that the district
   * may answer. Whoever acts for Stockholm is asked for Stockholm, not once for each district.
   */
  async toAnswer(
    transaction: Transaction,
    principal: Principal,
    today: EpochDay,
  ): Promise<readonly (WaitingConsultation & { readonly unit: string })[]> {
    const reach = actingWith(principal, 'consultations:prepare')?.reach;
    if (reach?.kind !== 'payers') return [];
    const reached = partiesReached(await this.payers.load(transaction), reach.payers, today);
    const municipalities = new Set(reached.filter(({ under }) => under === null).map(({ payer }) => payer));
    const asked = reached.filter(({ under }) => under === null || !municipalities.has(under));
    const rows = await this.open(
      transaction,
      `cross join unnest($1::text[]) as asked (code)
       where c.state = 'open'
         and not exists (select from consultation_party a where a.consultation_id = c.id and a.party = asked.code and a.answered_at is not null)`,
      asked.map(({ payer }) => payer),
    );
    return rows.map(({ code, ...row }) => ({ ...row, unit: asked.find(({ payer }) => payer === code)?.name ?? code }));
  }

  /** All open rounds, and whether there is nothing more to wait for: all that must have answered, or the last day is over. */
  async toFollow(
    transaction: Transaction,
    today: EpochDay,
  ): Promise<readonly (WaitingConsultation & { readonly isRipe: boolean })[]> {
    const rows = await this.open(transaction, `cross join unnest($1::text[]) as asked (code) where c.state = 'open'`, [
      '',
    ]);
    return rows.map(({ code: _, ...row }) => ({
      ...row,
      isRipe: row.missing === 0 || row.deadline < civilDateOf(today),
    }));
  }

  /** Who has not answered rounds whose last day lies within these dates, both included. */
  async unanswered(
    { query }: Transaction,
    { from, through }: { readonly from: CivilDate; readonly through: CivilDate },
  ): Promise<readonly UnansweredParty[]> {
    const rows = await query<{ round: string; party: string; deadline: CivilDate }>(
      `select c.id as round, p.party, c.deadline::text
         from consultation c join consultation_party p on p.consultation_id = c.id
        where c.state = 'open' and c.deadline between $1::date and $2::date and p.answered_at is null
        order by c.id, p.party`,
      [from, through],
    );
    return rows.map((row) => ({ ...row, deadlineDay: epochDayOf(row.deadline) }));
  }

  private open(
    { query }: Transaction,
    which: string,
    codes: readonly string[],
  ): Promise<(WaitingConsultation & { readonly code: string })[]> {
    return query(
      `select c.id, c.title, c.deadline::text, c.rule_version_id as "ruleVersionId", asked.code,
              (select count(*)::int from consultation_party p where p.consultation_id = c.id and p.is_mandatory) as mandatory,
              (select count(*)::int from consultation_party p where p.consultation_id = c.id and p.is_mandatory and p.answered_at is null) as missing
         from consultation c ${which} order by c.deadline, c.id, asked.code`,
      [codes],
    );
  }
}
