import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { tableDate } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { VatSetting } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { DayField } from '../roles/DayField.tsx';

/** How the claim is treated for VAT, over time, each with whose decision it is. */
export function VatSettings() {
  const text = useText();
  const mayWrite = useMay('registers:write');
  const answer = useApi<VatSetting[]>('/vat-settings');
  const [isOpen, setOpen] = useState(false);
  const columns: Column<VatSetting>[] = [
    {
      key: 'from',
      head: text('invoice.vatFrom'),
      isTitle: true,
      noWrap: true,
      cell: (row) => tableDate(row.validFrom),
    },
    {
      key: 'category',
      head: text('invoice.vatCategory'),
      cell: (row) => text(row.category === 'E' ? 'invoice.vatE' : 'invoice.vatO'),
    },
    { key: 'reason', head: text('invoice.vatReason'), cell: (row) => row.reasonText },
    { key: 'decided', head: text('invoice.vatDecidedBy'), cell: (row) => row.decidedBy },
    { key: 'by', head: text('invoice.vatSetBy'), cell: (row) => row.setByName },
  ];
  return (
    <Section
      title={text('invoice.vatTitle')}
      lead={text('invoice.vatIntro')}
      actions={
        mayWrite ? (
          <Button variant="outlined" onClick={() => setOpen(true)}>
            {text('invoice.vatAdd')}
          </Button>
        ) : undefined
      }
    >
      <Loaded answer={answer} isList rows={2}>
        {(rows) =>
          rows.length === 0 ? (
            <Note meaning="over">{text('invoice.vatNone')}</Note>
          ) : (
            <RowTable
              caption={text('invoice.vatTitle')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.validFrom}
              cardsBelow={700}
            />
          )
        }
      </Loaded>
      {isOpen ? <AddDialog onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const today = useBusinessClock()?.today ?? '';
  const { act, problem, isSending } = useCaseAct();
  const [validFrom, setValidFrom] = useState(today);
  const [category, setCategory] = useState<'E' | 'O'>('E');
  const [reasonText, setReasonText] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const add = async () => {
    const body = { validFrom, category, reasonText, decidedBy };
    if (await act(() => callApi('/vat-settings', { method: 'POST', body }), text('invoice.vatAdded'))) onClose();
  };
  return (
    <ActDialog
      title={text('invoice.vatAddTitle')}
      lead={text('invoice.vatAddLead')}
      button={text('invoice.vatAdd')}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={add}
    >
      <DayField isRequired label={text('invoice.vatFrom')} value={validFrom} onChange={setValidFrom} />
      <Choice
        isWide
        label={text('invoice.vatCategory')}
        value={category}
        onChange={(value) => setCategory(value === 'O' ? 'O' : 'E')}
        options={[
          { value: 'E', label: text('invoice.vatE') },
          { value: 'O', label: text('invoice.vatO') },
        ]}
      />
      <TextField
        required
        label={text('invoice.vatReason')}
        value={reasonText}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        onChange={(event) => setReasonText(event.target.value)}
      />
      <TextField
        required
        label={text('invoice.vatDecidedBy')}
        value={decidedBy}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        onChange={(event) => setDecidedBy(event.target.value)}
      />
    </ActDialog>
  );
}
