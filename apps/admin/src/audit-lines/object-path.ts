const resources: Readonly<Record<string, string>> = {
  import: 'imports',
  'billing-run': 'billing-runs',
  statement: 'statements',
  episode: 'episodes',
  'rule-version': 'rule-versions',
};

/** Page of the object that an audit line is about, when the console has one. */
export function objectPath(object: { kind: string; id: string }): string | null {
  const resource = resources[object.kind];
  return resource === undefined ? null : `/${resource}/${encodeURIComponent(object.id)}/show`;
}
