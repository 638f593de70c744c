import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditTrail } from '../../../audit/index.ts';
import { Database, type Language, notFound, parseInput, requireVersion } from '../../../platform/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../principal.ts';
import type { LogReviewRuleAnswer, LogReviewRuleChange } from './dto/log-review.dto.ts';
import { type LogReviewRule, sentenceOfRule, thresholdsOf, titleOfFinding } from './log-review-rules.ts';
import { LogReviewRepository } from './log-review.repository.ts';

/** What reviews look for. A change counts for reviews that are started after it. */
@Injectable()
export class LogReviewRulesService {
  constructor(
    private readonly database: Database,
    private readonly reviews: LogReviewRepository,
    private readonly audit: AuditTrail,
  ) {}

  list(principal: Principal, language: Language): Promise<z.output<typeof LogReviewRuleAnswer>[]> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) =>
      (await this.reviews.listRules(transaction)).map((rule) => describeRule(rule, language)),
    );
  }

  /** @throws Problem 400 for thresholds that the rule does not have, 404, 412, 428 */
  change(
    principal: Principal,
    id: string,
    { enabled, thresholds }: z.output<typeof LogReviewRuleChange>,
    { ifMatch, language }: { ifMatch: string | undefined; language: Language },
  ): Promise<z.output<typeof LogReviewRuleAnswer>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const before = (await this.reviews.listRules(transaction)).find((rule) => rule.id === id);
      if (!before) throw notFound({ sv: 'Regeln', en: 'The rule' });
      requireVersion(ifMatch, before.version);
      const checked = parseInput(z.object({ thresholds: thresholdsOf[before.id] }), { thresholds });
      const after = { id: before.id, enabled, thresholds: checked.thresholds };
      await this.reviews.updateRule(transaction, after);
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'update-log-review-rule',
        object: { kind: 'log-review-rule', id },
        before: { enabled: before.enabled, ...before.thresholds },
        after: { enabled, ...checked.thresholds },
      });
      return describeRule({ ...after, version: before.version + 1 }, language);
    });
  }
}

function describeRule(rule: LogReviewRule, language: Language): z.output<typeof LogReviewRuleAnswer> {
  const { id, enabled, thresholds, version } = rule;
  const sentence = sentenceOfRule(rule, language);
  return { id, title: titleOfFinding(id, language), sentence, enabled, thresholds: { ...thresholds }, version };
}
