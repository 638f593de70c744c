import { Global, Module } from '@nestjs/common';
import { AccessLog } from './access-log.ts';

/** Who was shown what: written by every room that shows episodes, read by auditors, reviewed by log reviewers. */
@Global()
@Module({ providers: [AccessLog], exports: [AccessLog] })
export class AccessLogModule {}
