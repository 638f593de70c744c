import { describe, expect, it } from '@jest/globals';
import type { Permission, Session } from '../providers/api-types.ts';
import { menuItems } from './menu-items.ts';

type Unit = Session['user']['unit'];

const region: Unit = { kind: 'region', code: '01', name: 'Region Stockholm' };
const solna: Unit = { kind: 'payer', code: '0184', name: 'Solna' };
const hospital: Unit = { kind: 'care-unit', code: 'danderyds-sjukhus', name: 'Danderyds sjukhus' };

const reading: Permission[] = ['rules:read', 'statements:read', 'review-basis:read', 'episodes:read', 'invoices:read'];

function menuOf(unit: Unit, permissions: Permission[]): string {
  const session: Session = {
    user: { id: '1', username: 'x', displayName: 'X', unit, roles: [] },
    permissions,
    assignments: [],
    method: 'password',
    needsSecondFactor: false,
  };
  return menuItems(session)
    .map((item) => (item.key === 'invoices' || item.key === 'payments' ? item.key : item.label.replace(/^\w+\./, '')))
    .join(' · ');
}

describe('the menu follows the permissions of the account', () => {
  it.each<[string, Unit, Permission[], string]>([
    [
      'region.billing',
      region,
      [
        ...reading,
        'to-do:read',
        'imports:read',
        'imports:write',
        'refused-rows:read',
        'runs:read',
        'runs:write',
        'registers:read',
        'payments:read',
        'payments:write',
      ],
      'toDo · months · episodes · imports · runs · invoices · payments · registers',
    ],
    [
      'region.admin',
      region,
      [
        'to-do:read',
        'rules:read',
        'statements:read',
        'registers:read',
        'registers:write',
        'audit:read',
        'runs:read',
        'accounts:read',
        'accounts:write',
        'operation:read',
        'consultations:read',
        'consultations:write',
        'impact:read',
        'impact:write',
      ],
      'toDo · ruleVersions · title · title · registers · title · operation · auditLines',
    ],
    [
      'region.approver',
      region,
      [...reading, 'to-do:read', 'registers:read', 'audit:read', 'runs:read', 'imports:read', 'invoices:approve'],
      'toDo · months · ruleVersions · invoices · auditLines',
    ],
    [
      'solna.reviewer',
      solna,
      [...reading, 'to-do:read', 'consultations:read'],
      'toDo · ourMonths · invoices · rules · title',
    ],
    [
      'unit.coordinator',
      hospital,
      ['to-do:read', 'rules:read', 'episodes:read', 'data-quality:read'],
      'toDo · ourEpisodes',
    ],
    [
      'auditor',
      region,
      [
        ...reading,
        'imports:read',
        'runs:read',
        'registers:read',
        'audit:read',
        'audit:verify',
        'audit-samples:read',
        'access-log:read',
      ],
      'samples · months · invoices · ruleVersions · auditLines · log',
    ],
  ])('%s', (_account, unit, permissions, menu) => {
    expect(menuOf(unit, permissions)).toBe(menu);
  });

  it('is empty for whoever is not signed in', () => {
    expect(menuItems(null)).toEqual([]);
  });
});
