import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RuleFileError, type RuleSet } from '@fristdag/rules';
import { AuditTrail, THE_PRODUCT } from '../../audit/index.ts';
import { ConfigurationError, Database, findProjectRoot, UNSCOPED } from '../../platform/index.ts';
import { idOfRuleVersion, RuleVersionsRepository } from '../rule-versions.repository.ts';
import { readRulesFolder } from './read-rules-folder.ts';
import { WorkedCaseFiles } from './worked-case-files.ts';

/** At every start: the published files of `rules/` are in the database, word for word, or the start stops. */
@Injectable()
export class RuleFiles implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: RuleVersionsRepository,
    private readonly workedCases: WorkedCaseFiles,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): Promise<void> {
    return this.load(join(findProjectRoot(), 'rules'));
  }

  /** @throws ConfigurationError with the sentence to print when a file is broken, changed or differs from the stored one */
  async load(folder: string): Promise<void> {
    const { versions } = readOrExplain(folder);
    this.workedCases.load(folder);
    const published = versions.filter(({ publishedAt }) => publishedAt !== null);
    await this.database.transaction(UNSCOPED, async (transaction) => {
      for (const { name, hash } of await this.repository.saveMissing(transaction, published)) {
        const object = { kind: 'rule-version', id: idOfRuleVersion(name) };
        await this.audit.append(transaction, {
          actor: THE_PRODUCT,
          act: 'load-rule-version',
          object,
          after: { ruleVersion: name, hash },
        });
      }
      const stored = await this.repository.loadHashes(transaction);
      for (const { name, hash } of published) {
        const known = stored.get(name);
        if (known === hash) continue;
        throw new ConfigurationError(
          `rules/${name}.json is not the version "${name}" that this database has worked with (stored ${known ?? 'nothing'}, file ${hash}). ` +
            'A published version never changes: restore the file, or publish the change as a correction or a new version.',
        );
      }
    });
  }
}

function readOrExplain(folder: string): RuleSet {
  try {
    return readRulesFolder(folder);
  } catch (error) {
    if (error instanceof RuleFileError)
      throw new ConfigurationError(`Fristdag does not start: rules/${error.message}.`);
    throw error;
  }
}
