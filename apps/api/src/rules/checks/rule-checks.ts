import { Injectable } from '@nestjs/common';
import { checkAgreement, type WorkedCaseResult } from '@fristdag/billing';
import { canonicalJson, type Finding, hashDocument, type PayerLookup, type RuleVersion } from '@fristdag/rules';
import { PayerRegister } from '../../payers/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { RuleVersionRow } from '../rule-version-row.ts';
import { RuleVersionRowsRepository } from '../rule-version-rows.repository.ts';

/** A worked case under a version, and whether it came with the version that this one is based on. */
export interface RanWorkedCase extends WorkedCaseResult {
  /** Word for word as in the base: it shows what changes, and stops nothing. */
  readonly inherited: boolean;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly workedCases: readonly RanWorkedCase[];
}

/** Checks stop a version on its way; what is decided, or has ended, is not judged again. */
const ON_THEIR_WAY: readonly RuleVersionRow['state'][] = ['draft', 'in-consultation', 'approved'];

/** The first of them have claimed their start; two drafts may still be about the same month. */
const CLAIMING: readonly RuleVersionRow['state'][] = ['in-consultation', 'approved', 'published'];

const KEPT_RESULTS = 200;

/** Checks and worked cases of versions, worked out once per content. */
@Injectable()
export class RuleChecks {
  private readonly results = new Map<string, Promise<CheckResult>>();

  constructor(
    private readonly rows: RuleVersionRowsRepository,
    private readonly payers: PayerRegister,
  ) {}

  /** What is found in each of some versions, by id. */
  async resultsOf(
    transaction: Transaction,
    rows: readonly RuleVersionRow[],
  ): Promise<ReadonlyMap<string, CheckResult>> {
    const checked = rows.filter(({ state }) => ON_THEIR_WAY.includes(state));
    if (checked.length === 0) return new Map();
    const all = await this.rows.list(transaction);
    const found = await Promise.all(
      checked.map(async (row) => {
        const content = { document: row.read.document, workedCases: row.workedCases };
        return [row.id, await this.resultOf(transaction, { row, content, all })] as const;
      }),
    );
    return new Map(found);
  }

  private async resultOf(transaction: Transaction, asked: Asked): Promise<CheckResult> {
    const { row, content, all } = asked;
    const others = versionsBeside(all, { id: row.id, hash: row.read.hash });
    const inherited = all.find(({ id }) => id === row.basedOn)?.workedCases ?? [];
    const key = hashDocument({ ...content, others: others.map(({ hash }) => hash), inherited });
    const known = this.results.get(key);
    if (known) return known;
    const payers = (await this.payers.load(transaction)).lookup();
    const result = check(content, { others, inherited, payers });
    this.remember(key, result);
    return result;
  }

  private remember(key: string, result: Promise<CheckResult>): void {
    this.results.set(key, result);
    // What could not be worked out is tried again.
    result.catch(() => this.results.delete(key));
    const [oldest] = this.results.keys();
    if (this.results.size > KEPT_RESULTS && oldest !== undefined) this.results.delete(oldest);
  }
}

/** What a version is checked against: the others that have claimed their start, decided ones and those on their way there. */
export function versionsBeside(
  all: readonly RuleVersionRow[],
  own: { readonly id: string | null; readonly hash: string },
): readonly RuleVersion[] {
  return (
    all
      // A name is given once: what was withdrawn keeps its own, and the next version of that start corrects it.
      .filter(({ id, state, read }) => id !== own.id && (CLAIMING.includes(state) || read.publishedAtMs !== null))
      // The very same content is another version all the same, and takes the start as well.
      .map(({ read }) => (read.hash === own.hash ? { ...read, hash: '' } : read))
  );
}

interface Content {
  readonly document: unknown;
  readonly workedCases: readonly unknown[];
}

interface Asked {
  readonly row: RuleVersionRow;
  readonly content: Content;
  readonly all: readonly RuleVersionRow[];
}

async function check(
  { document, workedCases }: Content,
  {
    others,
    inherited,
    payers,
  }: {
    others: readonly RuleVersion[];
    inherited: readonly unknown[];
    payers: PayerLookup;
  },
): Promise<CheckResult> {
  const fromBase = new Set(inherited.map(canonicalJson));
  const agreement = await checkAgreement(document, { others, workedCases, payers });
  return {
    findings: agreement.findings,
    workedCases: agreement.workedCases.map((ran) => ({
      ...ran,
      inherited: fromBase.has(canonicalJson(workedCases[ran.place])),
    })),
  };
}

/** Of versions that are not checked. */
export const uncheckedResult: CheckResult = { findings: [], workedCases: [] };

/** Findings that still stop the version: errors, and laws that nobody has said why to pass. */
export function unresolved({ acknowledgedChecks }: RuleVersionRow, findings: readonly Finding[]): readonly Finding[] {
  const passed = new Set(acknowledgedChecks.map(({ check: id }) => id));
  return findings.filter(({ id, kind }) => kind === 'error' || !passed.has(id));
}
