import { invalidInput, problem, type Text } from '../../platform/index.ts';

export const ownRoles = () =>
  problem(403, 'own-roles', {
    sv: 'Ingen ändrar sina egna behörigheter. Be en annan som ansvarar för dem.',
    en: 'Nobody changes their own roles. Ask somebody else who is responsible for them.',
  });

export const beyondOwnUnit = () =>
  problem(403, 'beyond-own-unit', {
    sv: 'Du kan bara ge kommunens roller, till kommunens egen personal och för den egna enheten.',
    en: `You can only grant the municipality's roles, to its own staff and for your own unit.`,
  });

export const alreadyHeld = () =>
  problem(409, 'role-already-held', {
    sv: 'Personen har redan rollen för enheten under de dagarna.',
    en: 'The person holds the role for the unit on those days already.',
  });

export const mixedUnits = () =>
  problem(409, 'mixed-units', {
    sv: 'Ett konto hör antingen till en kommun eller till en vårdenhet. Lägg upp ett konto till för det andra uppdraget.',
    en: 'An account belongs either to a municipality or to a care unit. Create another account for the other duty.',
  });

export const alreadyEnded = () =>
  problem(409, 'role-ended', {
    sv: 'Behörigheten är redan avslutad eller har gått ut.',
    en: 'The role has been ended or has expired already.',
  });

export const noDeputyOfDeputy = () =>
  problem(409, 'deputy-of-deputy', {
    sv: 'En ersättare kan inte själv ha en ersättare. Utse en ersättare för den ordinarie.',
    en: 'A deputy cannot have a deputy. Name one for the person who holds the role.',
  });

export const deputyIsHolder = () =>
  problem(409, 'own-deputy', { sv: 'Ingen är sin egen ersättare.', en: 'Nobody is their own deputy.' });

export const closedAccount = () =>
  problem(409, 'account-closed', {
    sv: 'Kontot är stängt. Öppna det först.',
    en: 'The account is closed. Reopen it first.',
  });

const days: Readonly<Record<'order' | 'past', Text>> = {
  order: { sv: 'Sista dagen är före den första.', en: 'The last day is before the first.' },
  past: { sv: 'Dagen har redan varit.', en: 'The day has passed already.' },
};

/** @throws Problem 400 for days in the wrong order, or a last day that has passed. Civil dates in Stockholm. */
export function requireDays(validFrom: string, validThrough: string | null, today: string): void {
  if (validThrough === null) return;
  const wrong = validThrough < validFrom ? 'order' : validThrough < today ? 'past' : undefined;
  if (wrong) throw invalidInput([{ path: 'validThrough', code: `days-${wrong}`, message: days[wrong] }]);
}
