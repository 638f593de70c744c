import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { month, titleMonth } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Fault } from '../layout/Fault.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import type { Checklist, Month, RunMode, StartBillingRun, StartedBillingRun } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';
import { ChecklistView } from './ChecklistView.tsx';

/** The question before a run: which month, which kind, and the checklist to read first. */
export function StartRunDialog({ period: wanted, onClose }: { period: string | null; onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const today = useBusinessClock()?.period ?? '';
  const months = useApi<Month[]>('/months').data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [mode, setMode] = useState<RunMode>('billing');
  const [fault, setFault] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);

  const periods = [...new Set([...months.map((known) => known.period), ...(wanted ? [wanted] : [])])].sort().reverse();
  const period = chosen ?? wanted ?? periods.find((known) => known < today) ?? periods[0] ?? null;
  const known = months.find((one) => one.period === period);
  const isTooEarly = period !== null && today !== '' && period >= today;
  const effectiveMode = isTooEarly ? 'shadow' : mode;
  const earlier = effectiveMode === 'billing' ? known?.billingRun : known?.shadowRun;
  const checklist = useApi<Checklist>('/checklist', { query: { period }, enabled: period !== null });

  const start = async () => {
    if (period === null) return;
    setSending(true);
    setFault(null);
    const body: StartBillingRun = { period, mode: effectiveMode };
    try {
      const answer = await callApi<StartedBillingRun>('/billing-runs', { method: 'POST', body });
      void navigate(`/billing-runs/${encodeURIComponent(answer.body.id)}/show`);
    } catch (error) {
      setFault(error);
      setSending(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="start-run-title">
      <DialogTitle id="start-run-title">
        {period === null ? text('run.start') : text('run.startTitle', { month: month(period, language) })}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, mt: 0.5 }}>
          <Choice
            label={text('run.chooseMonth')}
            value={period ?? ''}
            onChange={setChosen}
            options={periods.map((one) => ({ value: one, label: month(one, language) }))}
          />
          <Choice
            label={text('run.mode')}
            value={effectiveMode}
            onChange={(value) => setMode(value === 'shadow' ? 'shadow' : 'billing')}
            options={[
              ...(isTooEarly ? [] : [{ value: 'billing', label: text('run.modeBilling') }]),
              { value: 'shadow', label: text('run.modeShadow') },
            ]}
          />
        </Box>
        {isTooEarly && period ? <p>{text('run.billingTooEarly', { month: titleMonth(period, language) })}</p> : null}
        {earlier ? <p>{text('run.startRevision', { revision: earlier.revision + 1 })}</p> : null}
        {checklist.data ? <ChecklistView items={checklist.data.items} /> : null}
        {checklist.error ? <p>{text('run.checkFailed')}</p> : null}
        {checklist.isLoading ? <Waiting rows={4} /> : null}
        {fault ? <Fault error={fault} /> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('console.cancel')}</Button>
        <Button variant="contained" disabled={period === null || isSending} onClick={() => void start()}>
          {text('run.startButton')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
