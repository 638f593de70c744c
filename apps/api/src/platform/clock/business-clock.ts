/** The day the product acts on. In the demo it stands in October 2020 and runs on from there. */
export interface BusinessClock {
  /** Epoch milliseconds. Sign-in, sessions, tokens and the queue use the real clock instead. */
  now(): number;
}

/** The clock of the demo: somebody who tries the product out may go on to what happens next. */
export interface MovableClock extends BusinessClock {
  /** False in production mode, where the clock is the real one. */
  readonly canMove: boolean;
  /** Goes forward to an instant (epoch milliseconds) and stays ahead by as much; an earlier one changes nothing. */
  moveTo(instant: number): Promise<void>;
  /** Does work as on an earlier day (epoch milliseconds): what the demo's stories tell happened then. */
  at<Result>(instant: number, work: () => Promise<Result>): Promise<Result>;
}

export const BUSINESS_CLOCK = Symbol('BUSINESS_CLOCK');
