import { type Refusal, refusalReason } from '@fristdag/rules';
import { problem, requireVersion } from '../../platform/index.ts';

/** Every reason why a body is no episode: the codes of refused rows, in words, without values of personal data. */
export function refusedEpisode(refusals: readonly Refusal[]) {
  const errors = refusals.map((refusal) => ({
    path: refusal.field ?? '',
    code: refusal.code,
    message: { sv: refusalReason(refusal, 'sv'), en: refusalReason(refusal, 'en') },
  }));
  const [first] = errors;
  return problem(
    422,
    'refused-episode',
    {
      sv: `Vårdtillfället avvisades: ${first?.message.sv ?? ''}`,
      en: `The episode was refused: ${first?.message.en ?? ''}`,
    },
    errors,
  );
}

export function otherCaseNumber() {
  const message = {
    sv: 'Ärendenumret i innehållet är ett annat än det i adressen.',
    en: 'The case number in the body is not the one in the address.',
  };
  return problem(422, 'refused-episode', message, [{ path: 'caseNumber', code: 'other-case-number', message }]);
}

export function otherUnit() {
  return problem(403, 'other-unit', {
    sv: 'Klienten får bara skicka in vårdtillfällen för sina egna slutenvårdsenheter.',
    en: 'The client may only send in episodes of its own inpatient units.',
  });
}

interface Preconditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/**
 * A new episode has no version to build on; a known one must be named.
 * @param stored the latest revision, undefined when there is no such episode
 * @throws Problem 428 or 412
 */
export function requirePreconditions({ ifMatch, ifNoneMatch }: Preconditions, stored: number | undefined): void {
  if (stored === undefined) {
    if (ifMatch !== undefined && ifMatch.trim() !== '') throw nothingToChange();
    return;
  }
  if (ifNoneMatch?.trim() === '*') throw alreadyThere();
  requireVersion(ifMatch, stored);
}

function nothingToChange() {
  return problem(412, 'version-stale', {
    sv: 'Det finns inget vårdtillfälle med det ärendenumret. Skicka utan If-Match för att lägga upp det.',
    en: 'There is no episode with this case number. Send without If-Match to add it.',
  });
}

function alreadyThere() {
  return problem(412, 'version-stale', {
    sv: 'Det finns redan ett vårdtillfälle med det ärendenumret. Läs det, och skicka med dess version som If-Match.',
    en: 'There is an episode with this case number already. Read it, and send its version as If-Match.',
  });
}
