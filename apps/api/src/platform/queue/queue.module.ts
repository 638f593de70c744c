import { type DynamicModule, Global, Module } from '@nestjs/common';
import { QUEUE_OPTIONS, type QueueOptions, WorkQueue } from './work-queue.ts';

@Global()
@Module({})
export class QueueModule {
  static forRoot(options: QueueOptions): DynamicModule {
    return {
      module: QueueModule,
      providers: [{ provide: QUEUE_OPTIONS, useValue: options }, WorkQueue],
      exports: [WorkQueue],
    };
  }
}
