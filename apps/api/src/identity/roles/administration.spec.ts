import { describe, expect, it } from '@jest/globals';
import type { Permission } from '../../platform/index.ts';
import { actingWith, type HeldRole, type Principal, reachOf } from '../principal.ts';
import { administrationOf, covers, mayAdminister, mayGrant } from './administration.ts';

/** A role held for some payers, for the region when none are named. */
function held(
  role: string,
  given: readonly Permission[],
  payers?: readonly string[],
  deputyFor: string | null = null,
): HeldRole {
  return {
    id: `${role} ${payers?.join()}`,
    role,
    title: { sv: role, en: role },
    permissions: new Set(given),
    scope: { kind: payers ? 'payer' : 'region', code: payers?.[0] ?? null, name: payers?.[0] ?? 'Region Stockholm' },
    validFrom: '2020-01-01',
    validThrough: null,
    deputyFor,
    reach: payers ? { kind: 'payers', payers } : { kind: 'region' },
  };
}

function personWith(...assignments: readonly HeldRole[]): Principal {
  return {
    accountId: 'p',
    username: 'p',
    displayName: 'P',
    roles: [],
    requestId: 'spec',
    session: null,
    permissions: new Set(assignments.flatMap(({ permissions }) => [...permissions])),
    assignments,
    roleUsed: null,
    deputyFor: null,
    reach: reachOf(assignments),
    unit: { kind: 'region', code: null, name: 'Region Stockholm' },
  };
}

describe('the role that permits an act', () => {
  const person = personWith(
    held('municipal-controller', ['statements:read'], ['0184']),
    held('municipal-reviewer', ['statements:read', 'review-basis:read'], ['0183']),
    held('municipal-signatory', ['review:accept'], ['0183'], 'Eva Ek'),
  );

  it.each<[Permission, string | undefined, readonly string[] | undefined]>([
    ['statements:read', 'municipal-controller', ['0183', '0184']],
    ['review-basis:read', 'municipal-reviewer', ['0183']],
    ['review:accept', 'municipal-signatory', ['0183']],
    ['runs:write', undefined, undefined],
  ])('%s is used as %s, for %j', (permission, role, payers) => {
    const acting = actingWith(person, permission);
    expect(acting?.roleUsed).toBe(role);
    expect(acting?.reach).toEqual(payers && { kind: 'payers', payers });
  });

  it('says in whose stead', () => {
    expect(actingWith(person, 'review:accept')?.deputyFor).toBe('Eva Ek');
  });

  it('held for the whole region reaches everything; without roles, a machine acts as what it is', () => {
    const officer = personWith(held('billing-officer', ['statements:read']), ...person.assignments);
    expect(actingWith(officer, 'statements:read')).toMatchObject({
      roleUsed: 'billing-officer',
      reach: { kind: 'region' },
    });
    const machine = { ...personWith(), permissions: new Set<Permission>(['episodes:write']) };
    expect(actingWith(machine, 'episodes:write')).toBe(machine);
  });
});

describe('what a municipality’s own administrator may grant', () => {
  const solna = administrationOf(personWith(held('municipal-administrator', ['accounts:write'], ['0184'])));
  const everywhere = { kind: 'region' } as const;
  const payer = (code: string) => ({ kind: 'payer', code }) as const;

  it.each([
    ['its own role in its own unit', true, payer('0184'), true],
    ['its own role elsewhere', true, payer('0183'), false],
    ['its own role in the region', true, { kind: 'region', code: null } as const, false],
    ['its own role in a care unit of the same name', true, { kind: 'care-unit', code: '0184' } as const, false],
    ['a role of the region', false, payer('0184'), false],
  ])('%s: %j', (_, isMunicipal, scope, isGranted) => {
    expect(solna && mayGrant(solna, { role: { isMunicipal }, scope })).toBe(isGranted);
    expect(mayGrant(everywhere, { role: { isMunicipal }, scope })).toBe(true);
  });

  it('nobody without the permission grants anything', () => {
    expect(administrationOf(personWith(held('municipal-reviewer', ['episodes:read'], ['0184'])))).toBeUndefined();
  });

  it('a municipality with districts covers them all, a district not its municipality', () => {
    const stockholm = administrationOf(
      personWith({
        ...held('municipal-administrator', ['accounts:write'], ['0180-farsta', '0180-jarva']),
        scope: { kind: 'payer', code: '0180', name: 'Stockholm' },
      }),
    );
    const farsta = administrationOf(personWith(held('municipal-administrator', ['accounts:write'], ['0180-farsta'])));
    expect([stockholm && covers(stockholm, payer('0180')), farsta && covers(farsta, payer('0180'))]).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    ['only roles of the own unit', [{ isMunicipal: true, code: '0184', state: 'valid' }], true],
    ['a role elsewhere, from next year', [{ isMunicipal: true, code: '0183', state: 'upcoming' }], false],
    ['a role elsewhere that has ended', [{ isMunicipal: true, code: '0183', state: 'ended' }], true],
    ['a role of another kind', [{ isMunicipal: false, code: '0184', state: 'valid' }], false],
  ] as const)('an account with %s is theirs: %j', (_, roles, isTheirs) => {
    const rows = roles.map(({ isMunicipal, code, state }) => ({
      isMunicipal,
      state,
      scope: { kind: 'payer' as const, code, name: code },
    }));
    expect(solna && mayAdminister(solna, payer('0184'), rows)).toBe(isTheirs);
  });
});
