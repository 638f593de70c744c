import { Injectable } from '@nestjs/common';
import { ConfigurationError, Database, UNSCOPED, type Text } from '../../platform/index.ts';
import { IdentityRepository } from '../identity.repository.ts';
import { hashPassword } from '../sign-in/password.ts';

interface DemoAccount {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  readonly scope: { readonly kind: 'region' | 'payer' | 'care-unit'; readonly code: string | null };
  readonly unitName: string;
  /** What one does in this account: the words of its sign-in card. */
  readonly does: Text;
}

export const DEMO_PASSWORD = 'fristdag-demo';

const REGION = { kind: 'region', code: null } as const;

/** A small municipality: one person looks, signs and follows the money. */
const MUNICIPAL = ['municipal-reviewer', 'municipal-signatory', 'municipal-controller'] as const;

const demoAccounts: readonly DemoAccount[] = [
  {
    username: 'region.billing',
    displayName: 'Handläggare, regionen',
    roles: ['billing-officer'],
    scope: REGION,
    unitName: 'Region Stockholm',
    does: {
      sv: 'Läser in vårdtillfällen, startar månadens körning, gör underlagen klara, svarar i dialoger och fakturerar.',
      en: 'Imports episodes, starts the monthly run, prepares the bases, answers in dialogues and invoices.',
    },
  },
  {
    username: 'region.admin',
    displayName: 'Regelansvarig, regionen',
    roles: ['region-administrator'],
    scope: REGION,
    unitName: 'Region Stockholm',
    does: {
      sv: 'Tar fram regelversioner, skickar dem på remiss och sköter register och behörigheter.',
      en: 'Drafts rule versions, sends them out for consultation, and keeps registers and accounts.',
    },
  },
  {
    username: 'region.approver',
    displayName: 'Beslutsfattare, regionen',
    roles: ['region-approver', 'log-reviewer'],
    scope: REGION,
    unitName: 'Region Stockholm',
    does: {
      sv: 'Är den andra personen: godkänner regler, frisläpper underlag och godkänner stora fakturor.',
      en: 'Is the second person: approves rules, releases bases and approves large invoices.',
    },
  },
  {
    username: 'solna.reviewer',
    displayName: 'Granskare, Solna',
    roles: MUNICIPAL,
    scope: { kind: 'payer', code: '0184' },
    unitName: 'Solna',
    does: {
      sv: 'Granskar Solnas underlag, vårdtillfälle för vårdtillfälle, inleder dialoger och godkänner.',
      en: `Reviews Solna's basis, episode by episode, opens dialogues and accepts.`,
    },
  },
  {
    username: 'farsta.reviewer',
    displayName: 'Granskare, Farsta',
    roles: MUNICIPAL,
    scope: { kind: 'payer', code: '0180-farsta' },
    unitName: 'Farsta',
    does: {
      sv: 'Granskar Farstas underlag. Stadsdelen har en dialog om september.',
      en: `Reviews Farsta's basis. The district has a dialogue about September.`,
    },
  },
  {
    username: 'unit.coordinator',
    displayName: 'Samordnare, Danderyds sjukhus',
    roles: ['unit-coordinator'],
    scope: { kind: 'care-unit', code: 'Danderyds sjukhus' },
    unitName: 'Danderyds sjukhus',
    does: {
      sv: 'Ser sjukhusets egna vårdtillfällen och deras kvalitet, och svarar på frågor om dem.',
      en: `Sees the hospital's own episodes and their quality, and answers questions about them.`,
    },
  },
  {
    username: 'auditor',
    displayName: 'Revisor',
    roles: ['auditor'],
    scope: REGION,
    unitName: 'Region Stockholm',
    does: {
      sv: 'Läser allt utom personnummer, drar stickprov och ändrar ingenting.',
      en: 'Reads everything but personal numbers, draws samples and changes nothing.',
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
      const areThere = (await this.repository.countDemoAccounts(transaction)) === demoAccounts.length;
      const passwordHash = areThere ? null : await hashPassword(DEMO_PASSWORD);
      for (const { username, displayName, roles, scope, unitName } of demoAccounts) {
        const id = `demo-${username.replace('.', '-')}`;
        if (passwordHash !== null)
          await transaction.query(
            `insert into account (id, username, display_name, password_hash, unit_kind, unit_code, unit_name, is_demo)
             values ($1, $2, $3, $4, $5, $6, $7, true) on conflict do nothing`,
            [id, username, displayName, passwordHash, scope.kind, scope.code, unitName],
          );
        // A role that was ended stays ended: its row is still there.
        await transaction.query(
          `insert into role_assignment (id, account_id, role_id, scope_kind, scope_code)
           select account.id || ':' || role, account.id, role, $3, $4 from account, unnest($2::text[]) as role
            where account.id = $1
           on conflict do nothing`,
          [id, roles, scope.kind, scope.code],
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
