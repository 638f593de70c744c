import { Injectable } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import type { z } from 'zod';
import { Database, type Language, notFound, offsetOf, Page } from '../../platform/index.ts';
import { type Principal, scopeOfPrincipal } from '../principal.ts';
import { wordsForAccess } from './access-acts.ts';
import { accessCsvHead, accessCsvRows } from './access-csv.ts';
import { AccessLog, shownEpisode } from './access-log.ts';
import { type AccessFilter, AccessLogRepository, type ListedAccessRow } from './access-log.repository.ts';
import {
  type AccessEntry,
  accessFilterOf,
  type AccessLogQuery,
  type ShownEpisodeAnswer,
  type ShownEpisodesQuery,
} from './dto/access-entry.dto.ts';

/** The export reads so many entries at a time. */
const ENTRIES_AT_ONCE = 200;

/** Reading the access log. It names cases, so that reading it is an access too. */
@Injectable()
export class AccessLogService {
  constructor(
    private readonly database: Database,
    private readonly repository: AccessLogRepository,
    private readonly log: AccessLog,
  ) {}

  list(
    principal: Principal,
    wanted: z.output<typeof AccessLogQuery>,
    language: Language,
  ): Promise<Page<z.output<typeof AccessEntry>>> {
    const filter = accessFilterOf(wanted);
    const { sort, order, perPage: limit } = wanted;
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const rows = await this.repository.list(transaction, filter, { sort, order, limit, offset: offsetOf(wanted) });
      const total = await this.repository.count(transaction, filter);
      await this.log.record(transaction, principal, {
        act: 'list-access-log',
        object: { kind: 'access-log', id: null },
        shown: rows.flatMap(({ first }) => first),
      });
      return new Page(
        rows.map((row) => describeEntry(row, language)),
        total,
      );
    });
  }

  /** @throws Problem 404 */
  listShown(
    principal: Principal,
    id: string,
    wanted: z.output<typeof ShownEpisodesQuery>,
  ): Promise<Page<z.output<typeof ShownEpisodeAnswer>>> {
    const { order, perPage: limit } = wanted;
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      if (!/^[1-9]\d{0,17}$/.test(id) || !(await this.repository.exists(transaction, id)))
        throw notFound({ sv: 'Posten', en: 'The entry' });
      const rows = await this.repository.listShown(transaction, id, { order, limit, offset: offsetOf(wanted) });
      await this.log.record(transaction, principal, {
        act: 'list-access-log',
        object: { kind: 'access-entry', id },
        shown: rows.map(shownEpisode),
      });
      return new Page(
        rows.map(({ caseNumber, payer, payerName, protectedIdentity }) => ({
          caseNumber,
          payer,
          payerName,
          protectedIdentity,
        })),
        await this.repository.countShown(transaction, id),
      );
    });
  }

  /** The log as CSV, newest first; each piece is entered as it is read. */
  async *csv(principal: Principal, filter: AccessFilter, language: Language): AsyncGenerator<Buffer> {
    yield Buffer.from(accessCsvHead(language));
    for (let id: string | null = null; ;) {
      const before: { id: string | null; limit: number } = { id, limit: ENTRIES_AT_ONCE };
      const rows = await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
        const read = await this.repository.listBefore(transaction, filter, before);
        await this.log.record(transaction, principal, {
          act: 'export-access-log',
          object: { kind: 'access-log', id: null },
          shown: read.flatMap(({ shown }) => shown),
        });
        return read;
      });
      yield Buffer.from(rows.map((row) => accessCsvRows(row, language)).join(''));
      const last = rows.at(-1);
      if (!last || rows.length < ENTRIES_AT_ONCE) return;
      id = last.id;
    }
  }
}

export function describeEntry(row: ListedAccessRow, language: Language): z.output<typeof AccessEntry> {
  const { id, at, person, username, role, act, purpose, requestId, episodes, protectedEpisodes, first } = row;
  return {
    id,
    at: formatInstant(at),
    person,
    username,
    role,
    act,
    actText: wordsForAccess(act)[language],
    roleText: row.roleTitle?.[language] ?? role,
    unit: { kind: row.unitKind, code: row.unitCode, name: row.unitName },
    object: { kind: row.objectKind, id: row.objectId },
    purpose,
    requestId,
    episodes,
    protectedEpisodes,
    caseNumbers: first.map(({ caseNumber }) => caseNumber),
  };
}
