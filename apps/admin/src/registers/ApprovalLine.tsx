import { TextField } from '@mui/material';
import { useState } from 'react';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { amount } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { writtenAmount } from '../invoices/chain-net.ts';
import type { InvoiceSettings } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** From which amount on a second person approves an invoice. */
export function ApprovalLine() {
  const text = useText();
  return (
    <SettingsSection<InvoiceSettings>
      words={wordsOf(text)}
      path="/invoice-settings"
      rows={1}
      dialog={(settings, onClose) => <LineDialog settings={settings} onClose={onClose} />}
    >
      {({ approveFrom }) =>
        approveFrom === null ? text('invoice.lineNone') : text('invoice.lineFrom', { amount: amount(approveFrom) })
      }
    </SettingsSection>
  );
}

const wordsOf = (text: ReturnType<typeof useText>) => ({
  title: text('invoice.lineTitle'),
  lead: text('invoice.lineIntro'),
  change: text('invoice.lineChange'),
});

function LineDialog({ settings, onClose }: { settings: InvoiceSettings; onClose: () => void }) {
  const text = useText();
  const { title, lead, change } = wordsOf(text);
  const { act, problem, isSending } = useCaseAct();
  const [written, setWritten] = useState(settings.approveFrom?.replace(/\.00$/, '').replace('.', ',') ?? '');
  const wanted = writtenAmount(written);
  const isEmpty = written.trim() === '';
  const save = async () => {
    const [whole = '0', ore = ''] = (wanted ?? '').split('.');
    const approveFrom = isEmpty ? null : `${whole}.${ore.padEnd(2, '0')}`;
    const work = () =>
      callApi('/invoice-settings', { method: 'PUT', body: { approveFrom }, ifMatch: settings.version });
    if (await act(work, text('invoice.lineSaved'))) onClose();
  };
  return (
    <ActDialog
      title={title}
      lead={lead}
      button={change}
      problem={problem}
      isSending={isSending || (!isEmpty && wanted === null)}
      onAct={save}
      onClose={onClose}
    >
      <TextField
        margin="dense"
        label={text('invoice.lineField')}
        error={!isEmpty && wanted === null}
        value={written}
        slotProps={{ htmlInput: { inputMode: 'decimal', maxLength: 20 } }}
        onChange={(event) => setWritten(event.target.value)}
      />
    </ActDialog>
  );
}
