import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { AuditModule } from './audit/index.ts';
import { BillingRunsModule } from './billing-runs/index.ts';
import { EpisodesModule } from './episodes/index.ts';
import { AccountEntity, IdentityModule, SessionEntity } from './identity/index.ts';
import { InvoicesModule } from './invoices/index.ts';
import { migrations } from './migrations.ts';
import { OperationModule } from './operation/index.ts';
import { PayersModule } from './payers/index.ts';
import { type Config, DatabaseModule, PlatformModule, QueueModule } from './platform/index.ts';
import { ReviewsModule } from './reviews/index.ts';
import { RulesModule, tellLock } from './rules/index.ts';

interface Options {
  readonly config: Config;
  /** The owner of the tables. */
  readonly databaseUrl: string;
  /** The plain role's own login, where it has one. */
  readonly applicationUrl?: string | undefined;
  readonly logger: Logger;
  /** False in a process that serves HTTP only and leaves the queue to others. */
  readonly runsWorker: boolean;
}

/** The table of contents: the rooms, each of which may use only those to its left. */
@Module({})
export class AppModule {
  static forRoot({ config, databaseUrl, applicationUrl, logger, runsWorker }: Options): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({
          url: databaseUrl,
          applicationUrl,
          mode: config.mode,
          warn: (sentence) => logger.warn(sentence),
          entities: [AccountEntity, SessionEntity],
          migrations,
          ownerStatements: tellLock,
        }),
        PlatformModule.forRoot({ config, logger }),
        QueueModule.forRoot({ databaseUrl, redisUrl: config.redisUrl, runsWorker }),
        AuditModule,
        PayersModule,
        IdentityModule,
        EpisodesModule,
        RulesModule,
        BillingRunsModule,
        ReviewsModule,
        InvoicesModule,
        OperationModule,
      ],
    };
  }
}
