import { Injectable } from '@nestjs/common';
import type { Principal } from '../../identity/index.ts';
import type { Transaction } from '../../platform/index.ts';

/** Told that somebody has opened the page of an episode, in the transaction of the read. */
type EpisodeReader = (transaction: Transaction, principal: Principal, caseNumber: string) => Promise<void>;

/** Later rooms that keep track of what was looked through put themselves in; this room never knows them. */
@Injectable()
export class EpisodeReaders {
  private readonly readers: EpisodeReader[] = [];

  register(reader: EpisodeReader): void {
    this.readers.push(reader);
  }

  async tell(transaction: Transaction, principal: Principal, caseNumber: string): Promise<void> {
    for (const reader of this.readers) await reader(transaction, principal, caseNumber);
  }
}
