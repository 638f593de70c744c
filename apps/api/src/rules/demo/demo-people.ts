import type { Principal } from '../../identity/index.ts';
import type { Permission } from '../../platform/index.ts';

/** In whose name the story's author writes; a version of theirs says that the story has begun. */
export const DEMO_AUTHOR = 'demo';

interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly roleUsed: string;
  readonly permissions: readonly Permission[];
  readonly reach: Principal['reach'];
}

/** Somebody of the demo's stories: a role and a unit, never a name. */
export function demoPerson({ accountId, displayName, roleUsed, permissions, reach }: Person): Principal {
  return {
    accountId,
    username: accountId,
    displayName,
    roles: [roleUsed],
    roleUsed,
    deputyFor: null,
    reach,
    permissions: new Set(permissions),
    assignments: [],
    requestId: 'demo',
    unit: { kind: reach.kind === 'region' ? 'region' : 'payer', code: null, name: displayName },
    // Who publishes has just proved who they are.
    session: { id: 'demo', method: 'password', authenticatedAt: Date.now(), needsSecondFactor: false },
  };
}

export const demoAuthor = (): Principal =>
  demoPerson({
    accountId: DEMO_AUTHOR,
    displayName: 'Regelansvarig (exempel)',
    roleUsed: 'region-administrator',
    permissions: ['rules:read', 'rules:write', 'consultations:read', 'consultations:write'],
    reach: { kind: 'region' },
  });

export const demoApprover = (): Principal =>
  demoPerson({
    accountId: 'demo-second',
    displayName: 'Beslutsfattare (exempel)',
    roleUsed: 'region-approver',
    permissions: ['rules:read', 'rules:approve', 'consultations:read'],
    reach: { kind: 'region' },
  });

/** Who answers for a municipality with all its payers. */
export const demoSignatory = ({ name, payers }: { name: string; payers: readonly string[] }): Principal =>
  demoPerson({
    accountId: `demo-${payers[0] ?? name}`,
    displayName: `Exempel, ${name}`,
    roleUsed: 'municipal-signatory',
    permissions: ['consultations:read', 'consultations:prepare', 'consultations:answer'],
    reach: { kind: 'payers', payers },
  });
