import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsePayers, type PayerMap } from '@fristdag/billing';
import { parseRuleText, type RuleSet } from '@fristdag/rules';
import { readRulesFolder } from '../rules/files/read-rules-folder.ts';
import { UsageError } from './command.ts';

/** The agreement that comes with the product. */
const SHIPPED = fileURLToPath(new URL('../../../../rules', import.meta.url));
const PAYERS = 'payers.json';

export interface Agreement {
  readonly rules: RuleSet;
  readonly payers: PayerMap;
}

/**
 * Rule versions and payers of the shipped folder, whose lock is checked, or of a folder of one's own, which needs none and may
 * leave the payers to the shipped one.
 * @throws RuleFileError, PayerFileError naming file and key
 */
export function readAgreement(folder?: string): Agreement {
  if (folder === undefined) {
    return { rules: readRulesFolder(SHIPPED), payers: readPayers(SHIPPED) };
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--rules ${folder}: is no folder`);
  return {
    rules: readRulesFolder(folder, { isLocked: false }),
    payers: readPayers(existsSync(join(folder, PAYERS)) ? folder : SHIPPED),
  };
}

export function readPayers(folder: string = SHIPPED): PayerMap {
  return parsePayers(parseRuleText(readFileSync(join(folder, PAYERS), 'utf8'), PAYERS), PAYERS);
}
