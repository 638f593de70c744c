import { Box, Button, TextField } from '@mui/material';
import { useId } from 'react';
import { month as monthText } from '../../formats.ts';
import type { TextKey } from '../../i18n/messages.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Choice } from '../../layout/Choice.tsx';
import { Note } from '../../layout/Note.tsx';
import { Section } from '../../layout/Section.tsx';
import type { Payer, PayerChangePreview } from '../../providers/api-types.ts';
import { callApi } from '../../providers/http.ts';
import { useAct } from '../../sign-in/use-act.ts';
import {
  asked,
  changeKinds,
  comingMonths,
  isComplete,
  wishOf,
  wordsFor,
  type ChangeKind,
  type ChangeWords,
} from './change-wish.ts';
import { NewDistricts } from './NewDistricts.tsx';

const kindTexts: Readonly<Record<ChangeKind, TextKey>> = {
  add: 'register.kindAdd',
  end: 'register.kindEnd',
  merge: 'register.kindMerge',
  split: 'register.kindSplit',
};

interface Props {
  payers: readonly Payer[];
  divided: readonly string[];
  today: string;
  words: ChangeWords;
  onChange: (words: ChangeWords) => void;
  onPreview: (preview: PayerChangePreview) => void;
}

/** What ends, what begins, who takes over, from which month and why. */
export function ChangeForm({ payers, divided, today, words, onChange, onPreview }: Props) {
  const text = useText();
  const language = useLanguage();
  const { act, problem, isSending } = useAct();
  const needs = asked[words.kind];
  const own = payers.filter(({ municipality, district }) => municipality === words.municipality && district !== null);
  const from = `${words.month}-01`;
  const lasting = own
    .filter(({ validFrom, validThrough }) => validThrough === null && (validFrom === null || validFrom <= from))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const set = (change: Partial<ChangeWords>) => onChange({ ...words, ...change });
  const ask = () =>
    act(async () => {
      const body = wishOf(words, payers);
      onPreview((await callApi<PayerChangePreview>('/payer-changes/preview', { method: 'POST', body })).body);
    });
  const nameOfMunicipality = (code: string) =>
    payers.find((each) => each.municipality === code)?.municipalityName ?? code;
  return (
    <Section title={text('register.stepWish')}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, maxWidth: 720 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Choice
            label={text('register.municipality')}
            value={words.municipality}
            options={divided.map((code) => ({ value: code, label: nameOfMunicipality(code) }))}
            onChange={(municipality) => set({ municipality, ends: [], takenOverBy: '' })}
          />
          <Choice
            label={text('register.kind')}
            value={words.kind}
            options={changeKinds.map((kind) => ({ value: kind, label: text(kindTexts[kind]) }))}
            onChange={(kind) => onChange(wordsFor(kind as ChangeKind, words))}
          />
          <Choice
            label={text('register.fromMonth')}
            value={words.month}
            options={comingMonths(today).map((value) => ({ value, label: monthText(value, language) }))}
            onChange={(month) => set({ month })}
          />
        </Box>
        {needs.ends === 'none' ? null : (
          <EndingDistricts
            going={lasting.filter(({ validFrom }) => validFrom !== from)}
            chosen={words.ends}
            isOne={needs.ends === 'one'}
            onChange={(ends) => set({ ends, takenOverBy: ends.includes(words.takenOverBy) ? '' : words.takenOverBy })}
          />
        )}
        {needs.takesOver ? (
          <Choice
            label={text('register.takenOverBy')}
            value={words.takenOverBy}
            options={[
              { value: '', label: text('dialogue.choose') },
              ...lasting
                .filter(({ code }) => !words.ends.includes(code))
                .map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(takenOverBy) => set({ takenOverBy })}
          />
        ) : null}
        {needs.begins > 0 ? (
          <NewDistricts words={words} onChange={(begins) => set({ begins })} mayAdd={words.kind === 'split'} />
        ) : null}
        <TextField
          required
          label={text('register.why')}
          value={words.reason}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
          onChange={(event) => set({ reason: event.target.value })}
        />
        {problem === null ? null : (
          <Note meaning="over" role="alert">
            {problem}
          </Note>
        )}
        <div>
          <Button variant="contained" disabled={isSending || !isComplete(words)} onClick={() => void ask()}>
            {text('register.preview')}
          </Button>
        </div>
      </Box>
    </Section>
  );
}

interface EndingProps {
  going: readonly Payer[];
  chosen: readonly string[];
  isOne: boolean;
  onChange: (codes: readonly string[]) => void;
}

function EndingDistricts({ going, chosen, isOne, onChange }: EndingProps) {
  const text = useText();
  const id = useId();
  return (
    <Box
      component="fieldset"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, px: 1.5, pb: 1, minWidth: 0 }}
    >
      <legend>{text('register.ends')}</legend>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 210px), 1fr))' }}>
        {going.map(({ code, name }) => (
          <Box component="label" key={code} sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 32 }}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={id}
              checked={chosen.includes(code)}
              onChange={(event) => {
                const others = isOne ? [] : chosen.filter((each) => each !== code);
                onChange(event.target.checked ? [...others, code] : others);
              }}
            />
            {name}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
