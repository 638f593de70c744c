/** Milliseconds of the local day of a wall clock written `HH:MM[:SS[.mmm]]`, or undefined when the text is none. */
export function parseClock(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0, ms = 0] = match.slice(1).map((digits?: string) => Number(digits ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms;
}
