import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { parsePayers } from '@fristdag/billing';
import { Database, findProjectRoot, UNSCOPED } from '../platform/index.ts';
import { PayerRegister } from './payer-register.ts';

/** The shipped payers, beside the rule versions. */
const PAYER_FILE = 'rules/payers.json';

/** Puts the shipped payers into the register before the first request and the first job. */
@Injectable()
export class LoadPayers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly register: PayerRegister,
  ) {}

  /** @throws PayerFileError when the file says something that cannot be true */
  async onModuleInit(): Promise<void> {
    const document: unknown = JSON.parse(await readFile(join(findProjectRoot(), PAYER_FILE), 'utf8'));
    const { payers } = parsePayers(document, PAYER_FILE);
    await this.database.transaction(UNSCOPED, (transaction) => this.register.fillWhenEmpty(transaction, payers));
  }
}
