import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Section } from '../layout/Section.tsx';
import type { PaymentSettings as Settings } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { writtenPercent } from './written-percent.ts';

/** When an overdue invoice is reminded of, and whether interest is taken. */
export function PaymentSettings() {
  const text = useText();
  const language = useLanguage();
  const mayWrite = useMay('registers:write');
  const answer = useApi<Settings>('/payment-settings');
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={text('payment.settingsTitle')}
      lead={text('payment.settingsIntro')}
      actions={
        mayWrite ? (
          <Button variant="outlined" onClick={() => setOpen(true)}>
            {text('payment.settingsChange')}
          </Button>
        ) : undefined
      }
    >
      <Loaded answer={answer} rows={2}>
        {(settings) => (
          <>
            <div>
              {settings.reminderAfterDays === null
                ? text('payment.reminderNone')
                : text('payment.reminderAfter', { smart_count: settings.reminderAfterDays })}
            </div>
            <div>
              {settings.interestPercent === null
                ? text('payment.interestNone')
                : text('payment.interestOf', { percent: shown(settings.interestPercent, language) })}
            </div>
            {isOpen ? <SettingsDialog settings={settings} onClose={() => setOpen(false)} /> : null}
          </>
        )}
      </Loaded>
    </Section>
  );
}

const shown = (percent: string, language: 'sv' | 'en'): string =>
  language === 'sv' ? percent.replace('.', ',') : percent;

function SettingsDialog({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const text = useText();
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
      title={text('payment.settingsTitle')}
      lead={text('payment.settingsIntro')}
      button={text('payment.settingsChange')}
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
