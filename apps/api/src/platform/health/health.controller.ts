import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { civilDateOf, formatInstant, localTimeOf, periodOf } from '@fristdag/rules';
import { z } from 'zod';
import { BUSINESS_CLOCK, type BusinessClock } from '../clock/business-clock.ts';
import { CONFIG, type Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { UNSCOPED } from '../database/scope.ts';
import { OpenRoute, RequireSignIn } from '../http/permission.ts';
import { problem } from '../http/problem.ts';

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const Clock = z
  .object({ now: z.string(), today: z.string(), period: z.string(), demo: z.boolean() })
  .meta({ id: 'BusinessClock' });

@ApiTags('operation')
@Controller('api')
export class HealthController {
  constructor(
    private readonly database: Database,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('health/live')
  @ApiOperation({ summary: 'The process answers.' })
  @OpenRoute()
  @ApiOkResponse({ standardSchema: Health })
  live(): z.output<typeof Health> {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @ApiOperation({ summary: 'The database answers too.' })
  @OpenRoute()
  @ApiOkResponse({ standardSchema: Health })
  @ApiServiceUnavailableResponse({ description: 'The database does not answer.' })
  async ready(): Promise<z.output<typeof Health>> {
    try {
      await this.database.transaction(UNSCOPED, ({ query }) => query('select 1'));
      return { status: 'ok' };
    } catch (error) {
      throw Object.assign(
        problem(503, 'database-unreachable', { sv: 'Databasen svarar inte.', en: 'The database does not answer.' }),
        { cause: error },
      );
    }
  }

  @Get('business-clock')
  @ApiOperation({ summary: 'The day the product acts on.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: Clock })
  businessClock(): z.output<typeof Clock> {
    const now = this.clock.now();
    const { day } = localTimeOf(now);
    return { now: formatInstant(now), today: civilDateOf(day), period: periodOf(day), demo: this.config.loadsDemoData };
  }
}
