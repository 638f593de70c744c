import type { AuditStep, Walk } from './audit-steps.ts';

const round = { title: 'Faktureringsmodellen', text: 'Vad anser kommunen?', deadline: '2020-11-29' };
const signatory = { name: 'Exempel, Solna', title: 'Kommundirektör' };
const bytes = { 'content-type': 'application/octet-stream' };
const pdf = new TextEncoder().encode('%PDF-1.7\n%%EOF\n');

/** A round of consultation from its words to its end, with one answer. */
export function consultationSteps({ person, keep, from }: Omit<Walk, 'product'>): readonly AuditStep[] {
  const admin = () => person('region.admin');
  const solna = () => person('solna.reviewer');
  const path = (): string => `/api/consultations/${from('round')}`;
  const answerPath = (): string => `/api/consultation-answers/${from('answer')}`;
  return [
    {
      route: 'POST /api/consultations',
      act: 'create-consultation',
      table: 'consultation',
      call: async () => {
        const answer = await admin().post('/api/consultations', { ...round, state: 'prepared' });
        keep('round', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'PUT /api/consultations/{id}',
      act: 'update-consultation',
      table: 'consultation',
      call: () => admin().put(path(), { ...round, title: 'Modellen' }, { 'if-match': '"1"' }),
    },
    {
      route: 'POST /api/consultations/{id}/attachments',
      act: 'attach-consultation-file',
      table: 'consultation_file',
      call: async () => {
        const answer = await admin().send<Record<string, unknown>>('POST', `${path()}/attachments`, pdf, bytes);
        keep('file', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'DELETE /api/consultations/{id}/attachments/{fileId}',
      act: 'remove-consultation-file',
      table: 'audit_line',
      call: () => admin().delete(`${path()}/attachments/${from('file')}`),
    },
    {
      route: 'POST /api/consultations/{id}/opening',
      act: 'open-consultation',
      table: 'consultation',
      call: () => admin().post(`${path()}/opening`),
    },
    {
      route: 'POST /api/consultations/{id}/extensions',
      act: 'extend-consultation',
      table: 'consultation_extension',
      call: () =>
        admin().post(`${path()}/extensions`, { deadline: '2020-12-06', reason: 'Nämnden sammanträder i december.' }),
    },
    {
      route: 'POST /api/consultations/{id}/answers',
      act: 'save-consultation-answer',
      table: 'consultation_answer',
      call: async () => {
        const answer = await solna().post(`${path()}/answers`, { payer: '0184', answer: 'accept', state: 'draft' });
        keep('answer', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'POST /api/consultation-answers/{id}/minutes',
      act: 'attach-minutes',
      table: 'consultation_answer_file',
      call: async () => {
        const answer = await solna().send<Record<string, unknown>>('POST', `${answerPath()}/minutes`, pdf, bytes);
        keep('minutes', answer.body['id']);
        return answer;
      },
    },
    {
      route: 'DELETE /api/consultation-answers/{id}/minutes/{fileId}',
      act: 'remove-minutes',
      table: 'audit_line',
      call: () => solna().delete(`${answerPath()}/minutes/${from('minutes')}`),
    },
    {
      route: 'PUT /api/consultation-answers/{id}',
      act: 'send-consultation-answer',
      table: 'consultation_answer',
      call: () => solna().put(answerPath(), { answer: 'accept', signatory, state: 'sent' }, { 'if-match': '"1"' }),
    },
    {
      route: 'POST /api/consultations/{id}/close',
      act: 'close-consultation',
      table: 'consultation',
      call: () => admin().post(`${path()}/close`),
    },
  ];
}
