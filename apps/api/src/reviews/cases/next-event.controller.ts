import { Controller, Get, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { formatInstant } from '@fristdag/rules';
import { z } from 'zod';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal, SignedIn } from '../../identity/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  Database,
  type Language,
  languageOf,
  type MovableClock,
  notFound,
  problem,
  RequireSignIn,
  type Transaction,
} from '../../platform/index.ts';
import { stepWords } from './case-words.ts';
import { type DueStepKind, DueSteps } from './due-steps.ts';

const NextEvent = z
  .object({
    now: z.string().meta({ description: 'The instant that the demo stands at' }),
    next: z.object({ kind: z.string(), title: z.string(), at: z.string(), cases: z.number().int() }).nullable(),
  })
  .meta({ id: 'NextEvent' });
type NextEventDto = z.output<typeof NextEvent>;

interface NextStep {
  readonly kind: DueStepKind;
  readonly dueAt: number;
  readonly cases: number;
}

/** Reminders lie on the way to an event, and are none themselves. */
const REMINDERS: readonly DueStepKind[] = ['remind-unopened', 'remind-seven-days', 'remind-two-days'];

/** Demo only: what happens next in the calendar of all cases, and going there. In production mode there is nothing here. */
@ApiTags('demo')
@Controller('api/demo/next-event')
export class NextEventController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly steps: DueSteps,
    @Inject(BUSINESS_CLOCK) private readonly clock: MovableClock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Demo only: the next due step of the calendar.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: NextEvent })
  @ApiNotFoundResponse({ description: 'The product runs in production mode.' })
  get(@Headers('accept-language') language: string | undefined): Promise<NextEventDto> {
    return this.database.transaction(REGION_WIDE, (transaction) => this.describe(transaction, languageOf(language)));
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Demo only: moves the business clock to the next due step.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: NextEvent })
  @ApiNotFoundResponse({ description: 'The product runs in production mode.' })
  @ApiConflictResponse({ description: 'Nothing is planned.' })
  goOn(
    @SignedIn() principal: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<NextEventDto> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const next = await this.find(transaction);
      if (!next) throw problem(409, 'nothing-planned', NOTHING_PLANNED);
      const before = this.clock.now();
      await this.remindOnTheWay(transaction, next.dueAt);
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'move-business-clock',
        object: { kind: 'business-clock', id: 'demo' },
        before: { at: formatInstant(before) },
        after: { at: formatInstant(next.dueAt), step: next.kind },
      });
      await this.clock.moveTo(next.dueAt);
      return this.describe(transaction, languageOf(language));
    });
  }

  /** Each on its own day: who goes on to the last day of a review has been reminded of it. */
  private async remindOnTheWay(transaction: Transaction, until: number): Promise<void> {
    const reminders = await transaction.query<{ caseId: string; dueAt: number }>(
      `select d.case_id::text as "caseId", epoch_ms(d.due_at) as "dueAt" from due_step d
        where d.done_at is null and d.cancelled_at is null and d.due_at > instant_of($1::float8) and d.due_at < instant_of($2::float8) and d.kind = any($3::text[])
        order by d.due_at, d.id`,
      [this.clock.now(), until, REMINDERS],
    );
    for (const [dueAt, those] of Map.groupBy(reminders, (reminder) => reminder.dueAt)) {
      const caseIds = those.map(({ caseId }) => caseId);
      await this.clock.at(dueAt, () => this.steps.takeDue(transaction, caseIds));
    }
  }

  private async describe(transaction: Transaction, language: Language): Promise<NextEventDto> {
    const next = await this.find(transaction);
    return {
      now: formatInstant(this.clock.now()),
      next: next
        ? { kind: next.kind, title: stepWords[next.kind][language], at: formatInstant(next.dueAt), cases: next.cases }
        : null,
    };
  }

  /** @throws Problem 404 in production mode */
  private async find({ query }: Transaction): Promise<NextStep | undefined> {
    if (!this.clock.canMove) throw notFound({ sv: 'Demon', en: 'The demo' });
    const [next] = await query<NextStep>(
      `select d.kind, epoch_ms(d.due_at) as "dueAt", count(*)::int as cases from due_step d join billing_case c on c.id = d.case_id
        where d.done_at is null and d.cancelled_at is null and d.due_at > instant_of($1::float8) and c.state <> 'parked'
          and not d.kind = any($2::text[])
        group by d.kind, d.due_at order by d.due_at, d.kind limit 1`,
      [this.clock.now(), REMINDERS],
    );
    return next;
  }
}

const NOTHING_PLANNED = { sv: 'Inget är planerat.', en: 'Nothing is planned.' };
