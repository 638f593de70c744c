import type { Principal } from '../../identity/index.ts';
import { demoPerson } from '../../rules/index.ts';

/** Who makes the demo's bases ready. */
export const demoOfficer = (): Principal =>
  demoPerson({
    ...{ accountId: 'demo-officer', displayName: 'Handläggare (exempel)', roleUsed: 'billing-officer' },
    ...{ permissions: ['billing-cases:read', 'billing-cases:write', 'sharing:prepare'], reach: { kind: 'region' } },
  });

/** Who disputes in Solna's name. */
export const demoReviewer = (): Principal =>
  demoPerson({
    ...{ accountId: 'demo-reviewer', displayName: 'Granskare (exempel), Solna', roleUsed: 'municipal-reviewer' },
    permissions: ['billing-cases:read', 'dialogues:read', 'dialogues:write', 'review-basis:read'],
    reach: { kind: 'payers', payers: ['0184'] },
  });
