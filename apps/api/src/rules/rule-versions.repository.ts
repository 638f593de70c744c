import { Injectable } from '@nestjs/common';
import { parseRuleSet, type RuleSet, type RuleVersion } from '@fristdag/rules';
import type { Transaction } from '../platform/index.ts';
import { contentHashOf } from './draft/draft-document.ts';

/** Published versions as rows: the document is the truth, the other columns are read out of it. */
@Injectable()
export class RuleVersionsRepository {
  /**
   * Every version that was ever published, also those withdrawn again. Waits for a publication that is under way: its
   * instant has been taken, so whoever asks later must see it.
   */
  async loadAll({ query }: Transaction): Promise<RuleSet> {
    await query(`select pg_advisory_xact_lock_shared(hashtextextended('fristdag.rules', 0))`);
    const rows = await query<{ name: string; document: unknown; withdrawnAtMs: number | null }>(
      `select name, document, epoch_ms(withdrawn_at) as "withdrawnAtMs"
         from rule_version where published_at is not null order by name`,
    );
    return parseRuleSet(rows.map(({ name, ...row }) => ({ ...row, file: `${name}.json` })));
  }

  /** Nobody publishes, and nobody judges which version governs, until the transaction ends. */
  async holdStill({ query }: Transaction): Promise<void> {
    await query(`select pg_advisory_xact_lock(hashtextextended('fristdag.rules', 0))`);
  }

  async loadHashes({ query }: Transaction): Promise<ReadonlyMap<string, string>> {
    const rows = await query<{ name: string; hash: string }>(
      'select name, hash from rule_version where published_at is not null',
    );
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
        `insert into rule_version (id, name, care_type, valid_from, correction, published_at, created_at, document, hash, content_hash, state)
         values ($1, $2, $3, $4::date, $5, instant_of($6::float8), instant_of($6::float8), $7::jsonb, $8, $9, 'published')
         on conflict do nothing returning id`,
        [
          idOfRuleVersion(name),
          name,
          careType,
          validFrom,
          correction,
          publishedAtMs,
          JSON.stringify(document),
          hash,
          contentHashOf(document),
        ],
      );
      if (rows.length > 0) added.push(version);
    }
    return added;
  }
}

/** `somatic/2020-01-01.2` as a part of a URL: `somatic_2020-01-01.2`. Of versions that came as files. */
export function idOfRuleVersion(name: string): string {
  return name.replace('/', '_');
}
