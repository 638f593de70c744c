/** The log of one case. */
export function historyPath(caseNumber: string): string {
  return `/access-log?filter=${encodeURIComponent(JSON.stringify({ caseNumber }))}`;
}
