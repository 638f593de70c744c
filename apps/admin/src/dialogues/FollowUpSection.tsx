import { Box, Button } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { date, deadline, sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Dialogue } from '../providers/api-types.ts';
import { correctionLines } from './correction-words.ts';
import { useOwnSide } from './DialogueTags.tsx';
import { LiftDialog, RecordDialog, TakeBackDialog } from './FollowUpDialogs.tsx';

/** What follows a rejection: until when it can be lifted to the follow-up group, and what the group came to. */
export function FollowUpSection({ dialogue }: { dialogue: Dialogue }) {
  const text = useText();
  const { followUp, liftableThrough, acts } = dialogue;
  const [asked, setAsked] = useState<'lift' | 'record' | 'take-back' | null>(null);
  const close = () => setAsked(null);
  if (followUp === null && (liftableThrough === null || !acts.lift)) return null;
  const button = (act: 'lift' | 'record' | 'take-back', label: string) => (
    <Button variant="outlined" onClick={() => setAsked(act)}>
      {label}
    </Button>
  );
  return (
    <Section
      title={text('party.group')}
      actions={
        acts.lift || acts.recordFollowUp || acts.takeBackFollowUp ? (
          <>
            {acts.lift ? button('lift', text('party.lift')) : null}
            {acts.takeBackFollowUp ? button('take-back', text('party.takeBack')) : null}
            {acts.recordFollowUp ? button('record', text('party.record')) : null}
          </>
        ) : undefined
      }
    >
      {followUp === null ? <Liftable through={liftableThrough ?? ''} /> : <Lifted followUp={followUp} />}
      {asked === 'lift' ? <LiftDialog dialogue={dialogue} onClose={close} /> : null}
      {asked === 'record' ? <RecordDialog dialogue={dialogue} onClose={close} /> : null}
      {asked === 'take-back' ? <TakeBackDialog dialogue={dialogue} onClose={close} /> : null}
    </Section>
  );
}

function Liftable({ through }: { through: string }) {
  const text = useText();
  const language = useLanguage();
  const own = useOwnSide();
  const day = deadline(through, language);
  return <>{text(own === 'municipality' ? 'party.mayLift' : 'party.mightLift', { day })}</>;
}

function Lifted({ followUp }: { followUp: NonNullable<Dialogue['followUp']> }) {
  const text = useText();
  const language = useLanguage();
  const { state, stateText, reason, liftedBy, liftedAt, outcome } = followUp;
  const rows: [string, ReactNode][] = [
    [
      text('party.state'),
      <Tag key="state" meaning={state === 'lifted' ? 'waits' : state === 'rejected' ? 'neutral' : 'done'}>
        {stateText}
      </Tag>,
    ],
    [
      text('party.liftedWhen'),
      text('party.liftedWhenValue', { name: liftedBy, at: sentenceInstant(liftedAt, language) }),
    ],
    [text('party.reason'), <Written key="reason" words={reason} />],
  ];
  if (outcome !== null)
    rows.push(
      [text('party.decidedOn'), date(outcome.decidedOn, language)],
      [text('dialogue.grounds'), <Written key="grounds" words={outcome.grounds} />],
      [
        text('party.recordedBy'),
        text('party.liftedWhenValue', { name: outcome.by, at: sentenceInstant(outcome.at, language) }),
      ],
    );
  if (outcome !== null && outcome.correction !== null)
    rows.push([
      text('dialogue.correction'),
      correctionLines(outcome.correction, text, language).map((line) => <div key={line}>{line}</div>),
    ]);
  return (
    <>
      {state === 'lifted' ? (
        <Note meaning="waits" title={text('party.waits')}>
          {text('party.waitsLead', { day: date(liftedAt.slice(0, 10), language) })}
        </Note>
      ) : null}
      <Facts rows={rows} />
    </>
  );
}

function Written({ words }: { words: string }) {
  return <Box sx={{ whiteSpace: 'pre-wrap' }}>{words}</Box>;
}
