import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { amount, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { RowTable } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Invoice, WriteOff } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';
import { useApiList } from '../providers/use-api.ts';
import type { MeaningName } from '../theme.ts';
import { DecideWriteOffDialog, ProposeWriteOffDialog } from './WriteOffDialogs.tsx';

const meanings: Record<WriteOff['state'], MeaningName> = { proposed: 'draft', approved: 'done', rejected: 'neutral' };

/** Claims given up by two people: what was proposed and by whom, and what became of it. */
export function InvoiceWriteOffs({ invoice }: { invoice: Invoice }) {
  const text = useText();
  const answer = useApiList<WriteOff>('/write-offs', { query: { invoice: invoice.id } });
  const [isProposing, setProposing] = useState(false);
  const mayPropose = invoice.acts.writeOff && answer.data?.every(({ state }) => state !== 'proposed') === true;
  return (
    <Section
      title={text('payment.writeOffs')}
      lead={text('payment.writeOffIntro')}
      actions={
        mayPropose ? (
          <Button variant="outlined" onClick={() => setProposing(true)}>
            {text('payment.propose')}
          </Button>
        ) : undefined
      }
    >
      <Loaded answer={answer} isList rows={1}>
        {(rows) => (rows.length === 0 ? <div>{text('payment.noWriteOff')}</div> : <Table rows={rows} />)}
      </Loaded>
      {isProposing ? <ProposeWriteOffDialog invoice={invoice} onClose={() => setProposing(false)} /> : null}
    </Section>
  );
}

function Table({ rows }: { rows: readonly WriteOff[] }) {
  const text = useText();
  const [open, setOpen] = useState<{ writeOff: WriteOff; outcome: 'approved' | 'rejected' } | null>(null);
  const states = {
    proposed: text('payment.writeOffProposed'),
    approved: text('payment.writeOffApproved'),
    rejected: text('payment.writeOffRejected'),
  };
  return (
    <>
      <RowTable
        caption={text('payment.writeOffs')}
        columns={[
          {
            key: 'amount',
            head: text('payment.amount'),
            isTitle: true,
            noWrap: true,
            cell: (row) => amount(row.amount),
          },
          {
            key: 'state',
            head: text('payment.writeOffState'),
            cell: (row) => <Tag meaning={meanings[row.state]}>{states[row.state]}</Tag>,
          },
          { key: 'reason', head: text('payment.writeOffReason'), cell: (row) => row.reason },
          {
            key: 'proposed',
            head: text('payment.proposedBy'),
            cell: (row) => `${row.proposedBy}, ${tableInstant(row.proposedAt)}`,
          },
          {
            key: 'decided',
            head: text('payment.decidedByHead'),
            cell: (row) => <Decided writeOff={row} onDecide={(outcome) => setOpen({ writeOff: row, outcome })} />,
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        cardsBelow={800}
      />
      {open ? <DecideWriteOffDialog {...open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

interface DecidedProps {
  writeOff: WriteOff;
  onDecide: (outcome: 'approved' | 'rejected') => void;
}

function Decided({ writeOff, onDecide }: DecidedProps) {
  const text = useText();
  const session = useSession();
  const { acts, decidedBy, decidedAt, decisionReason, state } = writeOff;
  if (acts.decide)
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 0.5 }}>
        <Button size="small" variant="outlined" onClick={() => onDecide('approved')}>
          {text('payment.approve')}
        </Button>
        <Button size="small" variant="outlined" onClick={() => onDecide('rejected')}>
          {text('payment.reject')}
        </Button>
      </Box>
    );
  if (state === 'proposed')
    return writeOff.proposedBy === session?.user.displayName ? text('payment.ownProposal') : '–';
  return (
    <>
      {decidedBy}, {tableInstant(decidedAt)}
      {decisionReason === null ? null : <div>{decisionReason}</div>}
    </>
  );
}
