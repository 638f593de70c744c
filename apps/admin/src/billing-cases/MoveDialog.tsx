import { Box, TextField } from '@mui/material';
import { useState } from 'react';
import type { TextKey } from '../i18n/messages.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { BillingCase } from '../providers/api-types.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { caseName } from './case-name.ts';
import { ReasonField } from './ReasonField.tsx';
import { useMove } from './use-move.ts';

interface Props {
  billingCase: BillingCase;
  transition: BillingCase['allowedTransitions'][number];
  onClose: () => void;
}

const leads: Partial<Record<BillingCase['state'], TextKey>> = {
  calculated: 'case.takeBackLead',
  'ready-to-share': 'case.makeReadyLead',
  invoiced: 'case.sendInvoiceLead',
  accepted: 'case.acceptLead',
};

/** The question before a case is moved: what follows, and the reason or the signatory that the act asks for. */
export function MoveDialog({ billingCase, transition, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [signatory, setSignatory] = useState({ name: '', title: '', delegationReference: '' });
  const { to, needsReason } = transition;
  const goesOn = billingCase.state === 'parked';
  const asksSignatory = to === 'accepted' && !goesOn;
  const { move, problem, isSending } = useMove(billingCase, {
    to,
    ...(needsReason ? { reason } : {}),
    ...(asksSignatory ? { signatory } : {}),
  });
  const act = async () => {
    if (await move()) onClose();
  };
  const name = caseName(billingCase, text, language);
  const lead = goesOn ? 'case.goOnLead' : leads[to];
  const field = (key: keyof typeof signatory, label: TextKey) => (
    <TextField
      required
      fullWidth
      margin="dense"
      label={text(label)}
      value={signatory[key]}
      slotProps={{ htmlInput: { maxLength: 200 } }}
      onChange={(event) => setSignatory({ ...signatory, [key]: event.target.value })}
    />
  );
  return (
    <ActDialog
      title={
        goesOn ? text('case.goOnTitle', { case: name }) : text('case.actTitle', { act: transition.title, case: name })
      }
      {...(lead === undefined ? {} : { lead: text(lead) })}
      button={transition.title}
      problem={problem}
      isSending={isSending}
      onClose={onClose}
      onAct={act}
    >
      {asksSignatory ? (
        <div>
          {field('name', 'case.signatoryName')}
          {field('title', 'case.signatoryTitle')}
          {field('delegationReference', 'case.delegation')}
        </div>
      ) : null}
      {needsReason ? (
        <div>
          {to === 'invoiced' ? <Box sx={{ mb: 1 }}>{text('case.earlyInvoice')}</Box> : null}
          <ReasonField value={reason} onChange={setReason} />
        </div>
      ) : null}
    </ActDialog>
  );
}
