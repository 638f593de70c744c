import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { date, sentenceInstant } from '../../formats.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Note } from '../../layout/Note.tsx';
import type { RuleVersion } from '../../providers/api-types.ts';
import { Fold } from '../editor/fields.tsx';
import { actKey } from './act-words.ts';
import { actsOf } from './next-act.ts';

/** Where a version stands: its approval, its round, and why what cannot be done now cannot. */
export function LifeNotes({ version }: { version: RuleVersion }) {
  const text = useText();
  const { refused } = actsOf(version);
  return (
    <>
      <EndNote version={version} />
      <ApprovalNote version={version} />
      <ConsultationNote version={version} />
      {refused.length === 0 ? null : (
        <Note meaning="neutral" title={text('ruleAct.notNow')}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {refused.map(({ to, why }) => (
              <li key={to}>
                <strong>{text(actKey(version.state, to))}</strong>: {why}
              </li>
            ))}
          </Box>
        </Note>
      )}
    </>
  );
}

/** Who stopped it or took it back, when and why. */
function EndNote({ version: { state, steps } }: { version: RuleVersion }) {
  const text = useText();
  const language = useLanguage();
  const end = steps.findLast(({ to }) => to === state);
  if ((state !== 'rejected' && state !== 'withdrawn') || end === undefined) return null;
  const values = { name: end.by.name, at: sentenceInstant(end.at, language) };
  return (
    <Note meaning="neutral" title={text(state === 'rejected' ? 'ruleAct.rejectedBy' : 'ruleAct.withdrawnBy', values)}>
      {end.reason}
    </Note>
  );
}

function ApprovalNote({ version: { approval } }: { version: RuleVersion }) {
  const text = useText();
  const language = useLanguage();
  if (approval === null) return null;
  const { by, at, voidedAt, overrideReason } = approval;
  if (voidedAt !== null)
    return <Note meaning="over">{text('ruleAct.approvalVoid', { day: date(voidedAt.slice(0, 10), language) })}</Note>;
  return (
    <Note meaning="done" title={text('ruleAct.approvedBy', { name: by.name, at: sentenceInstant(at, language) })}>
      {overrideReason === null ? null : text('ruleAct.approvedAllTheSame', { reason: overrideReason })}
    </Note>
  );
}

function ConsultationNote({ version: { consultation, state } }: { version: RuleVersion }) {
  const text = useText();
  if (consultation.round === null) return null;
  const { missing, objections } = consultation;
  return (
    <Note meaning="draft">
      {state === 'in-consultation' ? (
        <span>
          {text('ruleAct.answersMissing', { smart_count: missing.length })}{' '}
          {text('ruleAct.objections', { smart_count: objections })}{' '}
        </span>
      ) : null}
      <Link to={`/consultations/${encodeURIComponent(consultation.round)}/show`}>{text('ruleAct.toRound')}</Link>
    </Note>
  );
}

/** Who took it from where to where, and why. */
export function Steps({ version: { steps } }: { version: RuleVersion }) {
  const text = useText();
  const language = useLanguage();
  if (steps.length === 0) return null;
  return (
    <Fold title={text('ruleAct.steps')}>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {steps.map(({ from, to, at, by, reason }) => (
          <li key={at + to}>
            {sentenceInstant(at, language)}, {by.name}: {text(actKey(from, to))}
            {reason === null ? null : ` – ${reason}`}
          </li>
        ))}
      </Box>
    </Fold>
  );
}
