import { Injectable } from '@nestjs/common';
import type { BillingCaseState } from '@fristdag/billing';
import { type ConcernedCase, ConcernedCases } from '../../payers/index.ts';
import type { Language, Transaction } from '../../platform/index.ts';
import { stateWords } from './case-words.ts';

type Row = Omit<ConcernedCase, 'stateText' | 'state'> & { readonly state: BillingCaseState };

/** Tells the register which months of a payer are not settled. */
@Injectable()
export class ConcernedByRegister {
  constructor(concerned: ConcernedCases) {
    concerned.register((transaction, codes, language) => this.find(transaction, codes, language));
  }

  private async find({ query }: Transaction, codes: readonly string[], language: Language): Promise<ConcernedCase[]> {
    const rows = await query<Row>(
      `select c.id::text, c.payer, p.name as "payerName", c.period, c.care_type as "careType", c.state
         from billing_case c join payer p on p.code = c.payer
        where c.payer = any($1::text[]) and c.state not in ('paid', 'closed', 'credited') order by c.period, p.name, c.care_type`,
      [codes],
    );
    return rows.map((row) => ({ ...row, stateText: stateWords[row.state][language] }));
  }
}
