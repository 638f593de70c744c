import { Button } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { RuleVersion } from '../../providers/api-types.ts';
import { useMay } from '../../providers/auth-provider.ts';
import { BasedOnDialog } from './BasedOnDialog.tsx';
import { EndTransitionDialog } from './EndTransitionDialog.tsx';
import { ImportRulesDialog } from './ImportRulesDialog.tsx';
import { NewPriceDialog } from './NewPriceDialog.tsx';

type Asked = 'price' | 'transition' | 'import' | 'draft';

/** Ways to begin a revision, for those who write the rules. */
export function NewDraftActs({ versions }: { versions: readonly RuleVersion[] }) {
  const text = useText();
  const mayWrite = useMay('rules:write');
  const [asked, setAsked] = useState<Asked | null>(null);
  if (!mayWrite) return null;
  const close = () => setAsked(null);
  const isTransitional = versions.some(({ state, transitional }) => state === 'in-force' && transitional !== null);
  return (
    <>
      <Button variant="outlined" onClick={() => setAsked('import')}>
        {text('ruleAct.import')}
      </Button>
      {isTransitional ? (
        <Button variant="outlined" onClick={() => setAsked('transition')}>
          {text('ruleAct.endTransition')}
        </Button>
      ) : null}
      <Button variant="outlined" onClick={() => setAsked('price')}>
        {text('ruleAct.newPrice')}
      </Button>
      <Button variant="contained" onClick={() => setAsked('draft')}>
        {text('ruleAct.newDraft')}
      </Button>
      {asked === 'price' ? <NewPriceDialog onClose={close} /> : null}
      {asked === 'transition' ? <EndTransitionDialog onClose={close} /> : null}
      {asked === 'import' ? <ImportRulesDialog onClose={close} /> : null}
      {asked === 'draft' ? <BasedOnDialog versions={versions} onClose={close} /> : null}
    </>
  );
}
