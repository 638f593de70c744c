import { Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import type { CareType, ReleasePreview } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';
import { PrepareDialog } from './PrepareDialog.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';

/** The month's main act: to share what is ready, else to make ready what is calculated, else to start a run. */
export function MonthActs({ period, careType }: { period: string; careType: CareType }) {
  const text = useText();
  const mayRun = useMay('runs:write');
  const mayReadCases = useMay('billing-cases:read');
  const asked = useApi<ReleasePreview>('/sharing-releases/preview', {
    query: { period, careType },
    enabled: mayReadCases,
  });
  const preview = asked.data;
  // Until the server has said what comes next, no act is the main one.
  const isAsking = mayReadCases && preview === undefined && !asked.error;
  const [open, setOpen] = useState<'prepare' | 'release' | null>(null);
  const calculated = preview?.cases.filter(({ state }) => state === 'calculated').length ?? 0;
  const canPrepare = preview?.canPrepare === true;
  const canRelease = preview?.canRelease === true;
  return (
    <>
      {mayRun ? (
        <Button
          component={Link}
          to={`/billing-runs?start=${period}`}
          variant={isAsking || canPrepare || canRelease ? 'outlined' : 'contained'}
        >
          {text('month.startRun')}
        </Button>
      ) : null}
      {canPrepare ? (
        <Button variant={canRelease ? 'outlined' : 'contained'} onClick={() => setOpen('prepare')}>
          {text('case.makeReadyCount', { count: calculated })}
        </Button>
      ) : null}
      {canRelease ? (
        <Button variant="contained" onClick={() => setOpen('release')}>
          {text('case.shareAll')}
        </Button>
      ) : null}
      {open === 'prepare' ? (
        <PrepareDialog period={period} careType={careType} count={calculated} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'release' && preview ? <ReleaseDialog preview={preview} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
