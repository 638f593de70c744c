import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { amount } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { writtenAmount } from '../invoices/chain-net.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Section } from '../layout/Section.tsx';
import type { InvoiceSettings } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';

/** From which amount on a second person approves an invoice. */
export function ApprovalLine() {
  const text = useText();
  const mayWrite = useMay('registers:write');
  const answer = useApi<InvoiceSettings>('/invoice-settings');
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={text('invoice.lineTitle')}
      lead={text('invoice.lineIntro')}
      actions={
        mayWrite ? (
          <Button variant="outlined" onClick={() => setOpen(true)}>
            {text('invoice.lineChange')}
          </Button>
        ) : undefined
      }
    >
      <Loaded answer={answer} rows={1}>
        {(settings) => (
          <>
            {settings.approveFrom === null
              ? text('invoice.lineNone')
              : text('invoice.lineFrom', { amount: amount(settings.approveFrom) })}
            {isOpen ? <LineDialog settings={settings} onClose={() => setOpen(false)} /> : null}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function LineDialog({ settings, onClose }: { settings: InvoiceSettings; onClose: () => void }) {
  const text = useText();
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
      title={text('invoice.lineTitle')}
      lead={text('invoice.lineIntro')}
      button={text('invoice.lineChange')}
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
