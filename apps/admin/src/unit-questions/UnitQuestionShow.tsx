import { Box, Button, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router-dom';
import { attachFiles, type NotAttached } from '../dialogues/attach-files.ts';
import { FilePicker, RefusedFiles } from '../dialogues/FilePicker.tsx';
import { MessageFiles } from '../dialogues/MessageFiles.tsx';
import { sideKeys } from '../dialogues/dialogue-words.ts';
import { deadline, sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import type { UnitQuestion } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';

/** One question to the care unit: what is asked, about which episode, until when, and the unit's answer. */
export default function UnitQuestionShow() {
  const text = useText();
  const id = useParams()['id'] ?? '';
  const answer = useApi<UnitQuestion>(`/unit-questions/${encodeURIComponent(id)}`);
  const caseNumber = answer.data?.caseNumber;
  return (
    <>
      <PageHead
        kind={<Link to="/unit-questions">{text('review.unitTitle')}</Link>}
        title={caseNumber === undefined ? text('review.unitTitle') : text('review.unitQuestion', { case: caseNumber })}
        lead={
          caseNumber === undefined ? undefined : (
            <Link to={`/episodes/${encodeURIComponent(caseNumber)}/show`}>{text('dialogue.toEpisode')}</Link>
          )
        }
      />
      <Loaded answer={answer}>{(question) => <Question question={question} />}</Loaded>
    </>
  );
}

function Question({ question }: { question: UnitQuestion }) {
  const text = useText();
  const language = useLanguage();
  const { askedBy, askedSide, askedAt, answerBy, answer, answeredBy, answeredAt, files, mayAttach } = question;
  const path = `/unit-questions/${encodeURIComponent(question.id)}/attachments`;
  const [refused, setRefused] = useState<readonly NotAttached[]>([]);
  return (
    <>
      <Section
        title={text('review.askUnitText')}
        lead={text('review.unitAsked', {
          name: askedBy,
          side: text(sideKeys[askedSide]),
          at: sentenceInstant(askedAt, language),
          day: deadline(answerBy, language),
        })}
      >
        <Words words={question.text} />
      </Section>
      <Section
        title={text('review.unitAnswer')}
        lead={
          answer === null
            ? undefined
            : text('review.unitAnswered', { name: answeredBy ?? '', at: sentenceInstant(answeredAt, language) })
        }
      >
        <RefusedFiles refused={refused} />
        {answer === null ? (
          <AnswerForm question={question} onRefused={setRefused} />
        ) : (
          <>
            <Words words={answer} />
            <MessageFiles files={files} path={path} pathToAdd={mayAttach ? path : undefined} />
          </>
        )}
      </Section>
    </>
  );
}

function Words({ words }: { words: string }) {
  return <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch' }}>{words}</Box>;
}

interface FormProps {
  question: UnitQuestion;
  onRefused: (refused: readonly NotAttached[]) => void;
}

function AnswerForm({ question, onRefused }: FormProps) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [written, setWritten] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const body = { text: written };
  const idempotencyKey = useIdempotencyKey(body);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const path = `/unit-questions/${encodeURIComponent(question.id)}`;
    void act(async () => {
      await callApi(`${path}/answer`, { method: 'POST', body, idempotencyKey });
      onRefused(await attachFiles(`${path}/attachments`, files));
    }, text('review.unitSent'));
  };
  return (
    <Box component="form" onSubmit={send} sx={{ display: 'grid', gap: 1.5, maxWidth: 640 }}>
      <TextField
        label={text('review.unitAnswer')}
        helperText={text('dialogue.evidenceHelp')}
        value={written}
        required
        multiline
        minRows={4}
        slotProps={{ htmlInput: { maxLength: 10_000 } }}
        onChange={(event) => setWritten(event.target.value)}
      />
      <FilePicker files={files} onChange={setFiles} />
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      <div>
        <Button type="submit" variant="contained" disabled={isSending || written.trim() === ''}>
          {text('review.unitSend')}
        </Button>
      </div>
    </Box>
  );
}
