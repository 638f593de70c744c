import { Inject, Injectable } from '@nestjs/common';
import { parseInstant } from '@fristdag/rules';
import { BUSINESS_CLOCK, type MovableClock, type Transaction } from '../../platform/index.ts';
import { DueSteps } from '../cases/due-steps.ts';

/** Something that people did in the demo's past. */
export interface StoryAct {
  /** Local time in Stockholm, such as '2020-03-04T10:30'. */
  readonly at: string;
  readonly tell: () => Promise<unknown>;
}

/** The demo's past, day by day: people act on their days, and between them the product takes the steps that fall due. */
@Injectable()
export class DemoCalendar {
  constructor(
    private readonly steps: DueSteps,
    @Inject(BUSINESS_CLOCK) private readonly clock: MovableClock,
  ) {}

  /** Plays what happened to some cases up to an instant (epoch milliseconds), in the order of the instants. */
  async play(
    transaction: Transaction,
    { caseIds, acts, until }: { caseIds: readonly string[]; acts: readonly StoryAct[]; until: number },
  ): Promise<void> {
    const told = acts.map(({ at, tell }) => ({ at: instantOf(at), tell })).sort((one, other) => one.at - other.at);
    let now = 0;
    for (const { at, tell } of told) {
      now = await this.stepTo(transaction, caseIds, { after: now, until: at });
      await this.clock.at(at, tell);
    }
    await this.stepTo(transaction, caseIds, { after: now, until });
  }

  private async stepTo(
    transaction: Transaction,
    caseIds: readonly string[],
    { after, until }: { after: number; until: number },
  ): Promise<number> {
    let now = after;
    for (;;) {
      const next = await this.steps.findNext(transaction, caseIds, { after: now, until });
      if (next === null) return now;
      now = next;
      await this.clock.at(next, () => this.steps.takeDue(transaction, caseIds));
    }
  }
}

/** Epoch milliseconds of a local time in Stockholm that the demo's stories name. */
export function instantOf(text: string): number {
  const instant = parseInstant(text);
  if (typeof instant !== 'number') throw new Error(`"${text}" is no instant`);
  return instant;
}
