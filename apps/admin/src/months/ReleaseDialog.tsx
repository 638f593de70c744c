import { Box, TextField } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { amount, deadline, month, sumOfAmounts } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { ReleasePreview } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { releaseChoice } from './release-choice.ts';

/**
 * The second person's decision on a month: deviations first, ticked one by one; the rest goes together. A deviation that all have,
 * such as a price that is not decided, is one deviation: one tick takes along those that have nothing besides it.
 */
export function ReleaseDialog({ preview, onClose }: { preview: ReleasePreview; onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const { act, problem, isSending } = useCaseAct();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [early, setEarly] = useState(false);
  const [reason, setReason] = useState('');
  const { period, careType, previewHash, isEarly, sharingOn } = preview;
  const sharesNow = !isEarly || early;
  const choice = releaseChoice(preview, ticked, sharesNow);
  const { plain, plainAmount, deviating, common, special, alike, notReady, waiting, chosen } = choice;
  const body = {
    period,
    careType,
    previewHash,
    ticked: deviating.map(({ caseId }) => caseId).filter((id) => ticked.has(id)),
    ...(early ? { early, reason } : {}),
  };
  const idempotencyKey = useIdempotencyKey(body);
  const release = async () => {
    const work = () => callApi('/sharing-releases', { method: 'POST', body, idempotencyKey });
    if (await act(work, text('case.shareMonthDone'))) onClose();
  };
  const toggle = (caseId: string) => {
    const next = new Set(ticked);
    if (!next.delete(caseId)) next.add(caseId);
    setTicked(next);
  };
  const areAlikeTicked = alike.every(({ caseId }) => ticked.has(caseId));
  const toggleAlike = () => {
    const next = new Set(ticked);
    for (const { caseId } of alike) {
      if (areAlikeTicked) next.delete(caseId);
      else next.add(caseId);
    }
    setTicked(next);
  };
  const careTypeText = text(careType === 'somatic' ? 'console.somaticCare' : 'console.psychiatricCare');
  return (
    <ActDialog
      title={text('case.shareMonthTitle', { careType: careTypeText, month: month(period, language) })}
      lead={text('case.shareMonthLead')}
      button={text(sharesNow ? 'case.shareCount' : 'case.releaseCount', { smart_count: chosen })}
      problem={problem}
      isSending={isSending || chosen === 0}
      onAct={release}
      onClose={onClose}
    >
      {deviating.length > 0 ? (
        <Part title={`${text('case.deviations')} (${deviating.length})`} lead={text('case.deviationsHelp')}>
          {common.length > 0 ? (
            <Note meaning="waits" title={text('case.commonDeviations', { count: deviating.length })}>
              {common.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </Note>
          ) : null}
          {special.map((row) => (
            <Tick
              key={row.caseId}
              label={text('case.tick', { payer: row.payerName })}
              isTicked={ticked.has(row.caseId)}
              onTick={() => toggle(row.caseId)}
            >
              {text('case.episodesOf', { smart_count: row.episodes })}, {amount(row.amount)}
              <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
                {row.own.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </Box>
            </Tick>
          ))}
          {alike.length > 0 ? (
            <Tick
              label={text('case.tickAlike', { smart_count: alike.length })}
              isTicked={areAlikeTicked}
              onTick={toggleAlike}
            >
              {amount(sumOfAmounts(alike.map((row) => row.amount)))}: {text('case.sameAsAll')}.{' '}
              {alike.map(({ payerName }) => payerName).join(', ')}
            </Tick>
          ) : null}
        </Part>
      ) : null}
      <Part title={text('case.withoutDeviation')}>
        <div>{text('case.withoutDeviationSum', { smart_count: plain.length, amount: amount(plainAmount) })}</div>
        {plain.length === 0 ? null : (
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
            {plain.map(({ payerName }) => payerName).join(', ')}
          </Box>
        )}
        {waiting === 0 ? null : <div>{text('case.releasedAlready', { smart_count: waiting })}</div>}
        {notReady === 0 ? null : <div>{text('case.notReadyYet', { smart_count: notReady })}</div>}
      </Part>
      {isEarly ? (
        <Part title={text('case.onItsDay', { day: deadline(sharingOn, language) })}>
          <Tick label={text('case.shareNow')} isTicked={early} onTick={() => setEarly(!early)} />
          {early ? (
            <TextField
              required
              fullWidth
              sx={{ mt: 1 }}
              label={text('case.reason')}
              helperText={text('case.reasonHelp')}
              value={reason}
              slotProps={{ htmlInput: { maxLength: 2000 } }}
              onChange={(event) => setReason(event.target.value)}
            />
          ) : null}
        </Part>
      ) : null}
    </ActDialog>
  );
}

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <Box component="h3" sx={{ fontSize: '1rem', fontWeight: 650, m: 0, mb: 0.5 }}>
        {title}
      </Box>
      {lead === undefined ? null : <Box sx={{ color: 'text.secondary', mb: 0.5 }}>{lead}</Box>}
      {children}
    </section>
  );
}

interface TickProps {
  label: string;
  isTicked: boolean;
  onTick: () => void;
  children?: ReactNode;
}

function Tick({ label, isTicked, onTick, children }: TickProps) {
  return (
    <Box sx={{ display: 'flex', gap: 1, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
      <Box
        component="label"
        sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', fontWeight: 600, minHeight: 24, flex: '0 0 40%' }}
      >
        <Box
          component="input"
          type="checkbox"
          checked={isTicked}
          onChange={onTick}
          sx={{ width: 20, height: 20, m: 0, mt: '2px', flex: '0 0 auto' }}
        />
        {label}
      </Box>
      <Box sx={{ minWidth: 0, fontSize: '0.875rem' }}>{children}</Box>
    </Box>
  );
}
