import { TextField } from '@mui/material';
import { useState } from 'react';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { Radios } from '../dialogues/Radios.tsx';
import { useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import type { DialogueSettings as Settings } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** Until when a question can be lifted to the follow-up group, and when a fault is a recurring one. */
export function DialogueSettings() {
  const text = useText();
  return (
    <SettingsSection<Settings>
      words={wordsOf(text)}
      path="/dialogue-settings"
      rows={3}
      dialog={(settings, onClose) => <SettingsDialog settings={settings} onClose={onClose} />}
    >
      {(settings) => <Facts rows={factsOf(settings, text)} />}
    </SettingsSection>
  );
}

const wordsOf = (text: ReturnType<typeof useText>) => ({
  title: text('party.settings'),
  lead: text('party.settingsLead'),
  change: text('party.changeSettings'),
});

function factsOf(settings: Settings, text: ReturnType<typeof useText>): [string, string][] {
  const { followUpWithinDays: days, recurringFaultCount: count, recurringFaultMonths: months } = settings;
  return [
    [text('party.withinDays'), text('party.withinDaysValue', { days })],
    [text('party.faultsFrom'), text('party.faultsFromValue', { count, months })],
    [text('party.status'), text(settings.status === 'decided' ? 'party.decided' : 'party.proposed')],
    [text('party.source'), settings.source],
  ];
}

function SettingsDialog({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const text = useText();
  const { title, lead, change } = wordsOf(text);
  const { act, problem, isSending } = useCaseAct();
  const [days, setDays] = useState(String(settings.followUpWithinDays));
  const [count, setCount] = useState(String(settings.recurringFaultCount));
  const [months, setMonths] = useState(String(settings.recurringFaultMonths));
  const [status, setStatus] = useState<string>(settings.status);
  const [source, setSource] = useState(settings.source);
  const isWritten = [days, count, months].every((written) => /^\d{1,3}$/.test(written.trim()));
  const save = async () => {
    const body = {
      followUpWithinDays: Number(days),
      recurringFaultCount: Number(count),
      recurringFaultMonths: Number(months),
      status,
      source,
    };
    const work = () => callApi('/dialogue-settings', { method: 'PUT', body, ifMatch: settings.version });
    if (await act(work, text('party.settingsSaved'))) onClose();
  };
  const number = (label: string, value: string, onChange: (value: string) => void) => (
    <TextField
      label={label}
      value={value}
      sx={{ maxWidth: 420 }}
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 3 } }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  return (
    <ActDialog
      title={title}
      lead={lead}
      button={change}
      problem={problem}
      isSending={isSending || !isWritten}
      onAct={save}
      onClose={onClose}
    >
      {number(text('party.withinDays'), days, setDays)}
      {number(text('party.faultsFrom'), count, setCount)}
      {number(text('party.months'), months, setMonths)}
      <Radios
        legend={text('party.status')}
        value={status}
        options={[
          { value: 'proposed', label: text('party.proposed') },
          { value: 'decided', label: text('party.decided') },
        ]}
        onChange={setStatus}
      />
      <TextField
        label={text('party.source')}
        value={source}
        required
        slotProps={{ htmlInput: { maxLength: 500 } }}
        onChange={(event) => setSource(event.target.value)}
      />
    </ActDialog>
  );
}
