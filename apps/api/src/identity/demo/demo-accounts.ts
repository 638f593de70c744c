import { Injectable } from '@nestjs/common';
import { ConfigurationError, Database, UNSCOPED, type Text } from '../../platform/index.ts';
import { IdentityRepository } from '../identity.repository.ts';
import { hashPassword } from '../sign-in/password.ts';

interface DemoAccount {
  readonly username: string;
  readonly displayName: string;
  readonly roleId: string;
  readonly scope: { readonly kind: 'region' | 'payer' | 'care-unit'; readonly code: string | null };
  readonly unitName: string;
  /** What one does in this account: the words of its sign-in card. */
  readonly does: Text;
}

export const DEMO_PASSWORD = 'fristdag-demo';

const REGION = { kind: 'region', code: null } as const;

const demoAccounts: readonly DemoAccount[] = [
  {
    username: 'region.billing',
    displayName: 'Handläggare, regionen',
    roleId: 'billing-officer',
    scope: REGION,
    unitName: 'Region Stockholm',
    does: {
      sv: 'Läser in vårdtillfällen, startar månadens körning och följer varje krona.',
      en: 'Imports episodes, starts the monthly run and follows every krona.',
    },
  },
  {
    username: 'region.admin',
    displayName: 'Regelansvarig, regionen',
    roleId: 'region-administrator',
    scope: REGION,
    unitName: 'Region Stockholm',
    does: { sv: 'Ansvarar för regelversioner och register.', en: 'Is responsible for rule versions and registers.' },
  },
  {
    username: 'region.approver',
    displayName: 'Beslutsfattare, regionen',
    roleId: 'region-approver',
    scope: REGION,
    unitName: 'Region Stockholm',
    does: { sv: 'Granskar och godkänner som andra person.', en: 'Checks and approves as the second person.' },
  },
  {
    username: 'solna.reviewer',
    displayName: 'Granskare, Solna',
    roleId: 'municipal-reviewer',
    scope: { kind: 'payer', code: '0184' },
    unitName: 'Solna',
    does: {
      sv: 'Granskar Solnas underlag, vårdtillfälle för vårdtillfälle.',
      en: `Reviews Solna's basis, episode by episode.`,
    },
  },
  {
    username: 'farsta.reviewer',
    displayName: 'Granskare, Farsta',
    roleId: 'municipal-reviewer',
    scope: { kind: 'payer', code: '0180-farsta' },
    unitName: 'Farsta',
    does: { sv: 'Granskar Farstas underlag.', en: `Reviews Farsta's basis.` },
  },
  {
    username: 'unit.coordinator',
    displayName: 'Samordnare, Danderyds sjukhus',
    roleId: 'unit-coordinator',
    scope: { kind: 'care-unit', code: 'Danderyds sjukhus' },
    unitName: 'Danderyds sjukhus',
    does: {
      sv: 'Ser sjukhusets egna vårdtillfällen och deras kvalitet.',
      en: `Sees the hospital's own episodes and their quality.`,
    },
  },
  {
    username: 'auditor',
    displayName: 'Revisor',
    roleId: 'auditor',
    scope: REGION,
    unitName: 'Region Stockholm',
    does: {
      sv: 'Läser allt utom personnummer och ändrar ingenting.',
      en: 'Reads everything but personal numbers and changes nothing.',
    },
  },
];

export const demoAccountCards = demoAccounts.map(({ username, displayName, unitName, does }) => ({
  username,
  displayName,
  unitName,
  ...does,
}));

/** The accounts that let anybody try the product on their own machine. Production refuses to start beside them. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly database: Database,
    private readonly repository: IdentityRepository,
  ) {}

  async createMissing(): Promise<void> {
    await this.database.transaction(UNSCOPED, async (transaction) => {
      if ((await this.repository.countDemoAccounts(transaction)) === demoAccounts.length) return;
      const passwordHash = await hashPassword(DEMO_PASSWORD);
      for (const { username, displayName, roleId, scope, unitName } of demoAccounts) {
        await transaction.query(
          `insert into account (id, username, display_name, password_hash, unit_kind, unit_code, unit_name, is_demo)
           values ($1, $2, $3, $4, $5, $6, $7, true) on conflict do nothing`,
          [`demo-${username.replace('.', '-')}`, username, displayName, passwordHash, scope.kind, scope.code, unitName],
        );
        await transaction.query(
          `insert into role_assignment (account_id, role_id, scope_kind, scope_code) values ($1, $2, $3, $4) on conflict do nothing`,
          [`demo-${username.replace('.', '-')}`, roleId, scope.kind, scope.code],
        );
      }
    });
  }

  /** @throws ConfigurationError when a demo account exists */
  async refuseInProduction(): Promise<void> {
    const count = await this.database.transaction(UNSCOPED, (transaction) =>
      this.repository.countDemoAccounts(transaction),
    );
    if (count > 0)
      throw new ConfigurationError(
        `This database holds ${count} demo accounts with a public password. Production mode does not start beside them: use a database of its own.`,
      );
  }
}
