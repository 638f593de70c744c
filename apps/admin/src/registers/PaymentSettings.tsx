import { TextField } from '@mui/material';
import { useState } from 'react';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { PaymentSettings as Settings } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { writtenPercent } from './written-percent.ts';

/** When an overdue invoice is reminded of, and whether interest is taken. */
export function PaymentSettings() {
  const text = useText();
  const language = useLanguage();
  return (
    <SettingsSection<Settings>
      words={wordsOf(text)}
      path="/payment-settings"
      rows={2}
      dialog={(settings, onClose) => <SettingsDialog settings={settings} onClose={onClose} />}
    >
      {({ reminderAfterDays, interestPercent }) => (
        <>
          <div>
            {reminderAfterDays === null
              ? text('payment.reminderNone')
              : text('payment.reminderAfter', { smart_count: reminderAfterDays })}
          </div>
          <div>
            {interestPercent === null
              ? text('payment.interestNone')
              : text('payment.interestOf', { percent: shown(interestPercent, language) })}
          </div>
        </>
      )}
    </SettingsSection>
  );
}

const wordsOf = (text: ReturnType<typeof useText>) => ({
  title: text('payment.settingsTitle'),
  lead: text('payment.settingsIntro'),
  change: text('payment.settingsChange'),
});

const shown = (percent: string, language: 'sv' | 'en'): string =>
  language === 'sv' ? percent.replace('.', ',') : percent;

function SettingsDialog({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const text = useText();
  const { title, lead, change } = wordsOf(text);
  const { act, problem, isSending } = useCaseAct();
  const [days, setDays] = useState(settings.reminderAfterDays === null ? '' : String(settings.reminderAfterDays));
  const [percent, setPercent] = useState(settings.interestPercent?.replace('.', ',') ?? '');
  const isDays = days === '' || (/^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= 365);
  const wanted = writtenPercent(percent);
  const isPercent = percent.trim() === '' || wanted !== null;
  const save = async () => {
    const body = { reminderAfterDays: days === '' ? null : Number(days), interestPercent: wanted };
    const work = () => callApi('/payment-settings', { method: 'PUT', body, ifMatch: settings.version });
    if (await act(work, text('payment.settingsSaved'))) onClose();
  };
  return (
    <ActDialog
      title={title}
      lead={lead}
      button={change}
      problem={problem}
      isSending={isSending || !isDays || !isPercent}
      onAct={save}
      onClose={onClose}
    >
      <TextField
        margin="dense"
        label={text('payment.settingsDays')}
        error={!isDays}
        value={days}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 3 } }}
        onChange={(event) => setDays(event.target.value.trim())}
      />
      <TextField
        label={text('payment.settingsPercent')}
        error={!isPercent}
        value={percent}
        slotProps={{ htmlInput: { inputMode: 'decimal', maxLength: 6 } }}
        onChange={(event) => setPercent(event.target.value)}
      />
    </ActDialog>
  );
}
