import { Injectable } from '@nestjs/common';
import { hashDocument, parseRuleVersion, RuleFileError, type RuleVersion } from '@fristdag/rules';
import { notFound, problem, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import type { Proposal } from './governing-versions.ts';

/** A rule version as it is stored, a draft or not. */
export interface ProposedVersion {
  readonly id: string;
  readonly state: string;
  readonly version: RuleVersion;
  /** Of the document with publishedAt null: what a preview, an approval and a consultation are bound to. */
  readonly contentHash: string;
}

/** Rule versions by id, drafts included, and the agreement beside them. */
@Injectable()
export class ProposedVersions {
  constructor(private readonly book: RuleBook) {}

  /**
   * @throws Problem 404 when there is none
   * @throws Problem 409 when its document cannot be read as a rule version
   */
  async get({ query }: Transaction, id: string): Promise<ProposedVersion> {
    const [row] = await query<{ id: string; state: string; document: Readonly<Record<string, unknown>> }>(
      `select id, coalesce(to_jsonb(v) ->> 'state', 'draft') as state, document from rule_version v where id = $1 or replace(name, '/', '_') = $1`,
      [id],
    );
    if (!row) throw notFound({ sv: 'Regelversionen', en: 'The rule version' });
    return {
      id: row.id,
      state: row.state,
      version: readVersion(row.document),
      contentHash: contentHashOf(row.document),
    };
  }

  /** The agreement without the version itself: what it would be published into. */
  async propose(transaction: Transaction, draft: RuleVersion, knownAt: number): Promise<Proposal> {
    const { versions } = await this.book.load(transaction);
    const published = { versions: versions.filter(({ name, publishedAt }) => !isItself({ name, publishedAt }, draft)) };
    return { published, draft, knownAt };
  }
}

function isItself(stored: Pick<RuleVersion, 'name' | 'publishedAt'>, draft: RuleVersion): boolean {
  return stored.name === draft.name && stored.publishedAt !== null && draft.publishedAt !== null;
}

export function contentHashOf(document: Readonly<Record<string, unknown>>): string {
  return hashDocument({ ...document, publishedAt: null });
}

/** @throws Problem 409 with what is wrong in the document */
export function readVersion(document: Readonly<Record<string, unknown>>): RuleVersion {
  try {
    return parseRuleVersion(document, `${String(document['name'])}.json`);
  } catch (error) {
    if (!(error instanceof RuleFileError)) throw error;
    throw problem(409, 'rule-version-not-readable', {
      sv: `Utkastet kan inte räknas ännu: ${error.message}. Rätta det och försök igen.`,
      en: `The draft cannot be counted with yet: ${error.message}. Correct it and try again.`,
    });
  }
}
