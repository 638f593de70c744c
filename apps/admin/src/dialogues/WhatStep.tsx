import { Box } from '@mui/material';
import { useId } from 'react';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Radios } from './Radios.tsx';
import { instantFields, instantKeys, MISSING, type ClaimWords, type Reviewed } from './claim-words.ts';

const NOT_IN_BASIS = '-';
const outcomeKeys: Record<Reviewed['conditions'][number]['outcome'], TextKey> = {
  met: 'dialogue.outcomeMet',
  'not-met': 'dialogue.outcomeNotMet',
  'not-applicable': 'dialogue.outcomeNotApplicable',
};

interface Props {
  rows: readonly Reviewed[];
  words: ClaimWords;
  onChange: (words: ClaimWords) => void;
}

/** Vad gäller det? Which stay – counted or not, or one that is missing – and what in it. */
export function WhatStep({ rows, words, onChange }: Props) {
  const text = useText();
  const id = useId();
  const row = rows.find(({ caseNumber }) => caseNumber === words.caseNumber);
  const options = rows.map(({ caseNumber, counted }) => ({
    value: caseNumber,
    label: `${caseNumber} (${text(counted ? 'dialogue.counts' : 'dialogue.countsNot')})`,
  }));
  const choose = (value: string) =>
    onChange({
      ...words,
      caseNumber: value === '' ? null : value === NOT_IN_BASIS ? '' : value,
      about: value === NOT_IN_BASIS ? MISSING : '',
    });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ maxWidth: 480, display: 'grid' }}>
        <Choice
          label={text('dialogue.episode')}
          value={words.caseNumber === '' ? NOT_IN_BASIS : (words.caseNumber ?? '')}
          options={[
            { value: '', label: text('dialogue.choose') },
            ...options,
            { value: NOT_IN_BASIS, label: text('dialogue.notInBasis') },
          ]}
          onChange={choose}
        />
      </Box>
      {row ? (
        <Box role="group" aria-labelledby={id}>
          <Box id={id} sx={{ fontWeight: 650, mb: 1 }}>
            {text('dialogue.aboutWhat')}
          </Box>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
            <AboutChoices row={row} words={words} onChange={onChange} />
          </Box>
        </Box>
      ) : null}
    </Box>
  );
}

function AboutChoices({ row, words, onChange }: { row: Reviewed } & Omit<Props, 'rows'>) {
  const text = useText();
  const choose = (about: string) => {
    const condition = row.conditions.find(({ id }) => id === about);
    // Whoever disputes a condition usually holds the opposite of what the basis says.
    onChange({ ...words, about, isMet: condition?.outcome === 'not-met' });
  };
  const conditions = row.conditions.map(({ id, title, outcome }) => ({
    value: id,
    label: text('dialogue.conditionIs', { title, outcome: text(outcomeKeys[outcome]) }),
  }));
  return (
    <>
      <Radios legend={text('dialogue.groupConditions')} value={words.about} options={conditions} onChange={choose} />
      <Radios
        legend={text('dialogue.groupInstants')}
        value={words.about}
        options={instantFields.map((field) => ({ value: field, label: text(instantKeys[field]) }))}
        onChange={choose}
      />
      <Radios
        legend={text('dialogue.groupOther')}
        value={words.about}
        options={[
          { value: 'days', label: text('dialogue.days') },
          { value: 'care-type', label: text('dialogue.careType') },
          { value: 'payer', label: text('dialogue.whichPayer') },
        ]}
        onChange={choose}
      />
    </>
  );
}
