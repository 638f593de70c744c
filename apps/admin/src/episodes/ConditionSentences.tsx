import { Box } from '@mui/material';
import { sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { ConditionOutcome } from '../providers/api-types.ts';
import { OutcomeSign } from '../statements/ConditionMarks.tsx';

/** Each condition as a sentence with its mark, instant, clause and whose duty it was. */
export function ConditionSentences({ conditions }: { conditions: readonly ConditionOutcome[] }) {
  const text = useText();
  const language = useLanguage();
  const words = {
    met: text('console.met'),
    'not-met': text('console.notMet'),
    'not-applicable': text('console.notApplicable'),
  };
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {conditions.map((condition) => (
        <Box component="li" key={condition.id} sx={{ display: 'flex', gap: 1.5 }}>
          <Box sx={{ pt: 0.125 }}>
            <OutcomeSign outcome={condition.outcome} />
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Box>
              <strong>{condition.title}:</strong> {`${words[condition.outcome]}. ${condition.sentence}`}
            </Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {[
                condition.instant
                  ? text('episode.instantAt', { instant: sentenceInstant(condition.instant, language) })
                  : null,
                condition.dutyText,
                condition.clause,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
