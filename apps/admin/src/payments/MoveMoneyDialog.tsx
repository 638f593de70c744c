import { TextField } from '@mui/material';
import { useState } from 'react';
import { ReasonField } from '../billing-cases/ReasonField.tsx';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { amount, month, sumOfAmounts } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { writtenAmount } from '../invoices/chain-net.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import type { CreditBalance, Invoice, Payment } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi, useApiList } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';

export type MoveKind = 'assign' | 'refund' | 'set-off';

/** Money that no invoice asks for, and where a decision about it is sent. */
export interface Source {
  path: string;
  left: string;
  sender: string | null;
  /** The invoice that it was paid to, whose municipality a set-off stays within. */
  invoiceId: string | null;
  suggested: readonly string[];
  version?: number;
}

export const sourceOfPayment = ({ id, leftOver, debtorName, invoice, suggestions, version }: Payment): Source => ({
  path: `/payments/${encodeURIComponent(id)}/decisions`,
  left: leftOver,
  sender: debtorName,
  version,
  invoiceId: invoice?.id ?? null,
  suggested: suggestions.map((each) => each.id),
});

export const sourceOfBalance = ({ invoiceId, balance, payerName }: CreditBalance): Source => ({
  path: `/invoices/${encodeURIComponent(invoiceId)}/credit-balance`,
  left: balance,
  sender: payerName,
  invoiceId,
  suggested: [],
});

const words = {
  assign: {
    title: 'payment.assignTitle',
    lead: 'payment.assignLead',
    act: 'payment.assign',
    done: 'payment.assignDone',
  },
  refund: {
    title: 'payment.refundTitle',
    lead: 'payment.refundLead',
    act: 'payment.refund',
    done: 'payment.refundDone',
  },
  'set-off': {
    title: 'payment.setOffTitle',
    lead: 'payment.setOffLead',
    act: 'payment.setOff',
    done: 'payment.setOffDone',
  },
} as const;

/** Assigns money to an invoice, pays it back, or sets it off against another; with how much and why. */
export function MoveDialog({ source, kind, onClose }: { source: Source; kind: MoveKind; onClose: () => void }) {
  const text = useText();
  const { act, problem, isSending } = useCaseAct();
  const [invoice, setInvoice] = useState<Pick<Invoice, 'id' | 'outstanding'> | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const most = invoice && isLess(invoice.outstanding, source.left) ? invoice.outstanding : source.left;
  const written = typed ?? most.replace('.', ',').replace(',00', '');
  const wanted = writtenAmount(written);
  const body = {
    kind,
    reason,
    ...(invoice ? { invoice: invoice.id } : {}),
    ...(wanted === null ? {} : { amount: wanted }),
  };
  const idempotencyKey = useIdempotencyKey(body);
  const needsInvoice = kind !== 'refund';
  const move = async () => {
    const version = source.version === undefined ? {} : { ifMatch: source.version };
    const work = () => callApi(source.path, { method: 'POST', body, idempotencyKey, ...version });
    if (await act(work, text(words[kind].done))) onClose();
  };
  return (
    <ActDialog
      title={text(words[kind].title, { amount: amount(source.left) })}
      lead={text(words[kind].lead, { sender: source.sender ?? text('payment.noSender') })}
      button={text('payment.actButton', { act: text(words[kind].act), amount: amount(wanted) })}
      problem={problem}
      isSending={isSending || wanted === null || (needsInvoice && invoice === null)}
      onAct={move}
      onClose={onClose}
    >
      {needsInvoice ? (
        <InvoiceChoice source={source} kind={kind} chosen={invoice?.id ?? ''} onChoose={setInvoice} />
      ) : null}
      <TextField
        required
        fullWidth
        margin="dense"
        label={text('payment.wished')}
        helperText={text('payment.wishedHelp', { most: amount(most) })}
        error={wanted === null}
        value={written}
        slotProps={{ htmlInput: { inputMode: 'decimal', maxLength: 20 } }}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}

interface ChoiceProps {
  source: Source;
  kind: MoveKind;
  chosen: string;
  onChoose: (invoice: Invoice | null) => void;
}

/** Invoices that can take the money: those with the very same sum open first. */
function InvoiceChoice({ source, kind, chosen, onChoose }: ChoiceProps) {
  const text = useText();
  const language = useLanguage();
  const isSetOff = kind === 'set-off';
  const paid = useApi<Invoice>(`/invoices/${encodeURIComponent(source.invoiceId ?? '')}`, {
    enabled: isSetOff && source.invoiceId !== null,
  });
  const municipality = paid.data?.municipality;
  const answer = useApiList<Invoice>('/invoices', {
    query: { payment: 'open', sort: 'payerName', order: 'asc', ...(isSetOff ? { municipality } : {}) },
    enabled: !isSetOff || municipality !== undefined,
  });
  return (
    <Loaded answer={answer} rows={1}>
      {(rows) => {
        const isSuggested = ({ id }: Invoice) => source.suggested.includes(id);
        const ordered = [...rows.filter(isSuggested), ...rows.filter((row) => !isSuggested(row))];
        if (ordered.length === 0) return <Note meaning="waits">{text('payment.noOpenInvoice')}</Note>;
        const label = (row: Invoice) => {
          const invoice = text('payment.openInvoice', {
            number: row.number,
            payer: row.payerName,
            month: month(row.period, language),
            open: amount(row.outstanding),
          });
          return isSuggested(row) ? text('payment.suggested', { invoice }) : invoice;
        };
        return (
          <Choice
            isWide
            label={text('payment.chooseInvoice')}
            value={chosen}
            onChange={(id) => onChoose(ordered.find((row) => row.id === id) ?? null)}
            options={[
              { value: '', label: text('payment.chooseFirst') },
              ...ordered.map((row) => ({ value: row.id, label: label(row) })),
            ]}
          />
        );
      }}
    </Loaded>
  );
}

/** Compares kronor written with decimals, without losing any. */
function isLess(one: string, other: string): boolean {
  return sumOfAmounts([one, `-${other}`]).startsWith('-');
}
