export function reconciliationPath(id: string): string {
  return `/reconciliations/${encodeURIComponent(id)}`;
}
