import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parseRuleText } from '@fristdag/rules';

/** The worked cases of the versions that came as files: read at each start, since a published row never changes. */
@Injectable()
export class WorkedCaseFiles {
  private cases: readonly unknown[] = [];

  /** @throws RuleFileError naming a file that is no JSON */
  load(folder: string): void {
    const place = join(folder, 'cases');
    if (!existsSync(place)) return;
    this.cases = readdirSync(place)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => parseRuleText(readFileSync(join(place, name), 'utf8'), `cases/${name}`));
  }

  /** Those that say which version they are of, by its name. */
  of(ruleVersion: string): readonly unknown[] {
    return this.cases.filter((one) => (one as { version?: unknown } | null)?.version === ruleVersion);
  }
}
