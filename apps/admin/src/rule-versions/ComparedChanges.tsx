import { Box } from '@mui/material';
import type { RuleComparison } from '../providers/api-types.ts';

/** Each change as the API's own sentence, the most important first. */
export function ComparedChanges({ changes, none }: { changes: RuleComparison['changes']; none: string }) {
  if (changes.length === 0) return <p>{none}</p>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {changes.map((change) => (
        <Box
          component="li"
          key={`${change.path} ${change.kind}`}
          sx={{
            py: 1,
            borderBottom: 1,
            borderColor: 'divider',
            overflowWrap: 'anywhere',
            '&:last-child': { borderBottom: 0 },
          }}
        >
          {change.sentence}.
        </Box>
      ))}
    </Box>
  );
}
