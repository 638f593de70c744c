import { Module } from '@nestjs/common';
import { createRegistry, METRICS } from '../platform/index.ts';
import { OperationController } from './operation.controller.ts';
import { OperationMetrics } from './operation-metrics.ts';
import { OperationRepository } from './operation.repository.ts';
import { OperationService } from './operation.service.ts';

@Module({
  controllers: [OperationController],
  providers: [
    { provide: METRICS, useFactory: createRegistry },
    OperationRepository,
    OperationService,
    OperationMetrics,
  ],
})
export class OperationModule {}
