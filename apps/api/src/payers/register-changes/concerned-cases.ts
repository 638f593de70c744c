import { Injectable } from '@nestjs/common';
import type { Language, Transaction } from '../../platform/index.ts';
import type { PayerChangePreview } from './dto/payer-change.dto.ts';

export type ConcernedCase = PayerChangePreview['openCases'][number];
type FindConcerned = (
  transaction: Transaction,
  codes: readonly string[],
  language: Language,
) => Promise<ConcernedCase[]>;

/** What is open for payers. The register knows no months: the room of the cases says how they are found. */
@Injectable()
export class ConcernedCases {
  private readonly finders: FindConcerned[] = [];

  register(find: FindConcerned): void {
    this.finders.push(find);
  }

  async find(transaction: Transaction, codes: readonly string[], language: Language): Promise<ConcernedCase[]> {
    const found = await Promise.all(this.finders.map((find) => find(transaction, codes, language)));
    return found.flat();
  }
}
