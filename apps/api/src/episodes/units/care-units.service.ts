import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail } from '../../audit/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  notFound,
  onceForKey,
  Page,
  problem,
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import { type CareUnitKind, type CareUnitName, CareUnitsRepository } from './care-units.repository.ts';
import type {
  CareUnitAnswer,
  CareUnitChange,
  CareUnitListQuery,
  CareUnitNameListQuery,
  NewCareUnit,
} from './dto/care-unit.dto.ts';

interface By {
  readonly actor: Actor;
  /** The If-Match header. */
  readonly ifMatch: string | undefined;
}

/** The register of inpatient units, clinics and outpatient units, and the names under which the sources know them. */
@Injectable()
export class CareUnitsService {
  constructor(
    private readonly database: Database,
    private readonly repository: CareUnitsRepository,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(query: CareUnitListQuery): Promise<Page<CareUnitAnswer>> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const { rows, total } = await this.repository.list(transaction, query);
      return new Page(rows, total);
    });
  }

  listNames(query: CareUnitNameListQuery): Promise<Page<CareUnitName>> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const { rows, total } = await this.repository.listNames(transaction, query);
      return new Page(rows, total);
    });
  }

  /** @throws Problem 404 */
  get(id: string): Promise<CareUnitAnswer> {
    return this.database.transaction(REGION_WIDE, (transaction) => this.getUnit(transaction, id));
  }

  /** @throws Problem 404 */
  getName(id: string): Promise<CareUnitName> {
    return this.database.transaction(REGION_WIDE, (transaction) => this.getNameIn(transaction, id));
  }

  /** @throws Problem 409 when one of the names leads to another unit */
  create(wanted: NewCareUnit, { actor, key }: { actor: Actor; key: string | undefined }): Promise<CareUnitAnswer> {
    const bodyHash = hash('sha256', JSON.stringify(wanted));
    const attempt = { key, accountId: actor.accountId ?? actor.name, act: 'POST /api/care-units', bodyHash };
    return this.database.transaction(REGION_WIDE, (transaction) =>
      onceForKey(transaction, attempt, () => this.createIn(transaction, wanted, actor)),
    );
  }

  /**
   * Changes name and aliases. The name that a unit gives up becomes an alias: else the episodes that carry it, and those who
   * work there, would lose their unit.
   * @throws Problem 404, 409 when one of the names leads to another unit, 412, 428
   */
  change(id: string, { name, aliases }: CareUnitChange, { actor, ifMatch }: By): Promise<CareUnitAnswer> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      await this.repository.lock(transaction);
      const before = await this.getUnit(transaction, id);
      requireVersion(ifMatch, before.version);
      const names = distinct([name, ...aliases, before.name]);
      await this.refuseTaken(transaction, { kind: before.kind, names, id });
      await this.repository.rename(transaction, id, name);
      await this.repository.setNames(transaction, { id, kind: before.kind, names, seenAt: this.clock.now() });
      const after = await this.getUnit(transaction, id);
      const object = { kind: 'care-unit', id };
      await this.audit.append(transaction, {
        actor,
        act: 'update-care-unit',
        object,
        before: registered(before),
        after: registered(after),
      });
      return after;
    });
  }

  /**
   * Says which unit a name of the sources means; null takes it back.
   * @throws Problem 404, 409 for a unit of another kind or a unit's own name, 412, 428
   */
  mapName(id: string, careUnitId: string | null, { actor, ifMatch }: By): Promise<CareUnitName> {
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      await this.repository.lock(transaction);
      const before = await this.getNameIn(transaction, id);
      requireVersion(ifMatch, before.version);
      if (before.careUnitId !== null && before.careUnitId !== careUnitId) {
        const present = await this.getUnit(transaction, before.careUnitId);
        if (present.name === before.name) throw ownName(before.name);
      }
      if (careUnitId !== null) {
        const unit = await this.getUnit(transaction, careUnitId);
        if (unit.kind !== before.kind) throw otherKind(unit.name);
      }
      await this.repository.mapName(transaction, id, careUnitId);
      const after = await this.getNameIn(transaction, id);
      await this.audit.append(transaction, {
        actor,
        act: 'map-care-unit-name',
        object: { kind: 'care-unit-name', id },
        before: { name: before.name, careUnitId: before.careUnitId },
        after: { name: after.name, careUnitId: after.careUnitId },
      });
      return after;
    });
  }

  private async createIn(
    transaction: Transaction,
    { kind, name, aliases }: NewCareUnit,
    actor: Actor,
  ): Promise<CareUnitAnswer> {
    await this.repository.lock(transaction);
    const names = distinct([name, ...aliases]);
    await this.refuseTaken(transaction, { kind, names, id: undefined });
    const id = await this.repository.add(transaction, kind, name);
    await this.repository.setNames(transaction, { id, kind, names, seenAt: this.clock.now() });
    const created = await this.getUnit(transaction, id);
    await this.audit.append(transaction, {
      actor,
      act: 'create-care-unit',
      object: { kind: 'care-unit', id },
      after: registered(created),
    });
    return created;
  }

  private async refuseTaken(
    transaction: Transaction,
    { kind, names, id }: { kind: CareUnitKind; names: readonly string[]; id: string | undefined },
  ): Promise<void> {
    for (const name of names) {
      const other = await this.repository.findUnitNamed(transaction, kind, name);
      if (other && other.id !== id) throw taken(name, other.name);
    }
  }

  private async getUnit(transaction: Transaction, id: string): Promise<CareUnitAnswer> {
    const unit = isId(id) ? await this.repository.find(transaction, id) : undefined;
    if (!unit) throw notFound({ sv: 'Vårdenheten', en: 'The care unit' });
    return unit;
  }

  private async getNameIn(transaction: Transaction, id: string): Promise<CareUnitName> {
    const name = isId(id) ? await this.repository.findName(transaction, id) : undefined;
    if (!name) throw notFound({ sv: 'Namnet', en: 'The name' });
    return name;
  }
}

function isId(id: string): boolean {
  return /^\d{1,18}$/.test(id);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function registered({ kind, name, aliases }: CareUnitAnswer) {
  return { kind, name, aliases };
}

function taken(name: string, unit: string) {
  return problem(409, 'name-taken', {
    sv: `”${name}” leder redan till ${unit}. Ta bort namnet där först.`,
    en: `"${name}" leads to ${unit} already. Remove the name there first.`,
  });
}

function ownName(name: string) {
  return problem(409, 'own-name', {
    sv: `”${name}” är vårdenhetens eget namn. Byt namn på enheten först.`,
    en: `"${name}" is the unit's own name. Rename the unit first.`,
  });
}

function otherKind(unit: string) {
  return problem(409, 'other-kind', {
    sv: `${unit} är en vårdenhet av ett annat slag än namnet.`,
    en: `${unit} is a care unit of another kind than the name.`,
  });
}
