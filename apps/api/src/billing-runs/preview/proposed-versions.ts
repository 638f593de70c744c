import { Injectable } from '@nestjs/common';
import { parseRuleVersion, RuleFileError, type RuleVersion } from '@fristdag/rules';
import type { Principal } from '../../identity/index.ts';
import { problem, type Transaction } from '../../platform/index.ts';
import { isShownTo, RuleBook, unknownVersion } from '../../rules/index.ts';
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

  /** @throws Problem 404 when there is none, or none that the reader is shown */
  async get(transaction: Transaction, id: string, reader: Principal): Promise<ProposedVersion> {
    const row = await this.book.find(transaction, id);
    if (!row || !isShownTo(reader, row)) throw unknownVersion();
    return { id: row.id, state: row.state, version: row.read, contentHash: row.contentHash };
  }

  /** The agreement without the version itself: what it would be published into. */
  async propose(
    transaction: Transaction,
    draft: RuleVersion,
    { knownAt, asIfFrom }: Pick<Proposal, 'knownAt' | 'asIfFrom'>,
  ): Promise<Proposal> {
    const { versions } = await this.book.load(transaction);
    const published = { versions: versions.filter(({ name, publishedAt }) => !isItself({ name, publishedAt }, draft)) };
    return { published, draft, knownAt, asIfFrom };
  }
}

function isItself(stored: Pick<RuleVersion, 'name' | 'publishedAt'>, draft: RuleVersion): boolean {
  return stored.name === draft.name && stored.publishedAt !== null && draft.publishedAt !== null;
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
