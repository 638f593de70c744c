import { Injectable } from '@nestjs/common';
import { parseRuleSet, type RuleSet, type RuleVersion } from '@fristdag/rules';
import type { Transaction } from '../platform/index.ts';

/** Versions as rows: the document is the truth, the other columns are read out of it. */
@Injectable()
export class RuleVersionsRepository {
  async loadAll({ query }: Transaction): Promise<RuleSet> {
    const rows = await query<{ name: string; document: unknown }>(
      'select name, document from rule_version order by name',
    );
    return parseRuleSet(rows.map(({ name, document }) => ({ file: `${name}.json`, document })));
  }

  async loadHashes({ query }: Transaction): Promise<ReadonlyMap<string, string>> {
    const rows = await query<{ name: string; hash: string }>('select name, hash from rule_version');
    return new Map(rows.map(({ name, hash }) => [name, hash]));
  }

  /**
   * Saves the published versions that the database does not have yet; several processes may start at once.
   * @returns those that were new
   */
  async saveMissing({ query }: Transaction, versions: readonly RuleVersion[]): Promise<RuleVersion[]> {
    const added: RuleVersion[] = [];
    for (const version of versions) {
      const { name, careType, validFrom, correction, publishedAtMs, document, hash } = version;
      const rows = await query(
        `insert into rule_version (id, name, care_type, valid_from, correction, published_at, document, hash)
         values ($1, $2, $3, $4::date, $5, instant_of($6::float8), $7::jsonb, $8) on conflict do nothing returning id`,
        [idOfRuleVersion(name), name, careType, validFrom, correction, publishedAtMs, JSON.stringify(document), hash],
      );
      if (rows.length > 0) added.push(version);
    }
    return added;
  }
}

/** `somatic/2020-01-01.2` as a part of a URL: `somatic_2020-01-01.2`. */
export function idOfRuleVersion(name: string): string {
  return name.replace('/', '_');
}
