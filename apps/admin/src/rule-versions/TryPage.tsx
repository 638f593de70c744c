import { Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { TextChoice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import type { RuleVersion, TriedRuleVersion } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi, failureOf } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { rowOf, type TypedEpisode } from './try-episode.ts';
import { TriedSides } from './TriedSides.tsx';
import { TryForm } from './TryForm.tsx';

type Asked = { caseNumber: string } | { episode: Record<string, unknown> };

/** Prova: one episode under the version and under the one in force, side by side. Nothing of it is stored. */
export default function TryPage() {
  const text = useText();
  const language = useLanguage();
  const id = useParams()['id'] ?? '';
  const path = `/rule-versions/${encodeURIComponent(id)}`;
  const answer = useApi<RuleVersion>(path);
  return (
    <>
      <PageHead
        kind={<Link to={`${path}/show`}>{answer.data?.titles[language] ?? text('console.ruleVersions')}</Link>}
        title={text('revision.tryTitle', { name: answer.data?.ruleVersion ?? '' }).trim()}
        lead={text('revision.tryLead')}
      />
      <Loaded answer={answer}>{(version) => <Trial version={version} />}</Loaded>
    </>
  );
}

function Trial({ version }: { version: RuleVersion }) {
  const text = useText();
  const mayReadCases = useMay('episodes:read');
  const [parameters, setParameters] = useSearchParams();
  const caseNumber = parameters.get('caseNumber') ?? '';
  const trial = useMutation<TriedRuleVersion, unknown, Asked>({
    mutationFn: async (body) =>
      (
        await callApi<TriedRuleVersion>(`/rule-versions/${encodeURIComponent(version.id)}/try`, {
          method: 'POST',
          body,
        })
      ).body,
  });
  const { mutate } = trial;
  useEffect(() => {
    if (caseNumber !== '') mutate({ caseNumber });
  }, [caseNumber, mutate]);
  const type = (typed: TypedEpisode) => {
    setParameters({}, { replace: true });
    mutate({ episode: rowOf(typed, version.careType) });
  };
  return (
    <>
      {mayReadCases ? (
        <StoredCase
          given={caseNumber}
          onChoose={(chosen) => setParameters({ caseNumber: chosen }, { replace: true })}
        />
      ) : null}
      <Section
        title={text(mayReadCases ? 'revision.tryTyped' : 'revision.tryTypedOnly')}
        lead={text('revision.tryTypedLead')}
      >
        <TryForm version={version} isSending={trial.isPending} onTry={type} />
      </Section>
      {trial.isPending ? <Waiting rows={4} /> : null}
      {trial.error ? <Refused error={trial.error} /> : null}
      {trial.data && !trial.isPending ? <Result tried={trial.data} /> : null}
    </>
  );
}

function StoredCase({ given, onChoose }: { given: string; onChoose: (caseNumber: string) => void }) {
  const text = useText();
  const [chosen, setChosen] = useState(given);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== '') onChoose(chosen);
  };
  return (
    <Section title={text('revision.tryStored')} lead={text('revision.tryStoredLead')}>
      <Box component="form" onSubmit={send} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end' }}>
        <TextChoice label={text('episode.caseNumber')} value={given} onChange={setChosen} />
        <Button type="submit" variant="outlined">
          {text('revision.tryAct')}
        </Button>
      </Box>
    </Section>
  );
}

/** The reasons an import would give, each by its field. */
function Refused({ error }: { error: unknown }) {
  const text = useText();
  const { message, problem } = failureOf(error);
  return (
    <Note meaning="over" role="alert" title={message || text('console.faultOffline')}>
      {problem?.errors ? (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {problem.errors.map((one) => (
            <li key={`${one.path} ${one.code}`}>{one.message}</li>
          ))}
        </Box>
      ) : undefined}
    </Note>
  );
}

/** The answer takes the focus, so that it is read and seen also when it comes below a long form. */
function Result({ tried }: { tried: TriedRuleVersion }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'start' });
  }, [tried]);
  return (
    <Box ref={ref} role="status" sx={{ scrollMarginTop: 64 }}>
      <TriedSides tried={tried} />
    </Box>
  );
}
