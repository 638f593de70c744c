import type { Principal } from '../../identity/index.ts';
import { demoPerson } from '../../rules/index.ts';

/** Who carries the demo's months for the region: makes bases ready, answers, extends, reads in payments, corrects. */
export const demoOfficer = (): Principal =>
  demoPerson({
    accountId: 'demo-officer',
    displayName: 'Handläggare (exempel)',
    roleUsed: 'billing-officer',
    permissions: [
      'billing-cases:read',
      'billing-cases:write',
      'sharing:prepare',
      'dialogues:read',
      'dialogues:write',
      'invoices:read',
      'invoices:write',
      'payments:read',
      'payments:write',
    ],
    reach: { kind: 'region' },
  });

/** The second person, who releases bases and approves invoices above the line. */
export const demoSecond = (): Principal =>
  demoPerson({
    accountId: 'demo-second',
    displayName: 'Beslutsfattare (exempel)',
    roleUsed: 'region-approver',
    permissions: ['billing-cases:read', 'sharing:release', 'invoices:approve'],
    reach: { kind: 'region' },
  });

/** Who answers for a hospital. */
export const demoCoordinator = (unit: string): Principal =>
  demoPerson({
    accountId: 'demo-coordinator',
    displayName: `Samordnare (exempel), ${unit}`,
    roleUsed: 'unit-coordinator',
    permissions: ['questions:answer'],
    reach: { kind: 'care-units', inpatientUnits: [unit] },
  });

/** Who keeps the register. */
export const demoAdministrator = (): Principal =>
  demoPerson({
    accountId: 'demo',
    displayName: 'Regelansvarig (exempel)',
    roleUsed: 'region-administrator',
    permissions: ['registers:read', 'registers:write'],
    reach: { kind: 'region' },
  });

/** Who reviews, disputes and accepts in a payer's name. */
export const demoReviewer = ({ payer, name }: { readonly payer: string; readonly name: string }): Principal =>
  demoPerson({
    accountId: `demo-reviewer-${payer}`,
    displayName: `Granskare (exempel), ${name}`,
    roleUsed: 'municipal-reviewer',
    permissions: [
      'billing-cases:read',
      'statements:read',
      'review-basis:read',
      'review:mark',
      'review:accept',
      'dialogues:read',
      'dialogues:write',
    ],
    reach: { kind: 'payers', payers: [payer] },
  });
