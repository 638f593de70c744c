import { Button } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { RuleVersion } from '../../providers/api-types.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { actsOf, type AllowedAct } from './next-act.ts';
import { actKey } from './act-words.ts';

interface Props {
  version: RuleVersion;
  /** What must be done before the act: an open draft is saved. False stops the act. */
  beforeAct?: () => Promise<boolean>;
}

/** What one can do with a version now: the next step as the page's main act, the others beside it. */
export function VersionActs({ version, beforeAct }: Props) {
  const text = useText();
  const [asked, setAsked] = useState<AllowedAct | null>(null);
  const { main, others } = actsOf(version);
  const ask = async (act: AllowedAct) => {
    if (beforeAct === undefined || (await beforeAct())) setAsked(act);
  };
  return (
    <>
      {others.map((act) => (
        <Button key={act.to} variant="outlined" onClick={() => void ask(act)}>
          {text(actKey(version.state, act.to))}
        </Button>
      ))}
      {main ? (
        <Button variant="contained" onClick={() => void ask(main)}>
          {text(actKey(version.state, main.to))}
        </Button>
      ) : null}
      {asked ? <MoveDialog version={version} act={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
