import { Inject, Injectable } from '@nestjs/common';
import { parseInstant } from '@fristdag/rules';
import { DemoData } from '../../episodes/index.ts';
import { PayerRegister, REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  UNSCOPED,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { municipalitiesOf } from '../consultation/consultation-parties.ts';
import type { Reader } from '../rule-version-views.ts';
import { DEMO_AUTHOR, demoApprover, demoAuthor, demoSignatory } from './demo-people.ts';
import { DemoServices } from './demo-services.ts';
import {
  answerOf,
  answerTime,
  days,
  LATE,
  NEXT_YEAR,
  NOVEMBER,
  round,
  stopReason,
  withOneFreeDay,
  withoutAPrice,
} from './november-story.ts';

const SOMATIC = 'somatic_2020-01-01';

interface Told {
  readonly id: string;
  readonly state: string;
  readonly isWritten: boolean;
}

/**
 * The demo's story about rules: one free day from November 2020, consulted, approved by another person and scheduled; and
 * rules for 2021 that were stopped. Told once, when the invented county is there, through the same services as everybody's
 * work. Each step looks at what is already told, so a crash goes on where it was; no month that has been run is touched.
 */
@Injectable()
export class TellNovemberStory implements WorkHandler {
  readonly name = 'tell-november-story';
  private isDone = false;
  private time = 0;
  private readonly services: ReturnType<DemoServices['under']>;

  constructor(
    private readonly database: Database,
    private readonly payers: PayerRegister,
    private readonly demoData: DemoData,
    services: DemoServices,
    queue: WorkQueue,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {
    this.services = services.under({ now: () => this.time });
    queue.register(this, () => this.findUndone());
  }

  async run(_id: string, signal: AbortSignal): Promise<void> {
    await this.tellNovember(signal);
    if (!signal.aborted) await this.tellNextYear();
  }

  private async tellNovember(signal: AbortSignal): Promise<void> {
    const { moves } = this.services;
    const id = await this.draft({ validFrom: NOVEMBER, basedOn: SOMATIC }, days.drafted, withOneFreeDay);
    if ((await this.find(NOVEMBER))?.state === 'draft') {
      this.goTo(days.opened);
      await moves.move(id, { to: 'in-consultation', round }, by(demoAuthor()));
    }
    if ((await this.find(NOVEMBER))?.state === 'in-consultation') {
      await this.answer(id, signal);
      if (signal.aborted) return;
      this.goTo(days.approved);
      await moves.move(id, { to: 'approved' }, by(demoApprover()));
    }
    if ((await this.find(NOVEMBER))?.state !== 'approved') return;
    this.goTo(days.published);
    await moves.move(id, { to: 'scheduled' }, by(demoApprover()));
  }

  private async tellNextYear(): Promise<void> {
    // The next year goes on from November: one free day, and a price that nobody knows.
    const basedOn = (await this.find(NOVEMBER))?.id ?? SOMATIC;
    const id = await this.draft({ validFrom: NEXT_YEAR, basedOn }, days.stopped, withoutAPrice);
    if ((await this.find(NEXT_YEAR))?.state !== 'draft') return;
    await this.services.moves.move(id, { to: 'rejected', reason: stopReason }, by(demoApprover()));
  }

  /** The draft of a start, made and written if it is not. */
  private async draft(
    { validFrom, basedOn }: { readonly validFrom: string; readonly basedOn: string },
    at: string,
    rewrite: (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const { drafts } = this.services;
    const told = await this.find(validFrom);
    if (told && (told.isWritten || told.state !== 'draft')) return told.id;
    this.goTo(at);
    const reader = by(demoAuthor());
    const { id, document, version } = told
      ? await this.read(told.id)
      : await drafts.create({ basedOn, validFrom }, reader, undefined);
    await drafts.save(id, { document: rewrite(document) }, { reader, ifMatch: String(version) });
    return id;
  }

  /** Every municipality that has not answered does: by turns, and one after the last day. */
  private async answer(ruleVersionId: string, signal: AbortSignal): Promise<void> {
    const { missing, payers } = await this.database.transaction(REGION_WIDE, async (transaction) => ({
      missing: await transaction.query<{ roundId: string; party: string }>(
        `select c.id as "roundId", p.party from consultation c join consultation_party p on p.consultation_id = c.id
          where c.rule_version_id = $1 and c.state = 'open' and p.answered_at is null order by p.party = $2, p.party`,
        [ruleVersionId, LATE],
      ),
      payers: await this.payers.load(transaction),
    }));
    const names = new Map(municipalitiesOf(payers).map(({ payer, name }) => [payer, name]));
    for (const [turn, { roundId, party }] of missing.entries()) {
      if (signal.aborted) return;
      this.goTo(party === LATE ? days.lateAnswer : answerTime(turn));
      const name = names.get(party) ?? party;
      const own = payers.payers.filter(({ municipality }) => municipality === party).map(({ code }) => code);
      const principal = demoSignatory({ name, payers: own });
      await this.services.answers.add(roundId, answerOf(party, name), { ...by(principal), key: undefined });
    }
  }

  private async find(validFrom: string): Promise<Told | undefined> {
    const [told] = await this.database.transaction(UNSCOPED, ({ query }) =>
      query<Told>(
        `select id, state, version > 1 as "isWritten" from rule_version
          where created_by = $1 and care_type = 'somatic' and valid_from = $2::date order by created_at limit 1`,
        [DEMO_AUTHOR, validFrom],
      ),
    );
    return told;
  }

  private async read(
    id: string,
  ): Promise<{ id: string; document: Readonly<Record<string, unknown>>; version: number }> {
    const [row] = await this.database.transaction(UNSCOPED, ({ query }) =>
      query<{ id: string; document: Readonly<Record<string, unknown>>; version: number }>(
        'select id, document, version from rule_version where id = $1',
        [id],
      ),
    );
    if (!row) throw new Error(`the draft ${id} of the demo is not there`);
    return row;
  }

  private goTo(instant: string): void {
    this.time = instantOf(instant);
  }

  /** The county is in, its today lies after the story, and the story is not told to its end. */
  private async findUndone(): Promise<WorkFlow[]> {
    if (this.isDone || this.clock.now() < instantOf(days.stopped)) return [];
    if ((await this.demoData.progress()).state !== 'completed') return [];
    this.isDone = (await this.find(NEXT_YEAR))?.state === 'rejected';
    return this.isDone ? [] : [[{ name: this.name, id: 'november' }]];
  }
}

function instantOf(text: string): number {
  const instant = parseInstant(text);
  if (typeof instant !== 'number') throw new Error(`${text} is no instant`);
  return instant;
}

function by(principal: Reader['principal']): Reader & { readonly key: undefined; readonly ifMatch: undefined } {
  return { principal, language: 'sv', key: undefined, ifMatch: undefined };
}
