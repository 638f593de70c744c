import { Injectable } from '@nestjs/common';
import type { EpochDay } from '@fristdag/rules';
import type { Principal } from '../../identity/index.ts';
import type { Language, Transaction } from '../../platform/index.ts';
import type { ToDoItemDto } from './dto/to-do.ts';

export interface ToDoQuestion {
  readonly principal: Principal;
  readonly language: Language;
  /** Today on the business clock. */
  readonly day: EpochDay;
}

/** What waits for somebody, asked of the state of a later room. */
type ToDoSource = (transaction: Transaction, question: ToDoQuestion) => Promise<readonly ToDoItemDto[]>;

/** Later rooms put their own queues in when they are built; this room never knows them. */
@Injectable()
export class ToDoSources {
  private readonly sources: ToDoSource[] = [];

  register(source: ToDoSource): void {
    this.sources.push(source);
  }

  async ask(transaction: Transaction, question: ToDoQuestion): Promise<ToDoItemDto[]> {
    const items: ToDoItemDto[] = [];
    for (const source of this.sources) items.push(...(await source(transaction, question)));
    return items;
  }
}
