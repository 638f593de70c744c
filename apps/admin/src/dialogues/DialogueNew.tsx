import { Box, Button } from '@mui/material';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { month } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import type { BillingCase, ReviewBasis } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { casePath } from './dialogue-path.ts';
import { careTypeOf } from './dialogue-words.ts';
import { ClaimStep } from './ClaimStep.tsx';
import { EffectStep } from './EffectStep.tsx';
import { aboutKey, isClaimed, type ClaimWords, type Reviewed } from './claim-words.ts';
import { WhatStep } from './WhatStep.tsx';
import { wishedClaim } from './wished-claim.ts';

/** Inled dialog: what it is about, what one holds, and what that does to the amount – before anything is sent. */
export default function DialogueNew() {
  const text = useText();
  const search = useSearchParams()[0];
  const caseId = search.get('case') ?? '';
  const answer = useApi<BillingCase>(`/billing-cases/${encodeURIComponent(caseId)}`, { enabled: caseId !== '' });
  return (
    <>
      <PageHead
        kind={<Link to="/dialogues">{text('dialogue.title')}</Link>}
        title={text('dialogue.new')}
        lead={answer.data ? <Whose billingCase={answer.data} /> : undefined}
      />
      {caseId === '' ? (
        <Note>{text('dialogue.needsCase')}</Note>
      ) : (
        <Loaded answer={answer}>{(billingCase) => <Basis key={search.toString()} billingCase={billingCase} />}</Loaded>
      )}
    </>
  );
}

function Whose({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const language = useLanguage();
  const { payerName, period } = billingCase;
  return (
    <>
      <Link to={casePath(billingCase.id)}>
        {payerName} · {careTypeOf(billingCase, text)} · {month(period, language)}
      </Link>
      <div>{text('dialogue.newLead')}</div>
    </>
  );
}

function Basis({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const { statementId, package: shared } = billingCase;
  const path = `/statements/${encodeURIComponent(statementId ?? '')}/review-basis`;
  const answer = useApi<ReviewBasis>(path, { enabled: statementId !== null });
  if (shared === null) return <Note>{text('dialogue.notShared')}</Note>;
  if (statementId === null) return <Steps billingCase={billingCase} rows={[]} />;
  return <Loaded answer={answer}>{({ assessments }) => <Steps billingCase={billingCase} rows={assessments} />}</Loaded>;
}

function Steps({ billingCase, rows }: { billingCase: BillingCase; rows: readonly Reviewed[] }) {
  const [search] = useSearchParams();
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [words, setWords] = useState<ClaimWords>(() => wishedClaim(search, rows));
  return (
    <>
      <Step
        number={1}
        at={step}
        title="dialogue.stepWhat"
        onChange={() => setStep(1)}
        summary={<What rows={rows} words={words} />}
      >
        <WhatStep rows={rows} words={words} onChange={setWords} />
        <GoOn isReady={words.about !== ''} onGo={() => setStep(2)} />
      </Step>
      <Step
        number={2}
        at={step}
        title="dialogue.stepClaim"
        onChange={() => setStep(2)}
        summary={<Claimed words={words} files={files} />}
      >
        <ClaimStep words={words} onChange={setWords} files={files} onFiles={setFiles} />
        <GoOn isReady={isClaimed(words)} onGo={() => setStep(3)} />
      </Step>
      <Step number={3} at={step} title="dialogue.stepEffect">
        {step === 3 ? <EffectStep billingCase={billingCase} words={words} files={files} /> : null}
      </Step>
    </>
  );
}

function What({ rows, words }: { rows: readonly Reviewed[]; words: ClaimWords }) {
  const text = useText();
  if (!words.caseNumber) return <>{text('dialogue.missingEpisode')}</>;
  const row = rows.find(({ caseNumber }) => caseNumber === words.caseNumber);
  const key = aboutKey(words.about);
  const title = key === undefined ? row?.conditions.find(({ id }) => id === words.about)?.title : text(key);
  return (
    <>
      {words.caseNumber}
      {title === undefined ? '' : ` · ${title}`}
    </>
  );
}

function Claimed({ words, files }: { words: ClaimWords; files: readonly File[] }) {
  return (
    <>
      {words.text}
      {files.map(({ name }, place) => (
        <div key={`${place} ${name}`}>{name}</div>
      ))}
    </>
  );
}

function GoOn({ isReady, onGo }: { isReady: boolean; onGo: () => void }) {
  const text = useText();
  return (
    <Box sx={{ mt: 2 }}>
      <Button variant="contained" disabled={!isReady} onClick={onGo}>
        {text('dialogue.goOn')}
      </Button>
    </Box>
  );
}

interface StepProps {
  number: 1 | 2 | 3;
  at: number;
  title: TextKey;
  summary?: ReactNode;
  onChange?: () => void;
  children: ReactNode;
}

/** A step: open where one is, a line of what was said where one has been, only its title where one is to come. */
function Step({ number, at, title, summary, onChange, children }: StepProps) {
  const text = useText();
  const heading = useRef<HTMLSpanElement>(null);
  const isCurrent = number === at;
  useEffect(() => {
    if (isCurrent && number > 1) heading.current?.focus();
  }, [isCurrent, number]);
  return (
    <Section
      title={
        <Box component="span" ref={heading} tabIndex={-1} aria-current={isCurrent ? 'step' : undefined}>
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            {text('dialogue.stepOf', { step: number })}{' '}
          </Box>
          {text(title)}
        </Box>
      }
      actions={
        number < at && onChange ? (
          <Button variant="outlined" onClick={onChange}>
            {text('dialogue.change')}
          </Button>
        ) : undefined
      }
    >
      {isCurrent ? children : number < at ? <Box sx={{ whiteSpace: 'pre-wrap' }}>{summary}</Box> : null}
    </Section>
  );
}
