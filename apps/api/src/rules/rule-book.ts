import { Injectable } from '@nestjs/common';
import { careTypes, type CareType, getRuleVersion, MissingRuleVersionError, type Period, type RuleSet, type RuleVersion } from '@fristdag/rules';
import { problem, type Problem, type Transaction } from '../platform/index.ts';
import { RuleVersionsRepository } from './rule-versions.repository.ts';

/** The agreement as the database holds it, for the rooms that judge, count and show by it. */
@Injectable()
export class RuleBook {
  constructor(private readonly repository: RuleVersionsRepository) {}

  load(transaction: Transaction): Promise<RuleSet> {
    return this.repository.loadAll(transaction);
  }

  /** One version by its name. A name that a run or statement carries is always there. */
  async get(transaction: Transaction, name: string): Promise<RuleVersion> {
    const version = (await this.load(transaction)).versions.find((candidate) => candidate.name === name);
    if (!version) throw new Error(`the rule version ${name} is used, but not stored`);
    return version;
  }
}

/** Care types that have any rules at all by `knownAt`: each of them must have a version in force before a month is rated. */
export function ratedCareTypes({ versions }: RuleSet, knownAt: number): readonly CareType[] {
  return careTypes.filter((careType) =>
    versions.some((version) => version.careType === careType && version.publishedAtMs !== null && version.publishedAtMs <= knownAt),
  );
}

/**
 * The version of every care type that has rules, for one month, as known at an instant (epoch milliseconds).
 * @throws Problem 422 `missing-rule-version` when one of them has none in force, or when there are no rules at all
 */
export function versionsInForce(set: RuleSet, period: Period, knownAt: number): readonly RuleVersion[] {
  const rated = ratedCareTypes(set, knownAt);
  try {
    return (rated.length > 0 ? rated : careTypes).map((careType) => getRuleVersion(set, careType, period, knownAt));
  } catch (error) {
    throw error instanceof MissingRuleVersionError ? missingRuleVersion(error, 422) : error;
  }
}

/** The words of a month that nothing governs; nothing is guessed. */
export function missingRuleVersion(error: MissingRuleVersionError, status: 404 | 422): Problem {
  return problem(status, 'missing-rule-version', { sv: error.sentence('sv'), en: error.sentence('en') });
}
