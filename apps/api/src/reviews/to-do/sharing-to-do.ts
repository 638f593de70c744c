import { Injectable } from '@nestjs/common';
import { type CareType, type Period } from '@fristdag/rules';
import { timetable } from '@fristdag/billing';
import { writtenMonth } from '../../billing-runs/index.ts';
import { actingWith, type Principal } from '../../identity/index.ts';
import type { Language, Text, Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { ChangesAfterSharing } from '../sharing/changes-after-sharing.ts';
import { groupOf } from './calendar.ts';
import type { ToDoItemDto } from './dto/to-do.ts';
import { type ToDoQuestion, ToDoSources } from './to-do-sources.ts';

interface MonthRow {
  readonly period: Period;
  readonly careType: CareType;
  readonly ruleVersion: string;
  readonly state: 'calculated' | 'ready-to-share';
  readonly cases: number;
  readonly own: number;
}

interface ParkedRow {
  readonly id: string;
  readonly period: Period;
  readonly payerName: string;
  readonly parked: Text;
}

/** So many parked cases are shown one by one; the month's own table has them all. */
const MOST = 50;

const careTypeWords: Readonly<Record<CareType, Text>> = {
  somatic: { sv: 'somatik', en: 'somatic care' },
  psychiatric: { sv: 'psykiatri', en: 'psychiatric care' },
};

/** What the region's months wait for: to be made ready, to be released by a second person, to be mended or to be decided on. */
@Injectable()
export class SharingToDo {
  constructor(
    sources: ToDoSources,
    private readonly changes: ChangesAfterSharing,
    private readonly book: RuleBook,
  ) {
    sources.register(async (transaction, question) => [
      ...(await this.months(transaction, question)),
      ...(await this.parked(transaction, question)),
      ...(await this.changed(transaction, question)),
    ]);
  }

  /** Late once the planned day of sharing is over. Whoever made a basis ready waits for somebody else to release it. */
  private async months(transaction: Transaction, { principal, language, day }: ToDoQuestion): Promise<ToDoItemDto[]> {
    const [prepares, releases] = [mayAct(principal, 'sharing:prepare'), mayAct(principal, 'sharing:release')];
    if (!prepares && !releases) return [];
    const rows = await transaction.query<MonthRow>(
      `select c.period, c.care_type as "careType", max(c.rule_version) as "ruleVersion", c.state, count(*)::int as cases,
              count(*) filter (where c.ready_by = $1)::int as own
         from billing_case c where c.state in ('calculated', 'ready-to-share')
          and not exists (select from sharing_release_case r where r.case_id = c.id and r.statement_id = c.statement_id)
        group by c.period, c.care_type, c.state order by c.period, c.care_type desc, c.state`,
      [principal.accountId],
    );
    const { versions } = await this.book.load(transaction);
    return rows.flatMap((row): ToDoItemDto[] => {
      const isReady = row.state === 'ready-to-share';
      const isMine = isReady ? releases && row.own === 0 : prepares;
      if (!isReady && !isMine) return [];
      const version = versions.find(({ name }) => name === row.ruleVersion);
      const lastDay = version ? timetable(version, row.period).sharingOn : null;
      return [
        {
          id: `sharing-${row.state}-${row.period}-${row.careType}`,
          code: isReady ? 'release-month' : 'prepare-month',
          group: isMine ? groupOf(lastDay, day) : 'waiting',
          ...monthWords(row, { language, isReady }),
          unit: principal.unit.name,
          period: row.period,
          lastDay,
          link: { resource: 'months', filter: { period: row.period, careType: row.careType } },
        },
      ];
    });
  }

  private async parked({ query }: Transaction, { principal, language, day }: ToDoQuestion): Promise<ToDoItemDto[]> {
    if (!mayAct(principal, 'billing-cases:write')) return [];
    const rows = await query<ParkedRow>(
      `select c.id::text, c.period, p.name as "payerName", c.parked from billing_case c join payer p on p.code = c.payer
        where c.state = 'parked' order by c.period, p.name collate "sv-x-icu" limit ${MOST}`,
    );
    return rows.map(({ id, period, payerName, parked }): ToDoItemDto => ({
      id: `parked-${id}`,
      code: 'parked-case',
      group: groupOf(null, day),
      title: parked[language],
      action: { sv: 'Visa månadsärendet', en: 'Show the billing case' }[language],
      unit: payerName,
      period,
      lastDay: null,
      link: { resource: 'billing-cases', id },
    }));
  }

  private async changed(transaction: Transaction, { principal, language, day }: ToDoQuestion): Promise<ToDoItemDto[]> {
    if (!mayAct(principal, 'billing-cases:write')) return [];
    const cases = await this.changes.count(transaction);
    if (cases === 0) return [];
    return [
      {
        id: 'changed-after-sharing',
        code: 'changed-after-sharing',
        group: groupOf(null, day),
        title: {
          sv: cases === 1 ? 'Ett delat månadsärende har ändrats' : `${cases} delade månadsärenden har ändrats`,
          en: cases === 1 ? 'A shared billing case has changed' : `${cases} shared billing cases have changed`,
        }[language],
        action: { sv: 'Avgör ändringarna', en: 'Decide the changes' }[language],
        unit: principal.unit.name,
        period: null,
        lastDay: null,
        link: { resource: 'changes-after-sharing' },
      },
    ];
  }
}

const mayAct = (principal: Principal, permission: 'sharing:prepare' | 'sharing:release' | 'billing-cases:write') =>
  actingWith(principal, permission)?.reach.kind === 'region';

function monthWords(
  { period, careType, cases }: MonthRow,
  { language, isReady }: { language: Language; isReady: boolean },
): { title: string; action: string } {
  const month = writtenMonth(period, language);
  const care = careTypeWords[careType][language];
  if (!isReady)
    return {
      title: {
        sv: `Gör underlagen för ${care}, ${month}, klara att dela (${cases})`,
        en: `Make the bases of ${care}, ${month}, ready to share (${cases})`,
      }[language],
      action: { sv: 'Visa månaden', en: 'Show the month' }[language],
    };
  return {
    title: {
      sv: `Dela underlagen för ${care}, ${month} (${cases})`,
      en: `Share the bases of ${care}, ${month} (${cases})`,
    }[language],
    action: { sv: 'Visa månaden', en: 'Show the month' }[language],
  };
}
