import { Box, Button } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { addDays } from '../civil-dates.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import type { Consultation, NewConsultation, RuleVersion } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApiList, useBusinessClock } from '../providers/use-api.ts';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';
import { bodyOf, ConsultationForm, type RoundWords } from './ConsultationForm.tsx';

/** Four weeks, as the region usually gives. */
const USUAL_DAYS = 28;

/** Ny remiss: on a draft, or on the model as such. It is only prepared here. */
export default function ConsultationNew() {
  const text = useText();
  const clock = useBusinessClock();
  return (
    <>
      <PageHead
        kind={<Link to="/consultations">{text('consultation.title')}</Link>}
        title={text('consultation.new')}
        lead={text('consultation.newIntro')}
      />
      {clock ? <NewRound today={clock.today} /> : <Waiting />}
    </>
  );
}

function NewRound({ today }: { today: string }) {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { act, problem, isSending } = useAct();
  const wanted = useSearchParams()[0].get('ruleVersion') ?? '';
  const versions = useApiList<RuleVersion>('/rule-versions').data ?? [];
  const drafts = versions.filter(({ state }) => state === 'draft');
  const [ruleVersion, setRuleVersion] = useState(wanted);
  const [words, setWords] = useState<RoundWords>({
    title: '',
    text: '',
    deadline: addDays(today, USUAL_DAYS),
    mandatory: null,
  });
  const body: NewConsultation = {
    ...bodyOf(words),
    ruleVersion: ruleVersion === '' ? null : ruleVersion,
    state: 'prepared',
  };
  const idempotencyKey = useIdempotencyKey(body);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void act(async () => {
      const made = await callApi<Consultation>('/consultations', { method: 'POST', body, idempotencyKey });
      void navigate(`/consultations/${encodeURIComponent(made.body.id)}/show`);
    });
  };
  return (
    <Box component="form" onSubmit={save}>
      <Section title={text('consultation.question')}>
        <Box sx={{ mb: 2, maxWidth: 760 }}>
          <Choice
            label={text('consultation.proposal')}
            value={ruleVersion}
            options={[
              { value: '', label: text('consultation.model') },
              ...drafts.map(({ id, ruleVersion: name, titles }) => ({
                value: id,
                label: `${name}: ${titles[language]}`,
              })),
            ]}
            onChange={setRuleVersion}
          />
        </Box>
        <ConsultationForm words={words} onChange={setWords} />
      </Section>
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={isSending}>
          {text('consultation.prepare')}
        </Button>
        <Button component={Link} to="/consultations">
          {text('console.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
