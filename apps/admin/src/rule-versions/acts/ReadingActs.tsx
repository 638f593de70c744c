import { Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/use-text.ts';
import type { RuleVersion } from '../../providers/api-types.ts';
import { useMay } from '../../providers/auth-provider.ts';
import { BasedOnDialog } from './BasedOnDialog.tsx';
import { VersionActs } from './VersionActs.tsx';

/** What one can do from the page where a version is read: edit it, draft from it, take its file, lead it on. */
export function ReadingActs({ version }: { version: RuleVersion }) {
  const text = useText();
  const mayWrite = useMay('rules:write');
  const [isDrafting, setDrafting] = useState(false);
  const path = `/rule-versions/${encodeURIComponent(version.id)}`;
  return (
    <>
      <Button component="a" href={`/api${path}/file`} download variant="outlined">
        {text('ruleAct.export')}
      </Button>
      {mayWrite ? (
        <Button variant="outlined" onClick={() => setDrafting(true)}>
          {text('ruleAct.draftFromThis')}
        </Button>
      ) : null}
      {mayWrite && version.state === 'draft' ? (
        <Button component={Link} to={path} variant="outlined">
          {text('ruleAct.edit')}
        </Button>
      ) : null}
      <VersionActs version={version} />
      {isDrafting ? <BasedOnDialog versions={[version]} onClose={() => setDrafting(false)} /> : null}
    </>
  );
}
