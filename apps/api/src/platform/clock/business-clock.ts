/** The day the product acts on. In the demo it stands in October 2020 and runs on from there. */
export interface BusinessClock {
  /** Epoch milliseconds. Sign-in, sessions, tokens and the queue use the real clock instead. */
  now(): number;
}

export const BUSINESS_CLOCK = Symbol('BUSINESS_CLOCK');
