/**
 * Where a dialogue about an episode of a case is opened; without one it is about an episode that the basis lacks, or chosen
 * there. What is held stands in the part of the address that stays in the browser.
 */
export function newDialoguePath(caseId: string, caseNumber?: string, about?: string, claim?: unknown): string {
  const query = new URLSearchParams({ case: caseId });
  if (caseNumber !== undefined) query.set('caseNumber', caseNumber);
  if (about !== undefined) query.set('about', about);
  if (claim !== undefined) query.set('claim', JSON.stringify(claim));
  return `/dialogues/new?${query.toString()}`;
}

export function dialoguePath(id: string): string {
  return `/dialogues/${encodeURIComponent(id)}`;
}

export function casePath(id: string): string {
  return `/billing-cases/${encodeURIComponent(id)}/show`;
}
