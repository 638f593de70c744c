import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { LedgerAccount } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';

/** What the ledger's accounts are called in the region's own chart. */
export function LedgerAccounts() {
  const text = useText();
  const mayWrite = useMay('registers:write');
  const answer = useApi<LedgerAccount[]>('/ledger-accounts');
  const [open, setOpen] = useState<LedgerAccount | null>(null);
  const orMissing = (value: string | null) => value ?? <Tag meaning="over">{text('payment.accountMissing')}</Tag>;
  const columns: Column<LedgerAccount>[] = [
    { key: 'account', head: text('payment.account'), isTitle: true, cell: (row) => row.title },
    { key: 'number', head: text('payment.accountNumber'), cell: (row) => orMissing(row.number) },
    { key: 'name', head: text('payment.accountName'), cell: (row) => orMissing(row.name) },
    { key: 'objects', head: text('payment.accountObjects'), cell: (row) => (row.objects === '' ? '–' : row.objects) },
    ...(mayWrite
      ? [
          {
            key: 'change',
            head: text('payment.accountChange'),
            isHeadHidden: true,
            cell: (row: LedgerAccount) => (
              <Button
                size="small"
                variant="outlined"
                aria-label={`${text('payment.accountChange')}: ${row.title}`}
                onClick={() => setOpen(row)}
              >
                {text('payment.accountChange')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={text('payment.accountsTitle')} lead={text('payment.accountsIntro')}>
      <Loaded answer={answer} isList rows={4}>
        {(rows) => (
          <RowTable
            caption={text('payment.accountsTitle')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.account}
            cardsBelow={700}
          />
        )}
      </Loaded>
      {open ? <AccountDialog account={open} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

function AccountDialog({ account, onClose }: { account: LedgerAccount; onClose: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useCaseAct();
  const [number, setNumber] = useState(account.number ?? '');
  const [name, setName] = useState(account.name ?? '');
  const [objects, setObjects] = useState(account.objects);
  const isNumber = /^\d{0,10}$/.test(number.trim());
  const save = async () => {
    const body = { number: number.trim() || null, name: name.trim() || null, objects };
    const path = `/ledger-accounts/${encodeURIComponent(account.account)}`;
    const work = () => callApi(path, { method: 'PUT', body, ifMatch: account.version });
    if (await act(work, text('payment.accountSaved'))) onClose();
  };
  return (
    <ActDialog
      title={text('payment.accountTitle', { account: account.title })}
      button={text('payment.accountSave')}
      problem={problem}
      isSending={isSending || !isNumber}
      onAct={save}
      onClose={onClose}
    >
      <TextField
        margin="dense"
        label={text('payment.accountNumber')}
        error={!isNumber}
        value={number}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 10 } }}
        onChange={(event) => setNumber(event.target.value)}
      />
      <TextField
        label={text('payment.accountName')}
        value={name}
        slotProps={{ htmlInput: { maxLength: 100 } }}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={text('payment.accountObjects')}
        helperText={text('payment.accountObjectsHelp')}
        value={objects}
        slotProps={{ htmlInput: { maxLength: 300 } }}
        onChange={(event) => setObjects(event.target.value)}
      />
    </ActDialog>
  );
}
