import type { Statement } from '../providers/api-types.ts';

/** Solna, somatic care, January 2020: the example of the 2019 material. Specs change only what they are about. */
export function statementOf(changes: Partial<Statement> = {}): Statement {
  return {
    id: 's1',
    revision: 1,
    mode: 'billing',
    period: '2020-01',
    careType: 'somatic',
    payer: '0184',
    payerName: 'Solna',
    municipality: '0184',
    municipalityName: 'Solna',
    ruleVersion: 'somatic/2020-01-01',
    ruleVersionHash: 'sha256:0',
    model: 'average',
    episodes: 5,
    excludedEpisodes: 0,
    dischargeReadyDays: 15,
    freeDays: 2,
    billableDays: 5,
    liable: true,
    amount: '39000.00',
    averageDays: '3.00',
    costPerCareDay: '7800.00',
    illustrative: true,
    valueWarnings: [],
    invoicing: { allowed: true, why: null },
    previous: null,
    runId: 'r1',
    createdAt: '2020-02-03T08:00:00+01:00',
    ...changes,
  };
}
