/** What is kept for a time of its own. The database holds one setting for each (`retention_setting`). */
export const retentionKinds = [
  'bookkeeping',
  'audit-trail',
  'access-log',
  'case-data',
  'raw-files',
  'refused-rows',
  'sign-in',
] as const;

export type RetentionKind = (typeof retentionKinds)[number];

export function isRetentionKind(text: string): text is RetentionKind {
  return retentionKinds.some((kind) => kind === text);
}
