import { TOTP } from 'otpauth';

/** The app on somebody's phone: codes for a key (RFC 6238), now or some steps of 30 seconds from now. */
export function codeOf(key: string, steps = 0): string {
  return new TOTP({ secret: key }).generate({ timestamp: Date.now() + steps * 30_000 });
}
