import type { Principal } from '../../identity/index.ts';
import type { Permission } from '../../platform/index.ts';

interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: string;
  readonly permissions: readonly Permission[];
  readonly reach: Principal['reach'];
}

/** Somebody of the demo's stories: a role and a unit, never a name. */
function somebody({ accountId, displayName, role, permissions, reach }: Person): Principal {
  return {
    ...{ accountId, username: accountId, displayName, roles: [role], roleUsed: role, deputyFor: null, reach },
    ...{ permissions: new Set(permissions), assignments: [], requestId: 'demo', session: null },
    unit: { kind: reach.kind === 'region' ? 'region' : 'payer', code: null, name: displayName },
  };
}

export const demoOfficer = (): Principal =>
  somebody({
    ...{ accountId: 'demo-officer', displayName: 'Handläggare (exempel)', role: 'billing-officer' },
    ...{ permissions: ['billing-cases:read', 'billing-cases:write', 'sharing:prepare'], reach: { kind: 'region' } },
  });

export const demoReviewer = (): Principal =>
  somebody({
    ...{ accountId: 'demo-reviewer', displayName: 'Granskare (exempel), Solna', role: 'municipal-reviewer' },
    permissions: ['billing-cases:read', 'dialogues:read', 'dialogues:write', 'review-basis:read'],
    reach: { kind: 'payers', payers: ['0184'] },
  });
