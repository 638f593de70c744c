import { Box, useTheme } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import type { RuleComparison } from '../providers/api-types.ts';

type Step = RuleComparison['patch'][number];

/** The documents' difference, pointer by pointer: what goes with −, what comes with +. */
export function ComparedDocument({ patch }: { patch: readonly Step[] }) {
  const text = useText();
  if (patch.length === 0) return <p>{text('revision.jsonNone')}</p>;
  return (
    <Box component="dl" sx={{ m: 0, fontFamily: 'ui-monospace, monospace', fontSize: '0.8125rem' }}>
      {patch.map((step) => (
        <Box key={`${step.op} ${step.path}`} sx={{ mb: 1.25 }}>
          <Box component="dt" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {step.path}
          </Box>
          {step.op === 'add' ? null : <Line sign="−" word={text('revision.gone')} value={step.before} />}
          {step.op === 'remove' ? null : <Line sign="+" word={text('revision.come')} value={step.value} />}
        </Box>
      ))}
    </Box>
  );
}

function Line({ sign, word, value }: { sign: '−' | '+'; word: string; value: unknown }) {
  const { meaning } = useTheme().palette;
  const { ink } = sign === '+' ? meaning.info : meaning.neutral;
  return (
    <Box component="dd" sx={{ m: 0, display: 'flex', gap: 1, borderLeft: `3px solid ${ink}`, pl: 1, mt: 0.25 }}>
      <Box component="span" role="img" aria-label={word} sx={{ color: ink, fontWeight: 700 }}>
        {sign}
      </Box>
      <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 }}>
        {JSON.stringify(value, null, 2)}
      </Box>
    </Box>
  );
}
