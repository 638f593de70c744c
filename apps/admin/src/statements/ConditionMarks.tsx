import { Box } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import type { ConditionOutcome, Outcome } from '../providers/api-types.ts';
import type { MeaningName } from '../theme.ts';
import { Legend } from '../pictures/Legend.tsx';

const looks: Record<Outcome, { sign: string; meaning: MeaningName }> = {
  met: { sign: '✓', meaning: 'done' },
  'not-met': { sign: '✗', meaning: 'over' },
  'not-applicable': { sign: '–', meaning: 'neutral' },
};

export function OutcomeSign({ outcome }: { outcome: Outcome }) {
  const look = looks[outcome];
  return (
    <Box
      component="span"
      aria-hidden="true"
      sx={(theme) => ({
        display: 'inline-flex',
        width: 22,
        height: 22,
        alignItems: 'center',
        justifyContent: 'center',
        borderRadius: 0.5,
        fontWeight: 700,
        fontSize: '0.875rem',
        color: theme.palette.meaning[look.meaning].ink,
        border: `1px solid ${theme.palette.meaning[look.meaning].ink}`,
      })}
    >
      {look.sign}
    </Box>
  );
}

/** A mark per condition, in the conditions' own order; read aloud as words. */
export function ConditionMarks({ conditions }: { conditions: readonly ConditionOutcome[] }) {
  const text = useText();
  const words = {
    met: text('console.met'),
    'not-met': text('console.notMet'),
    'not-applicable': text('console.notApplicable'),
  };
  return (
    <Box
      role="img"
      aria-label={conditions.map((condition) => `${condition.title}: ${words[condition.outcome]}`).join(', ')}
      title={conditions.map((condition) => `${condition.title}: ${words[condition.outcome]}`).join('\n')}
      sx={{ display: 'inline-flex', gap: 0.5, verticalAlign: 'middle' }}
    >
      {conditions.map((condition) => (
        <OutcomeSign key={condition.id} outcome={condition.outcome} />
      ))}
    </Box>
  );
}

/** What the marks mean, and which condition stands in which place. */
export function MarksLegend({ conditions }: { conditions: readonly ConditionOutcome[] }) {
  const text = useText();
  return (
    <Box sx={{ mt: 1 }}>
      <Legend
        items={[
          { sign: <OutcomeSign outcome="met" />, word: text('console.met') },
          { sign: <OutcomeSign outcome="not-met" />, word: text('console.notMet') },
          { sign: <OutcomeSign outcome="not-applicable" />, word: text('console.notApplicable') },
        ]}
      />
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
        {text('statement.conditions')}:{' '}
        {conditions.map((condition, place) => `${place + 1} ${condition.title}`).join(' · ')}
      </Box>
    </Box>
  );
}
