import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import type { Consultation } from '../providers/api-types.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { standpointKeys } from './RoundTags.tsx';

/** Ert svar: the form, or what was sent and how to add to it. Whoever answers for several chooses for whom. */
export function OwnAnswer({ round }: { round: Consultation }) {
  const text = useText();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [adds, setAdds] = useState(false);
  const party = round.answersFor.find(({ payer }) => payer === chosen) ?? round.answersFor[0];
  if (!party || !round.allowedActs.includes('answer')) return null;
  const own = round.answers.filter(({ payer }) => payer === party.payer);
  const draft = own.find(({ state }) => state === 'draft');
  const sent = own.find(({ state, isSuperseded }) => state === 'sent' && !isSuperseded);
  return (
    <Section title={text('consultation.writeAnswer')}>
      {round.answersFor.length > 1 ? (
        <Box sx={{ mb: 2 }}>
          <Choice
            label={text('consultation.answersFor')}
            value={party.payer}
            options={round.answersFor.map(({ payer, name }) => ({ value: payer, label: name }))}
            onChange={setChosen}
          />
        </Box>
      ) : null}
      {sent ? (
        <Note meaning="done">
          {text('consultation.sentNote', {
            name: party.name,
            at: sentenceInstant(sent.sentAt, language),
            standpoint: text(standpointKeys[sent.answer]).toLowerCase(),
          })}
        </Note>
      ) : null}
      {sent && !draft && !adds ? (
        <Button variant="outlined" onClick={() => setAdds(true)}>
          {text('consultation.supplement')}
        </Button>
      ) : (
        <AnswerForm
          key={`${party.payer} ${draft?.version ?? 'new'} ${sent?.id ?? ''}`}
          round={round}
          party={party}
          draft={draft}
        />
      )}
    </Section>
  );
}
