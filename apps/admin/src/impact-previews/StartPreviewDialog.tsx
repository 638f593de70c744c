import { Box, Checkbox, FormControlLabel } from '@mui/material';
import { useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { addMonths } from '../civil-dates.ts';
import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import type { Month, RuleVersion } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';

interface Props {
  proposals: readonly RuleVersion[];
  /** Id of the version to begin with. */
  wanted: string | null;
  onClose: () => void;
}

/** How many of the latest months with episodes are ticked for a proposal that starts after them. */
const MONTHS_TO_LOOK_BACK = 3;

/** Which proposal, and which months: those it would govern are ticked, or the latest before it while those have no episodes. */
export function StartPreviewDialog({ proposals, wanted, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const [picked, setPicked] = useState<string | null>(null);
  // The one that was asked for, never another in its place while the list is still an older one.
  const id = picked ?? wanted ?? proposals[0]?.id ?? '';
  const proposal = proposals.find((one) => one.id === id);
  const known = useApi<Month[]>('/months').data;
  return proposal === undefined ? null : known === undefined ? (
    <Waiting rows={3} />
  ) : (
    <Question key={id} proposal={proposal} known={known} onClose={onClose}>
      <Choice
        label={text('impact.version')}
        value={id}
        options={proposals.map((one) => ({ value: one.id, label: `${one.ruleVersion} · ${one.titles[language]}` }))}
        onChange={setPicked}
        isWide
      />
    </Question>
  );
}

function Question({
  proposal,
  known,
  onClose,
  children,
}: {
  proposal: RuleVersion;
  known: readonly Month[];
  onClose: () => void;
  children: ReactNode;
}) {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { act, problem, isSending } = useAct();
  const start = proposal.validFrom.slice(0, 7);
  const stored = new Set(known.filter(({ hasEpisodes }) => hasEpisodes).map(({ period }) => period));
  // The first months are offered also while nobody has been discharged in them.
  const within = [...new Set([...stored, start, addMonths(start, 1), addMonths(start, 2)])].filter(
    (one) => one >= start,
  );
  const before = [...stored].filter((one) => one < start);
  const withData = within.filter((one) => stored.has(one));
  // A proposal for months that are still to come says something only of earlier ones.
  const latest = [...before].sort().slice(-MONTHS_TO_LOOK_BACK);
  const [chosen, setChosen] = useState<readonly string[]>(
    withData.length > 0 ? withData : latest.length > 0 ? latest : [start],
  );
  const [missing, setMissing] = useState(false);
  const [isAsIf, setAsIf] = useState(true);
  const periods = [...chosen].sort();
  const earliest = periods[0];
  const asIfFrom = isAsIf && earliest !== undefined && earliest < start ? { asIfFrom: earliest } : {};
  const body = { periods, ...asIfFrom };
  const key = useIdempotencyKey({ id: proposal.id, hash: proposal.contentHash, body });
  const send = async () => {
    if (periods.length === 0) return setMissing(true);
    await act(async () => {
      const started = await callApi<{ id: string }>(
        `/rule-versions/${encodeURIComponent(proposal.id)}/impact-previews`,
        {
          method: 'POST',
          body,
          idempotencyKey: key,
        },
      );
      void navigate(`/impact-previews/${encodeURIComponent(started.body.id)}`);
    });
  };
  const toggle = (period: string) => {
    setMissing(false);
    setChosen((now) => (now.includes(period) ? now.filter((one) => one !== period) : [...now, period]));
  };
  return (
    <ActDialog
      title={text('impact.startTitle')}
      lead={text('impact.startLead')}
      button={text('impact.start')}
      problem={missing ? text('impact.chooseMonths') : problem}
      isSending={isSending}
      onAct={send}
      onClose={onClose}
    >
      {children}
      <Months
        legend={text('impact.monthsWithin')}
        periods={within.sort()}
        chosen={chosen}
        onToggle={toggle}
        noteOf={(period) => (stored.has(period) ? null : text('impact.monthEmpty'))}
      />
      {withData.length === 0 ? <div>{text('impact.startsLater', { month: month(start, language) })}</div> : null}
      {before.length > 0 ? (
        <>
          <Months
            legend={text('impact.monthsBefore')}
            help={text(isAsIf ? 'impact.monthsAsIfHelp' : 'impact.monthsBeforeHelp')}
            periods={before.sort()}
            chosen={chosen}
            onToggle={toggle}
            noteOf={() => null}
          />
          <FormControlLabel
            control={<Checkbox size="small" checked={isAsIf} onChange={() => setAsIf(!isAsIf)} />}
            label={text('impact.asIf')}
          />
        </>
      ) : null}
    </ActDialog>
  );
}

function Months({
  legend,
  help,
  periods,
  chosen,
  onToggle,
  noteOf,
}: {
  legend: string;
  help?: string;
  periods: readonly string[];
  chosen: readonly string[];
  onToggle: (period: string) => void;
  noteOf: (period: string) => string | null;
}) {
  const language = useLanguage();
  const helpId = useId();
  return (
    <Box component="fieldset" aria-describedby={help ? helpId : undefined} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontWeight: 650 }}>
        {legend}
      </Box>
      {help ? (
        <Box id={helpId} sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {help}
        </Box>
      ) : null}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))' }}>
        {periods.map((period) => {
          const note = noteOf(period);
          return (
            <FormControlLabel
              key={period}
              control={<Checkbox size="small" checked={chosen.includes(period)} onChange={() => onToggle(period)} />}
              label={note === null ? month(period, language) : `${month(period, language)} (${note})`}
            />
          );
        })}
      </Box>
    </Box>
  );
}
