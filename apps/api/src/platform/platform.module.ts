import { type DynamicModule, Global, Inject, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import type { Logger } from 'pino';
import { BUSINESS_CLOCK } from './clock/business-clock.ts';
import { StoredBusinessClock } from './clock/stored-business-clock.ts';
import { CONFIG, type Config } from './config/config.ts';
import { Database } from './database/database.ts';
import { Encryption } from './encryption/encryption.ts';
import { openEncryption } from './encryption/open-encryption.ts';
import { SealedColumns } from './encryption/sealed-columns.ts';
import { HealthController } from './health/health.controller.ts';
import { PageInterceptor } from './http/page.interceptor.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { LOGGER } from './logging/logger.ts';

/** What every room needs: configuration, the business clock, the log, errors as problem+json, health. */
@Global()
@Module({})
export class PlatformModule implements OnModuleInit, OnModuleDestroy {
  constructor(
    @Inject(BUSINESS_CLOCK) private readonly clock: StoredBusinessClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  static forRoot({ config, logger }: { config: Config; logger: Logger }): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        {
          provide: BUSINESS_CLOCK,
          inject: [Database],
          useFactory: (database: Database) => StoredBusinessClock.start(database, config),
        },
        {
          provide: Encryption,
          inject: [Database],
          useFactory: (database: Database) => openEncryption(database, config),
        },
        SealedColumns,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
      ],
      exports: [CONFIG, LOGGER, BUSINESS_CLOCK, Encryption, SealedColumns],
    };
  }

  onModuleInit(): void {
    this.clock.keepRemembering(this.logger);
  }

  async onModuleDestroy(): Promise<void> {
    await this.clock.stop();
  }
}
