import { Inject, Injectable } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import type { z } from 'zod';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal } from '../../identity/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  invalidInput,
  type Language,
  notFound,
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import type {
  RetentionSelection,
  RetentionSetting,
  RetentionSettingChange,
  RetentionSettingVersion,
} from './dto/retention.dto.ts';
import { RetentionRepository, type SettingRow } from './retention.repository.ts';
import { hindrances, wordsForHeld } from './retention-words.ts';

/** How long each kind is kept, by which decision, and what would go today. */
@Injectable()
export class RetentionSettingsService {
  constructor(
    private readonly database: Database,
    private readonly repository: RetentionRepository,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(): Promise<z.output<typeof RetentionSetting>[]> {
    return this.database.transaction(REGION_WIDE, (transaction) =>
      this.repository.listSettings(transaction, this.clock.now()),
    );
  }

  /** @throws Problem 404 */
  get(kind: string): Promise<SettingRow> {
    return this.database.transaction(REGION_WIDE, (transaction) => this.getIn(transaction, kind));
  }

  async listVersions(kind: string): Promise<z.output<typeof RetentionSettingVersion>[]> {
    const rows = await this.database.transaction(REGION_WIDE, async (transaction) => {
      await this.getIn(transaction, kind);
      return this.repository.listSettingVersions(transaction, kind);
    });
    return rows.map(({ changedAt, changedByName, ...row }) => ({
      ...row,
      changedAt: formatInstant(changedAt),
      changedBy: changedByName,
    }));
  }

  /** @throws Problem 400 below the law's least, 404, 412, 428 */
  change(
    kind: string,
    change: z.output<typeof RetentionSettingChange>,
    { principal, ifMatch }: { principal: Principal; ifMatch: string | undefined },
  ): Promise<SettingRow> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const before = await this.getIn(transaction, kind);
      requireVersion(ifMatch, before.version);
      if (change.keepMonths < before.floorMonths) throw belowFloor(before.floorMonths);
      const actor = actorOf(principal);
      const wanted = { ...change, decidedBy: change.decidedBy?.trim() || null };
      const isChanged = await this.repository.changeSetting(transaction, before, wanted, {
        name: actor.name,
        at: this.clock.now(),
      });
      if (!isChanged) requireVersion(ifMatch, before.version + 1);
      await this.audit.append(transaction, {
        actor,
        act: 'change-retention-setting',
        object: { kind: 'retention-setting', id: kind },
        before: decided(before),
        after: decided(wanted),
      });
      return this.getIn(transaction, kind);
    });
  }

  /** What would go today, what is held back, and whether it can be proposed. @throws Problem 404 */
  preview(kind: string, language: Language): Promise<z.output<typeof RetentionSelection>> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const setting = await this.getIn(transaction, kind);
      const { selection, selectionHash } = await this.repository.select(transaction, setting.kind, setting.before);
      const open = await this.repository.list(transaction, {
        page: 1,
        perPage: 1,
        sort: 'proposedAt',
        order: 'desc',
        kind: setting.kind,
        state: 'proposed',
      });
      const hindrance =
        setting.status !== 'decided'
          ? 'not-decided'
          : selection.goes.length === 0
            ? 'nothing-goes'
            : open.total > 0
              ? 'order-under-way'
              : null;
      return {
        kind: setting.kind,
        before: setting.before,
        selectionHash,
        canPropose: hindrance === null,
        goes: [...selection.goes],
        held: selection.held.map((part) => ({ ...part, reasonText: wordsForHeld(part.reason, language) })),
        hindrance: hindrance === null ? null : hindrances[hindrance][language],
      };
    });
  }

  private async getIn(transaction: Transaction, kind: string): Promise<SettingRow> {
    const row = await this.repository.findSetting(transaction, kind, this.clock.now());
    if (!row) throw notFound({ sv: 'Gallringsfristen', en: 'The retention setting' });
    return row;
  }
}

function decided({
  keepMonths,
  status,
  decidedBy,
  since,
}: Pick<SettingRow, 'keepMonths' | 'status' | 'decidedBy' | 'since'>) {
  return { keepMonths, status, decidedBy, since };
}

function belowFloor(floor: number) {
  return invalidInput([
    {
      path: 'keepMonths',
      code: 'below-floor',
      message: {
        sv: `Kortare än ${floor} månader får det inte bevaras.`,
        en: `It may not be kept for less than ${floor} months.`,
      },
    },
  ]);
}
