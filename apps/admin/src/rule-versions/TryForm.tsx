import { Box, Button, Checkbox, FormControlLabel } from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { TextKey } from '../i18n/messages.ts';
import { Choice, fieldLook } from '../layout/Choice.tsx';
import type { Payer, RuleVersion } from '../providers/api-types.ts';
import { useMay, useSession } from '../providers/auth-provider.ts';
import { useApiList } from '../providers/use-api.ts';
import { exampleEpisode, type TypedEpisode } from './try-episode.ts';

type TimeName = { [Name in keyof TypedEpisode]: TypedEpisode[Name] extends string ? Name : never }[keyof TypedEpisode];
type FlagName = { [Name in keyof TypedEpisode]: TypedEpisode[Name] extends boolean ? Name : never }[keyof TypedEpisode];

const times: readonly [Exclude<TimeName, 'payer'>, TextKey][] = [
  ['admittedAt', 'episode.admittedAt'],
  ['admissionNoticeSentAt', 'episode.admissionNotice'],
  ['noticeSentAt', 'episode.noticeSentAt'],
  ['noticeWithdrawnAt', 'revision.noticeWithdrawnAt'],
  ['careContactAssignedAt', 'episode.careContactAssignedAt'],
  ['sipCallSentAt', 'episode.sipCallSentAt'],
  ['dischargedAt', 'episode.dischargedAt'],
];
const flags: readonly [FlagName, TextKey][] = [
  ['careContactNeeded', 'episode.careContactNeeded'],
  ['sipRequired', 'episode.sipRequired'],
  ['outpatientCareAvailable', 'episode.outpatientCareAvailable'],
  ['patientOpposed', 'episode.patientOpposed'],
];

/** An episode typed in, begun from an example; no name, no personal number. */
export function TryForm({
  version,
  isSending,
  onTry,
}: {
  version: RuleVersion;
  isSending: boolean;
  onTry: (typed: TypedEpisode) => void;
}) {
  const text = useText();
  const unit = useSession()?.user.unit;
  const own = (unit?.kind === 'payer' ? unit.code : null) ?? '0184';
  const [typed, setTyped] = useState(() => exampleEpisode(version.validFrom, own));
  const set = <Name extends keyof TypedEpisode>(name: Name, value: TypedEpisode[Name]) =>
    setTyped((now) => ({ ...now, [name]: value }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    onTry(typed);
  };
  return (
    <Box component="form" onSubmit={send}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(215px, 1fr))' }}>
        <PayerChoice
          value={typed.payer}
          on={typed.dischargedAt.slice(0, 10)}
          onChange={(payer) => set('payer', payer)}
        />
        {times.map(([name, label]) => (
          <TimeField
            key={name}
            label={text(label)}
            value={typed[name]}
            isRequired={name === 'admittedAt'}
            onChange={(value) => set(name, value)}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, mt: 1 }}>
        {flags.map(([name, label]) => (
          <FormControlLabel
            key={name}
            control={
              <Checkbox size="small" checked={typed[name]} onChange={(event) => set(name, event.target.checked)} />
            }
            label={text(label)}
          />
        ))}
      </Box>
      <Button type="submit" variant="contained" disabled={isSending} sx={{ mt: 1.5 }}>
        {text('revision.tryAct')}
      </Button>
    </Box>
  );
}

/** The payers of the day for those who may read the register; others try with their own. */
function PayerChoice({ value, on, onChange }: { value: string; on: string; onChange: (payer: string) => void }) {
  const text = useText();
  const unit = useSession()?.user.unit;
  const mayRead = useMay('registers:read');
  const payers = useApiList<Payer>('/payers', { query: on === '' ? {} : { on }, enabled: mayRead }).data ?? [];
  const named = payers
    .filter(({ code }) => code !== '0180')
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'));
  const current = { value, label: unit?.code === value ? unit.name : value };
  return (
    <Choice
      label={text('episode.payer')}
      value={value}
      options={named.some((one) => one.value === value) ? named : [current, ...named]}
      onChange={onChange}
    />
  );
}

/** A local time to the second, as the browser's own field writes it. */
function TimeField({
  label,
  value,
  onChange,
  isRequired,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isRequired: boolean;
}) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 0.25 }}>
        {label}
      </Box>
      <Box
        component="input"
        id={id}
        type="datetime-local"
        step={1}
        required={isRequired}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        sx={fieldLook}
      />
    </Box>
  );
}
