import type { AuditStep, Walk } from './audit-steps.ts';

interface Finding {
  readonly id: string;
  readonly version: number;
  readonly outcome: string | null;
}

/** An extract for a patient, a rule that is changed, and a log review from its start to its signature. */
export function logReviewSteps({ person, keep, from }: Omit<Walk, 'product'>): readonly AuditStep[] {
  const findings = async (): Promise<readonly Finding[]> =>
    (await person('region.approver').get<Finding[]>(`/api/log-reviews/${from('log review')}/findings`)).body;
  const judge = ({ id, version }: Finding) =>
    person('region.approver').put(
      `/api/log-reviews/${from('log review')}/findings/${id}`,
      { outcome: 'follow-up', remark: 'Fråga chefen.' },
      { 'if-match': `"${version}"` },
    );
  return [
    {
      route: 'POST /api/access-log/extracts',
      act: 'make-access-extract',
      table: 'access_entry',
      call: () => person('region.approver').post('/api/access-log/extracts', { caseNumber: 'SKYDD-1', format: 'csv' }),
    },
    {
      route: 'PUT /api/log-review-rules/{id}',
      act: 'update-log-review-rule',
      table: 'log_review_rule',
      call: () =>
        person('region.approver').put(
          '/api/log-review-rules/many-records',
          { enabled: true, thresholds: { episodesADay: 250 } },
          { 'if-match': '"1"' },
        ),
    },
    {
      route: 'POST /api/log-reviews',
      act: 'start-log-review',
      table: 'log_review',
      call: async () => {
        // The protected identity that was opened above is found, and nothing else is drawn.
        const body = { from: '2020-10-22', through: '2020-10-22', sampleSize: 0 };
        const answer = await person('region.approver').post('/api/log-reviews', body);
        keep('log review', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'PUT /api/log-reviews/{id}/findings/{findingId}',
      act: 'record-log-finding',
      table: 'log_review_finding',
      call: async () => {
        const [first] = await findings();
        if (!first) throw new Error('the review found nothing');
        return judge(first);
      },
    },
    {
      route: 'POST /api/log-reviews/{id}/signature',
      act: 'sign-log-review',
      table: 'log_review',
      call: () =>
        person('region.approver').post(`/api/log-reviews/${from('log review')}/signature`, {}, { 'if-match': '"1"' }),
    },
  ];
}
