import { Inject, Injectable } from '@nestjs/common';
import { formatInstant, hashDocument, isKnown, type RuleVersion, selectRuleVersion } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { maskNumbers } from '../../episodes/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  onceForKey,
  Page,
  problem,
  type Transaction,
} from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { valueWarnings } from '../statements/value-warnings.ts';
import type {
  AcceptedValuesDto,
  AcceptValuesBody,
  ListValueAcceptancesQuery,
  ValueAcceptanceDto,
} from './dto/value-acceptance.ts';
import { InvoicingGate, PEOPLE_NEEDED } from './invoicing-gate.ts';
import { type AcceptanceRow, ValueAcceptancesRepository } from './value-acceptances.repository.ts';

/** People's word that a month may be invoiced by values that are not decided. */
@Injectable()
export class ValueAcceptances {
  constructor(
    private readonly database: Database,
    private readonly repository: ValueAcceptancesRepository,
    private readonly gate: InvoicingGate,
    private readonly book: RuleBook,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * Accepts, for one month and care type, the values of the version that governs it, by its hash.
   * @throws Problem 422 when no such version governs the month
   * @throws Problem 409 when nothing needs to be accepted, the person has accepted already, or two have
   */
  async accept(
    body: AcceptValuesBody,
    { principal, language, key }: { principal: Principal; language: Language; key: string | undefined },
  ): Promise<AcceptedValuesDto> {
    const attempt = {
      key,
      accountId: principal.accountId,
      act: 'POST /api/value-acceptances',
      bodyHash: hashDocument(body),
    };
    return this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      onceForKey(transaction, attempt, async () => {
        const version = await this.findVersion(transaction, body);
        const row = await this.add(transaction, { body, version, principal });
        const { careType, period } = body;
        const { allowed, why } = await this.gate.judge(transaction, { careType, period, version, mode: 'billing' });
        return { ...describe(row), invoicing: { allowed, why: why?.[language] ?? null } };
      }),
    );
  }

  list(filter: ListValueAcceptancesQuery, principal: Principal): Promise<Page<ValueAcceptanceDto>> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const { rows, total } = await this.repository.list(transaction, filter);
      return new Page(rows.map(describe), total);
    });
  }

  private async add(
    transaction: Transaction,
    { body, version, principal }: { body: AcceptValuesBody; version: RuleVersion; principal: Principal },
  ): Promise<AcceptanceRow> {
    const { careType, period } = body;
    const warnings = valueWarnings(version, period, 'sv').map(({ parameter, status }) => ({ parameter, status }));
    if (warnings.length === 0) throw nothingToAccept();
    const key = { careType, period, ruleVersionHash: version.hash };
    const people = await this.repository.lockPeople(transaction, key);
    if (people.includes(principal.accountId)) throw acceptedAlready();
    if (people.length >= PEOPLE_NEEDED) throw acceptedByTwo();
    const row = {
      ...key,
      ruleVersion: version.name,
      accountId: principal.accountId,
      accountName: principal.displayName,
      reason: maskNumbers(body.reason.trim()),
      warnings,
      at: this.clock.now(),
    };
    const id = await this.repository.add(transaction, { ...row, place: people.length + 1 });
    await this.audit.append(transaction, {
      actor: actorOf(principal),
      act: 'accept-values',
      object: { kind: 'value-acceptance', id },
      after: { careType, period, ruleVersion: version.name, hash: version.hash },
      reason: row.reason,
    });
    return { ...row, id };
  }

  private async findVersion(
    transaction: Transaction,
    { careType, period, ruleVersion }: AcceptValuesBody,
  ): Promise<RuleVersion> {
    const rules = await this.book.load(transaction);
    const now = this.clock.now();
    const version =
      ruleVersion === undefined
        ? selectRuleVersion(rules, careType, period, now)
        : rules.versions.find(
            (candidate) =>
              candidate.name === ruleVersion &&
              candidate.careType === careType &&
              candidate.validFrom <= `${period}-01` &&
              isKnown(candidate, now),
          );
    if (version) return version;
    throw problem(422, 'missing-rule-version', {
      sv: 'Ingen sådan regelversion gäller månaden. Kontrollera månad, vårdtyp och versionens namn.',
      en: 'No such rule version governs the month. Check the month, the care type and the name of the version.',
    });
  }
}

function describe(row: AcceptanceRow): ValueAcceptanceDto {
  const { id, careType, period, ruleVersion, ruleVersionHash, accountId, accountName, reason, warnings, at } = row;
  return {
    id,
    careType,
    period,
    ruleVersion,
    ruleVersionHash,
    reason,
    acceptedBy: { id: accountId, name: accountName },
    acceptedAt: formatInstant(at),
    values: warnings.map(({ parameter, status }) => ({ parameter, status })),
  };
}

function nothingToAccept() {
  return problem(409, 'nothing-to-accept', {
    sv: 'Alla värden som ligger till grund för månaden är beslutade. Det finns inget att godta.',
    en: 'All values behind the month are decided. There is nothing to accept.',
  });
}

function acceptedAlready() {
  return problem(409, 'accepted-already', {
    sv: 'Du har redan godtagit värdena. Det behövs två olika personer: be en kollega.',
    en: 'You have accepted the values already. Two different people are needed: ask a colleague.',
  });
}

function acceptedByTwo() {
  return problem(409, 'accepted-by-two', {
    sv: 'Två personer har redan godtagit värdena för månaden. Mer behövs inte.',
    en: 'Two people have accepted the values of the month already. No more is needed.',
  });
}
