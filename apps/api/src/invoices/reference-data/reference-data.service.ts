import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  type Language,
  notFound,
  problem,
  requireVersion,
  type Transaction,
} from '../../platform/index.ts';
import { BillingCases, DueSteps } from '../../reviews/index.ts';
import type { SaveInvoiceParty } from './dto/reference-data.dto.ts';
import { missingOfReceiver, missingOfSender } from './missing-data.ts';
import { type InvoiceParty, REGION, ReferenceDataRepository, type VatSetting } from './reference-data.repository.ts';

/** Sender, receivers, VAT and the four-eyes line: entered by people, checked where a check digit can tell, never invented. */
@Injectable()
export class ReferenceDataService {
  constructor(
    private readonly database: Database,
    private readonly repository: ReferenceDataRepository,
    private readonly cases: BillingCases,
    private readonly steps: DueSteps,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  list(principal: Principal, language: Language) {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const stored = await this.repository.list(transaction);
      // The region is asked for before anybody has entered it.
      const parties = stored.some(({ id }) => id === REGION) ? stored : [NO_REGION, ...stored];
      return parties.map((party) => describe(party, language));
    });
  }

  /**
   * Saves a party; cases that stood still for want of it go on. Only the demo enters test numbers, and says so by `isExample`.
   * @throws Problem 404 for no municipality, 412 and 428 by If-Match
   */
  save(
    id: string,
    wish: SaveInvoiceParty,
    given: { principal: Principal; language: Language; ifMatch: string | undefined; isExample?: boolean },
  ) {
    const { principal, language, ifMatch, isExample = false } = given;
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const known =
        (await this.repository.list(transaction)).find((party) => party.id === id) ??
        (id === REGION ? NO_REGION : undefined);
      if (!known) throw notFound({ sv: 'Parten', en: 'The party' });
      const stored = (await this.repository.find(transaction, id, true)) ?? known;
      requireVersion(ifMatch, stored.version);
      const party: InvoiceParty = { ...stored, ...wish, id, isExample, version: stored.version + 1 };
      await this.repository.save(transaction, party, this.clock.now());
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'update-invoice-party',
        object: { kind: 'invoice-party', id },
        before: audited(stored),
        after: audited(party),
      });
      await this.continueCases(transaction, principal);
      return describe(party, language);
    });
  }

  listVat(principal: Principal): Promise<VatSetting[]> {
    return this.database.transaction(scopeOfPrincipal(principal), (transaction) =>
      this.repository.listVat(transaction),
    );
  }

  /** Adds a VAT setting from a day on; one that has begun is never changed. @throws Problem 409 when the day has one */
  addVat(
    wish: { validFrom: string; category: 'E' | 'O'; reasonText: string; decidedBy: string },
    principal: Principal,
  ): Promise<VatSetting[]> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const setting = { ...wish, reasonCode: wish.category === 'E' ? 'VATEX-EU-132-1B' : 'VATEX-EU-O' };
      const added = await this.repository.addVat(transaction, setting, {
        by: principal.accountId,
        byName: principal.displayName,
        at: this.clock.now(),
      });
      if (!added) throw problem(409, 'vat-setting-exists', VAT_EXISTS);
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'set-vat-category',
        object: { kind: 'vat-setting', id: wish.validFrom },
        after: { category: wish.category, reasonCode: setting.reasonCode, decidedBy: wish.decidedBy },
      });
      await this.continueCases(transaction, principal);
      return this.repository.listVat(transaction);
    });
  }

  async settings({ query }: Transaction): Promise<{ approveFrom: string | null; version: number }> {
    const [row] = await query<{ approveFrom: string | null; version: number }>(
      'select approve_from::text as "approveFrom", version from invoice_setting',
    );
    if (!row) throw new Error('the invoice settings are not stored');
    return row;
  }

  getSettings(principal: Principal) {
    return this.database.transaction(scopeOfPrincipal(principal), (transaction) => this.settings(transaction));
  }

  saveSettings(
    wish: { approveFrom: string | null },
    { principal, ifMatch }: { principal: Principal; ifMatch: string | undefined },
  ) {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      await transaction.query('select 1 from invoice_setting for update');
      const before = await this.settings(transaction);
      requireVersion(ifMatch, before.version);
      await transaction.query('update invoice_setting set approve_from = $1::numeric, version = version + 1', [
        wish.approveFrom,
      ]);
      const after = await this.settings(transaction);
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'set-invoice-settings',
        object: { kind: 'invoice-setting', id: 'all' },
        before: { approveFrom: before.approveFrom },
        after: { approveFrom: after.approveFrom },
      });
      return after;
    });
  }

  /** Cases that were parked for want of reference data are tried again: what is still missing parks them anew. */
  private async continueCases(transaction: Transaction, principal: Principal): Promise<void> {
    const parked = [
      ...(await this.cases.findParked(transaction, 'missing-reference-data')),
      ...(await this.cases.findParked(transaction, 'no-vat-setting')),
    ];
    for (const id of parked) {
      const billingCase = await this.cases.lock(transaction, id);
      if (billingCase?.state !== 'parked') continue;
      await this.cases.unpark(transaction, billingCase, actorOf(principal), null);
      await this.steps.retry(transaction, id);
    }
  }
}

function describe(party: InvoiceParty, language: Language) {
  const missing =
    party.id === REGION ? missingOfSender(party, 'E') : missingOfReceiver(party, { id: party.id, name: party.name });
  return { ...party, missing: missing.map(({ text }) => text[language]) };
}

function audited({ version: _, isExample: __, ...fields }: InvoiceParty): object {
  return fields;
}

const NO_REGION: InvoiceParty = {
  id: REGION,
  name: 'Regionen',
  organisationNumber: null,
  endpointScheme: null,
  endpointId: null,
  buyerReference: null,
  street: null,
  postalCode: null,
  city: null,
  bankgiro: null,
  contactEmail: null,
  vatNumber: null,
  isExample: false,
  version: 0,
};

const VAT_EXISTS = {
  sv: 'Det finns redan ett val från den dagen. Lägg in ett från en senare dag.',
  en: 'There is a setting from that day already. Enter one from a later day.',
};
