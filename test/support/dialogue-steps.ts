import type { AuditStep, Walk } from './audit-steps.ts';
import type { Answer } from './client.ts';

type Room = Pick<Walk, 'person' | 'keep' | 'from'>;

const pdf = new TextEncoder().encode('%PDF-1.7');
const bytes = { 'content-type': 'application/octet-stream' };

/** Evidence in an open dialogue, and who handles it. */
export function openDialogueSteps({ person, keep, from }: Room): readonly AuditStep[] {
  const path = (): string => `/api/dialogues/${from('dialogue')}`;
  return [
    {
      route: 'POST /api/dialogues/{id}/messages/{messageId}/attachments',
      act: 'attach-to-dialogue',
      table: 'dialogue_file',
      call: async () => {
        const solna = person('solna.reviewer');
        const { body } = await solna.get<{ messages: { id: string; mayAttach: boolean }[] }>(path());
        const message = body.messages.find(({ mayAttach }) => mayAttach)?.id ?? '0';
        return solna.send<Answer['body']>('POST', `${path()}/messages/${message}/attachments`, pdf, bytes);
      },
    },
    {
      route: 'POST /api/dialogues/{id}/handler',
      act: 'assign-dialogue',
      table: 'dialogue_handler',
      call: async () => {
        const solna = person('solna.reviewer');
        const { body } = await solna.get<{ accountId: string; isMe: boolean }[]>(`${path()}/colleagues`);
        keep('colleague', body.find(({ isMe }) => isMe)?.accountId);
        return solna.post(`${path()}/handler`, { accountId: from('colleague') });
      },
    },
  ];
}

/** What a care unit attaches to the answer that it has just given. */
export function unitAnswerSteps({ person }: Room): readonly AuditStep[] {
  return [
    {
      route: 'POST /api/unit-questions/{id}/attachments',
      act: 'attach-to-dialogue',
      table: 'dialogue_file',
      call: async () => {
        const unit = person('unit.coordinator');
        const { body } = await unit.get<{ id: string }[]>('/api/unit-questions?state=answered');
        const path = `/api/unit-questions/${body[0]?.id ?? '0'}/attachments`;
        return unit.send<Answer['body']>('POST', path, pdf, bytes);
      },
    },
  ];
}

/** A rejection that is lifted to the follow-up group and taken back, and how long there is for it. */
export function followUpSteps({ person, from }: Room): readonly AuditStep[] {
  const path = (): string => `/api/dialogues/${from('dialogue')}/follow-up`;
  return [
    {
      route: 'POST /api/dialogues/{id}/follow-up',
      act: ['lift-to-follow-up-group', 'hold-for-follow-up-group'],
      table: 'follow_up_referral',
      call: () => person('solna.reviewer').post(path(), { reason: 'Dagarna är fel.' }),
    },
    {
      route: 'POST /api/dialogues/{id}/follow-up/outcome',
      act: 'take-back-from-follow-up-group',
      table: 'follow_up_outcome',
      call: () =>
        person('solna.reviewer').post(`${path()}/outcome`, { outcome: 'withdrawn', grounds: 'Vi har räknat om.' }),
    },
    {
      route: 'PUT /api/dialogue-settings',
      act: 'set-dialogue-settings',
      table: 'dialogue_setting',
      call: async () => {
        const admin = person('region.admin');
        const { body } = await admin.get<{ version: number }>('/api/dialogue-settings');
        const { version, ...settings } = body;
        const wish = { ...settings, followUpWithinDays: 21, source: 'RS 2020-7' };
        return admin.put('/api/dialogue-settings', wish, { 'if-match': `"${version}"` });
      },
    },
  ];
}
