import { Secret, TOTP } from 'otpauth';

/** Seconds that one code lasts (RFC 6238). */
const STEP_SECONDS = 30;
/** Steps before and after the current one that are taken too, for clocks that differ. */
const WINDOW = 1;

function generatorFor(secret: string, username: string): TOTP {
  return new TOTP({
    issuer: 'Fristdag',
    label: username,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_SECONDS,
  });
}

/** 160 random bits, as RFC 4226 recommends, in base32. */
export function createSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from the picture. */
export function enrolmentAddress(secret: string, username: string): string {
  return generatorFor(secret, username).toString();
}

/**
 * @param atMs the moment of the attempt, epoch milliseconds
 * @returns the number of the time step that the code belongs to, or undefined for a code of no step nearby
 */
export function stepOfCode(secret: string, code: string, atMs: number): number | undefined {
  const delta = generatorFor(secret, '').validate({ token: code, timestamp: atMs, window: WINDOW });
  return delta === null ? undefined : Math.floor(atMs / 1000 / STEP_SECONDS) + delta;
}
