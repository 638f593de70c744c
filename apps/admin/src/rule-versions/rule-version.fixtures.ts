import type { RuleVersion } from '../providers/api-types.ts';

/** A version in force since January 2020, with what a spec says otherwise. */
export function ruleVersion(changes: Partial<RuleVersion> = {}): RuleVersion {
  const validFrom = changes.validFrom ?? '2020-01-01';
  const careType = changes.careType ?? 'somatic';
  const name = `${careType}/${validFrom}`;
  return {
    id: name.replace('/', '_'),
    ruleVersion: name,
    careType,
    validFrom,
    validThrough: null,
    publishedAt: '2019-12-02T08:00:00+01:00',
    withdrawnAt: null,
    state: 'in-force',
    titles: { sv: 'Somatisk vård', en: 'Somatic care' },
    transitional: null,
    model: 'average',
    hash: 'sha256:0',
    contentHash: 'sha256:0',
    document: {},
    corrects: null,
    basedOn: null,
    sentences: {
      summary: ['2 fristdagar', '7 800 kr', 'klockan 12.00'],
      model: '',
      parameters: [],
      conditions: [],
    },
    author: null,
    authors: [],
    createdAt: '2019-12-02T08:00:00+01:00',
    changedAt: null,
    changedBy: null,
    consultation: { needed: true, reason: null, round: null, missing: [], objections: 0 },
    workedCases: [],
    workedCaseResults: [],
    checks: [],
    acknowledgedChecks: [],
    approval: null,
    steps: [],
    impactPreviews: [],
    validity: [{ from: validFrom, through: null, knownFrom: '2019-12-02T08:00:00+01:00', knownThrough: null }],
    gaps: [{ from: null, through: '2019-12-31' }],
    version: 1,
    allowedTransitions: [],
    refusedTransitions: [],
    ...changes,
  };
}
