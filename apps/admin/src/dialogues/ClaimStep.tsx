import { Box, TextField } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import type { Payer } from '../providers/api-types.ts';
import { useApiList } from '../providers/use-api.ts';
import { isInstantField, MISSING, type ClaimWords } from './claim-words.ts';
import { FilePicker } from './FilePicker.tsx';
import { InstantField } from './InstantField.tsx';
import { Radios } from './Radios.tsx';

interface Props {
  words: ClaimWords;
  onChange: (words: ClaimWords) => void;
}

interface StepProps extends Props {
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
}

/** Vad anser ni, och vad visar det? */
export function ClaimStep({ words, onChange, files, onFiles }: StepProps) {
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 640 }}>
      <Claimed words={words} onChange={onChange} />
      <TextField
        label={text('dialogue.evidence')}
        helperText={text('dialogue.evidenceHelp')}
        value={words.text}
        required
        multiline
        minRows={4}
        slotProps={{ htmlInput: { maxLength: 10_000 } }}
        onChange={(event) => onChange({ ...words, text: event.target.value })}
      />
      <FilePicker files={files} onChange={onFiles} />
    </Box>
  );
}

function Claimed({ words, onChange }: Props) {
  const text = useText();
  if (isInstantField(words.about)) return <InstantClaim words={words} onChange={onChange} />;
  switch (words.about) {
    case 'days':
      return (
        <TextField
          label={text('dialogue.claimDays')}
          value={words.days}
          sx={{ maxWidth: 240 }}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
          onChange={(event) => onChange({ ...words, days: event.target.value })}
        />
      );
    case 'care-type':
      return <div>{text('dialogue.claimCareType')}</div>;
    case 'payer':
      return <PayerClaim words={words} onChange={onChange} />;
    case MISSING:
      return <MissingClaim words={words} onChange={onChange} />;
    default:
      return (
        <Radios
          legend={text('dialogue.claimed')}
          value={words.isMet ? 'met' : 'not-met'}
          options={[
            { value: 'not-met', label: text('dialogue.claimNotMet') },
            { value: 'met', label: text('dialogue.claimMet') },
          ]}
          onChange={(value) => onChange({ ...words, isMet: value === 'met' })}
        />
      );
  }
}

function InstantClaim({ words, onChange }: Props) {
  const text = useText();
  // A stay always begins and, once it is billed, ends.
  const mayBeMissing = words.about !== 'admittedAt' && words.about !== 'dischargedAt';
  return (
    <div>
      <InstantField
        label={text('dialogue.claimInstant')}
        value={words.instant}
        isDisabled={words.never}
        onChange={(instant) => onChange({ ...words, instant })}
      />
      {mayBeMissing ? (
        <Box component="label" sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 36 }}>
          <input
            type="checkbox"
            checked={words.never}
            onChange={(event) => onChange({ ...words, never: event.target.checked })}
          />
          {text('dialogue.claimNever')}
        </Box>
      ) : null}
    </div>
  );
}

function PayerClaim({ words, onChange }: Props) {
  const text = useText();
  const payers = useApiList<Payer>('/payers').data ?? [];
  return (
    <Choice
      label={text('dialogue.claimPayer')}
      value={words.payer}
      options={[
        { value: '', label: text('dialogue.choose') },
        ...payers.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={(payer) => onChange({ ...words, payer })}
    />
  );
}

function MissingClaim({ words, onChange }: Props) {
  const text = useText();
  const { missing } = words;
  const set = (change: Partial<ClaimWords['missing']>) => onChange({ ...words, missing: { ...missing, ...change } });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <div>{text('dialogue.missingLead')}</div>
      <TextField
        label={text('dialogue.caseNumber')}
        value={missing.caseNumber}
        slotProps={{ htmlInput: { maxLength: 64 } }}
        onChange={(event) => set({ caseNumber: event.target.value })}
      />
      <TextField
        label={text('dialogue.unit')}
        value={missing.unit}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        onChange={(event) => set({ unit: event.target.value })}
      />
      <InstantField
        label={text('dialogue.admittedAt')}
        value={missing.admittedAt}
        onChange={(admittedAt) => set({ admittedAt })}
      />
      <InstantField
        label={text('dialogue.noticeSentAt')}
        value={missing.noticeSentAt}
        onChange={(noticeSentAt) => set({ noticeSentAt })}
      />
      <InstantField
        label={text('dialogue.dischargedAt')}
        value={missing.dischargedAt}
        onChange={(dischargedAt) => set({ dischargedAt })}
      />
    </Box>
  );
}
