import { Box, Button, TextField } from '@mui/material';
import { useId, useState } from 'react';
import { sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { Consultation, ConsultationAnswer, ConsultationAnswerChange } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';
import { ClauseComments } from './ClauseComments.tsx';
import { FileList } from './FileList.tsx';
import { standpointKeys, standpoints, type Standpoint } from './RoundTags.tsx';
import { SignatoryFields, signatoryOf } from './SignatoryFields.tsx';

interface Props {
  round: Consultation;
  party: Consultation['answersFor'][number];
  /** What the municipality has saved and not sent. */
  draft: ConsultationAnswer | undefined;
}

/** The municipality's answer: saved as often as one likes, sent once by whoever may. */
export function AnswerForm({ round, party, draft }: Props) {
  const text = useText();
  const language = useLanguage();
  const { act, problem, isSending } = useAct();
  const [isAsking, setAsking] = useState(false);
  const [standpoint, setStandpoint] = useState<Standpoint>(draft?.answer ?? 'accept');
  const [comment, setComment] = useState(draft?.comment ?? '');
  const [clauseComments, setClauseComments] = useState(
    (draft?.clauseComments ?? []).map(({ clause, text: words }) => ({ clause, text: words })),
  );
  const [signatory, setSignatory] = useState({
    name: draft?.signatory?.name ?? '',
    title: draft?.signatory?.title ?? '',
    delegationReference: draft?.signatory?.delegationReference ?? '',
    diarienummer: draft?.signatory?.diarienummer ?? '',
  });
  const body = (state: 'draft' | 'sent'): ConsultationAnswerChange => ({
    answer: standpoint,
    comment,
    state,
    signatory: signatoryOf(signatory),
    clauseComments: clauseComments.filter((written) => written.text.trim() !== ''),
  });
  const idempotencyKey = useIdempotencyKey({ ...body('draft'), payer: party.payer, version: draft?.version });
  const save = async (state: 'draft' | 'sent'): Promise<ConsultationAnswer> => {
    const answer = draft
      ? await callApi<ConsultationAnswer>(`/consultation-answers/${encodeURIComponent(draft.id)}`, {
          method: 'PUT',
          body: body(state),
          ifMatch: draft.version,
        })
      : await callApi<ConsultationAnswer>(`/consultations/${encodeURIComponent(round.id)}/answers`, {
          method: 'POST',
          body: { ...body(state), payer: party.payer },
          idempotencyKey: `${idempotencyKey} ${state}`,
        });
    return answer.body;
  };
  const send = async () => {
    if (await act(() => save('sent'), text('consultation.sent'))) setAsking(false);
  };
  const minutesPath = (id: string): string => `/consultation-answers/${encodeURIComponent(id)}/minutes`;
  const maySend = round.allowedActs.includes('send');
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 760 }}>
      {draft ? (
        <Note meaning="draft">
          {text('consultation.draftNote', {
            at: sentenceInstant(draft.changedAt, language),
            name: draft.changedBy,
          })}
        </Note>
      ) : null}
      <StandpointChoice value={standpoint} onChange={setStandpoint} />
      <TextField
        label={text('consultation.comment')}
        value={comment}
        multiline
        minRows={4}
        onChange={(event) => setComment(event.target.value)}
      />
      <ClauseComments clauses={round.clauses} comments={clauseComments} onChange={setClauseComments} />
      <SignatoryFields words={signatory} onChange={setSignatory} />
      <Box>
        <Box sx={{ fontWeight: 650, mb: 0.5 }}>{text('consultation.minutes')}</Box>
        <FileList
          files={draft?.minutes ?? []}
          path={minutesPath(draft?.id ?? '')}
          mayChange
          addLabel={text('consultation.addMinutes')}
          pathToAdd={async () => minutesPath((draft ?? (await save('draft'))).id)}
        />
      </Box>
      {problem !== null && !isAsking ? (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      ) : null}
      {maySend ? null : <Note>{text('consultation.mayNotSend')}</Note>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {maySend ? (
          <Button variant="contained" disabled={isSending} onClick={() => setAsking(true)}>
            {text('consultation.send')}
          </Button>
        ) : null}
        <Button
          variant="outlined"
          disabled={isSending}
          onClick={() => void act(() => save('draft'), text('consultation.draftSaved'))}
        >
          {text('consultation.saveDraft')}
        </Button>
      </Box>
      {isAsking ? (
        <ActDialog
          title={text('consultation.sendTitle', { name: party.name })}
          lead={[
            text('consultation.sendLead', { standpoint: text(standpointKeys[standpoint]) }),
            ...(round.isPastDeadline ? [text('consultation.sendLate')] : []),
          ].join(' ')}
          button={text('consultation.send')}
          problem={problem}
          isSending={isSending}
          onAct={send}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Box>
  );
}

function StandpointChoice({ value, onChange }: { value: Standpoint; onChange: (value: Standpoint) => void }) {
  const text = useText();
  const name = useId();
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 650, p: 0, mb: 0.5 }}>
        {text('consultation.standpoint')}
      </Box>
      {standpoints.map((standpoint) => (
        <Box component="label" key={standpoint} sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 32 }}>
          <input
            type="radio"
            name={name}
            checked={value === standpoint}
            onChange={() => onChange(standpoint)}
            style={{ width: 18, height: 18 }}
          />
          {text(standpointKeys[standpoint])}
        </Box>
      ))}
    </Box>
  );
}
