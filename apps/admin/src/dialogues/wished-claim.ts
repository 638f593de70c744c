import { isInstantField, MISSING, noClaim, type ClaimWords, type Reviewed } from './claim-words.ts';

/** What the link that led here already says: which stay, what about it, and what is held. */
export function wishedClaim(search: URLSearchParams, rows: readonly Reviewed[]): ClaimWords {
  const about = search.get('about') ?? '';
  const claim = claimIn(search);
  if (about === MISSING) return { ...noClaim, caseNumber: '', about, missing: missingOf(claim) };
  const row = rows.find(({ caseNumber }) => caseNumber === search.get('caseNumber'));
  if (!row) return noClaim;
  const condition = row.conditions.find(({ id }) => id === about);
  return {
    ...noClaim,
    caseNumber: row.caseNumber,
    about,
    isMet: condition?.outcome === 'not-met',
    ...(isInstantField(about) ? instantOf(claim) : {}),
    ...(about === 'days' && typeof claim === 'number' ? { days: String(claim) } : {}),
    ...(about === 'payer' && typeof claim === 'string' ? { payer: claim } : {}),
  };
}

function claimIn(search: URLSearchParams): unknown {
  const written = search.get('claim');
  if (written === null) return undefined;
  try {
    return JSON.parse(written);
  } catch {
    // Somebody wrote the address by hand: the form is then as it is without a claim.
    return undefined;
  }
}

function instantOf(claim: unknown): Partial<ClaimWords> {
  if (claim === null) return { never: true };
  return typeof claim === 'string' ? { instant: fieldInstant(claim) } : {};
}

function missingOf(claim: unknown): ClaimWords['missing'] {
  const said = typeof claim === 'object' && claim !== null ? (claim as Record<string, unknown>) : {};
  const text = (key: string): string => (typeof said[key] === 'string' ? said[key] : '');
  return {
    caseNumber: text('caseNumber'),
    unit: text('inpatientUnit'),
    admittedAt: fieldInstant(text('admittedAt')),
    noticeSentAt: fieldInstant(text('dischargeReadyNoticeSentAt')),
    dischargedAt: fieldInstant(text('dischargedAt')),
  };
}

/** `2020-01-13T12:00:00`, Stockholm's clock: what a field of date and time holds. */
function fieldInstant(instant: string): string {
  return instant.slice(0, 19);
}
