interface Pressure {
  /** Failures for this account from other addresses within a quarter of an hour. */
  readonly failuresElsewhere: number;
  /** Failures for all accounts from all addresses within the last minute. */
  readonly failuresLastMinute: number;
  /** The account has signed in from this address before. */
  readonly isFamiliar: boolean;
}

/** What many addresses do to one account together before strangers must wait. */
const CALM_ACCOUNT = 50;
const CALM_MINUTE = 300;
const LONGEST_MS = 4_000;

/** How long an attempt waits before its password is looked at, in milliseconds. Those who have been here before never wait. */
export function delayOf({ failuresElsewhere, failuresLastMinute, isFamiliar }: Pressure): number {
  if (isFamiliar) return 0;
  const forAccount = Math.max(0, failuresElsewhere - CALM_ACCOUNT) * 20;
  const forAll = Math.max(0, failuresLastMinute - CALM_MINUTE) * 5;
  return Math.min(LONGEST_MS, forAccount + forAll);
}
