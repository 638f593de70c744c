import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { amount, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { InvoiceLink } from '../invoices/InvoiceLink.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { CreditBalance } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { MoveDialog, type MoveKind, sourceOfBalance } from './MoveMoneyDialog.tsx';

/** Invoices that were paid and then credited, and what the payers have to get back. */
export function CreditBalances() {
  const text = useText();
  const language = useLanguage();
  const answer = useApi<CreditBalance[]>('/credit-balances');
  const [open, setOpen] = useState<{ balance: CreditBalance; kind: MoveKind } | null>(null);
  return (
    <Section title={text('payment.tabBalances')} lead={text('payment.balanceIntro')}>
      <Loaded answer={answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note meaning="done">{text('payment.emptyBalances')}</Note>
          ) : (
            <RowTable
              caption={text('payment.tabBalances')}
              columns={[
                {
                  key: 'invoice',
                  head: text('payment.invoice'),
                  isTitle: true,
                  noWrap: true,
                  cell: (row) => <InvoiceLink id={row.invoiceId} number={row.number} />,
                },
                { key: 'payer', head: text('payment.payer'), cell: (row) => row.payerName },
                { key: 'month', head: text('payment.careMonth'), cell: (row) => month(row.period, language) },
                {
                  key: 'balance',
                  head: text('payment.balance'),
                  align: 'right',
                  cell: (row) => <strong>{amount(row.balance)}</strong>,
                },
                {
                  key: 'acts',
                  head: text('payment.acts'),
                  isHeadHidden: true,
                  cell: (row) => <BalanceActs balance={row} onAct={(kind) => setOpen({ balance: row, kind })} />,
                },
              ]}
              rows={rows}
              rowKey={(row) => row.invoiceId}
              cardsBelow={760}
              isMain
            />
          )
        }
      </Loaded>
      {open ? (
        <MoveDialog source={sourceOfBalance(open.balance)} kind={open.kind} onClose={() => setOpen(null)} />
      ) : null}
    </Section>
  );
}

export function BalanceActs({ balance, onAct }: { balance: CreditBalance; onAct: (kind: MoveKind) => void }) {
  const text = useText();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 0.5 }}>
      {balance.acts.setOff ? (
        <Button size="small" variant="outlined" onClick={() => onAct('set-off')}>
          {text('payment.setOff')}
        </Button>
      ) : null}
      {balance.acts.refund ? (
        <Button size="small" variant="outlined" onClick={() => onAct('refund')}>
          {text('payment.refund')}
        </Button>
      ) : null}
    </Box>
  );
}
