import type { BillingCase } from '../providers/api-types.ts';

/** Solna, somatic care, January 2020, in review. Specs change only what they are about. */
export function billingCaseOf(changes: Partial<BillingCase> = {}): BillingCase {
  return {
    ...{ id: '1', period: '2020-01', careType: 'somatic', payer: '0184', payerName: 'Solna' },
    ...{ municipality: '0184', municipalityName: 'Solna', state: 'shared', stateText: 'Delad', statementId: 's1' },
    ...{ ruleVersion: 'somatic/2020-01-01', model: 'average', episodes: 5, excludedEpisodes: 0 },
    ...{ dischargeReadyDays: 15, averageDays: '3.00', freeDays: 2, billableDays: 5, liable: true },
    ...{ amount: '39000.00', preliminary: true, previousAmount: null, package: null },
    ...{ sharedOn: '2020-02-17', sharingOn: '2020-02-17', reviewClosesOn: '2020-03-09', lastReviewDay: '2020-03-08' },
    ...{ invoiceIssueOn: '2020-03-09', invoiceDueOn: '2020-04-06', readyBy: null, hold: null, parked: null },
    ...{ actsNext: { who: 'payer', text: 'Kommunen granskar underlaget.' }, waits: null, dueSteps: [] },
    ...{
      allowedTransitions: [],
      refusedTransitions: [],
      exceptions: { extend: false, hold: false, letGo: false },
      version: 1,
      createdAt: '2020-02-03T08:00:00+01:00',
    },
    ...{ opened: null, reviewSentence: null, review: { total: 5, opened: 0, questions: 0, withoutRemark: 0 } },
    ...changes,
  };
}
