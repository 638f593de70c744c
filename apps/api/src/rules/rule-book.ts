import { Injectable } from '@nestjs/common';
import {
  type CareType,
  getRuleVersion,
  isKnown,
  MissingRuleVersionError,
  type Period,
  type RuleSet,
  type RuleVersion,
} from '@fristdag/rules';
import { problem, type Problem, type Transaction } from '../platform/index.ts';
import { type HandedInPreview, RuleVersionRowsRepository } from './rule-version-rows.repository.ts';
import type { RuleVersionRow } from './rule-version-row.ts';
import { RuleVersionsRepository } from './rule-versions.repository.ts';

/** The agreement as the database holds it, for the rooms that judge, count and show by it. */
@Injectable()
export class RuleBook {
  constructor(
    private readonly repository: RuleVersionsRepository,
    private readonly rows: RuleVersionRowsRepository,
  ) {}

  /** Every version that was ever published, also those withdrawn again; drafts govern nothing and are not among them. */
  load(transaction: Transaction): Promise<RuleSet> {
    return this.repository.loadAll(transaction);
  }

  /** One version by its name. A name that a run or statement carries is always there. */
  async get(transaction: Transaction, name: string): Promise<RuleVersion> {
    const version = (await this.load(transaction)).versions.find((candidate) => candidate.name === name);
    if (!version) throw new Error(`the rule version ${name} is used, but not stored`);
    return version;
  }

  /** A version with its life, drafts too: for previews and for trying out. */
  find(transaction: Transaction, id: string): Promise<RuleVersionRow | undefined> {
    return this.rows.find(transaction, id);
  }

  /** Notes beside the version that a preview of this content is there. */
  addImpactPreview(transaction: Transaction, preview: HandedInPreview): Promise<void> {
    return this.rows.addImpactPreview(transaction, preview);
  }
}

/** Somatic care first: it is what most months are about. */
const IN_ORDER: readonly CareType[] = ['somatic', 'psychiatric'];

/**
 * The version of every care type that has rules, for one month, as known at an instant (epoch milliseconds).
 * @throws Problem 422 `missing-rule-version` when one of them has none in force, or when there are no rules at all
 */
export function versionsInForce(set: RuleSet, period: Period, knownAt: number): readonly RuleVersion[] {
  const rated = IN_ORDER.filter((careType) =>
    set.versions.some((version) => version.careType === careType && isKnown(version, knownAt)),
  );
  const missing: MissingRuleVersionError[] = [];
  const found = (rated.length > 0 ? rated : IN_ORDER).flatMap((careType) => {
    try {
      return [getRuleVersion(set, careType, period, knownAt)];
    } catch (error) {
      if (!(error instanceof MissingRuleVersionError)) throw error;
      missing.push(error);
      return [];
    }
  });
  const [first] = missing;
  if (first) throw missingRuleVersion(first, 422, missing);
  return found;
}

/** The words of a month that nothing governs, and one entry per care type that it concerns; nothing is guessed. */
export function missingRuleVersion(
  first: MissingRuleVersionError,
  status: 404 | 422,
  all: readonly MissingRuleVersionError[] = [first],
): Problem {
  const words = (error: MissingRuleVersionError) => ({ sv: error.sentence('sv'), en: error.sentence('en') });
  const errors = all.map((error) => ({ path: 'period', code: 'missing-rule-version', message: words(error) }));
  return problem(status, 'missing-rule-version', words(first), errors);
}
