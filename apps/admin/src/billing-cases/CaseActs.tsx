import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { BillingCase } from '../providers/api-types.ts';
import { orderedActs, refusedActs } from './case-acts.ts';
import { ExceptionDialog, type ExceptionKind } from './ExceptionDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';

type Transition = BillingCase['allowedTransitions'][number];
type Asked = { kind: 'move'; transition: Transition } | { kind: ExceptionKind };

/** What the API says that the reader can do with the case now; the rest says why not. */
export function CaseActs({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { main, others } = orderedActs(billingCase);
  const refused = refusedActs(billingCase);
  const { extend, hold, letGo } = billingCase.exceptions;
  const exceptions = [
    ...(extend ? (['extend'] as const) : []),
    ...(letGo ? (['letGo'] as const) : []),
    ...(hold ? (['hold'] as const) : []),
  ];
  const close = () => setAsked(null);
  return (
    <Box className="no-print">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {main ? (
          <Button variant="contained" onClick={() => setAsked({ kind: 'move', transition: main })}>
            {main.title}
          </Button>
        ) : null}
        {others.map((transition) => (
          <Button key={transition.to} variant="outlined" onClick={() => setAsked({ kind: 'move', transition })}>
            {transition.title}
          </Button>
        ))}
        {exceptions.map((kind) => (
          <Button key={kind} variant="outlined" onClick={() => setAsked({ kind })}>
            {text(`case.${kind}`)}
          </Button>
        ))}
      </Box>
      {refused.length > 0 ? (
        <Box component="details" sx={{ mt: 1.5, fontSize: '0.875rem' }}>
          <Box component="summary" sx={{ cursor: 'pointer', minHeight: 24 }}>
            {text('case.notNow')}
          </Box>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.25 }}>
            {refused.map(({ to, title, why }) => (
              <li key={to}>{text('case.notNowAct', { act: title, why })}</li>
            ))}
          </Box>
        </Box>
      ) : null}
      {asked?.kind === 'move' && asked.transition.to === 'shared' && billingCase.state === 'ready-to-share' ? (
        <ShareDialog billingCase={billingCase} onClose={close} />
      ) : asked?.kind === 'move' ? (
        <MoveDialog billingCase={billingCase} transition={asked.transition} onClose={close} />
      ) : asked ? (
        <ExceptionDialog billingCase={billingCase} kind={asked.kind} onClose={close} />
      ) : null}
    </Box>
  );
}
