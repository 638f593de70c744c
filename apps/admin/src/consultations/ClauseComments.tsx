import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import type { Consultation } from '../providers/api-types.ts';

export interface ClauseComment {
  clause: string;
  text: string;
}

/** Comments on single conditions and values of the proposal. */
export function ClauseComments({
  clauses,
  comments,
  onChange,
}: {
  clauses: Consultation['clauses'];
  comments: readonly ClauseComment[];
  onChange: (comments: ClauseComment[]) => void;
}) {
  const text = useText();
  const open = clauses.filter(({ clause }) => !comments.some((comment) => comment.clause === clause));
  const [wanted, setWanted] = useState('');
  const chosen = open.some(({ clause }) => clause === wanted) ? wanted : (open[0]?.clause ?? '');
  const labelOf = (clause: string) => clauses.find((known) => known.clause === clause)?.label ?? clause;
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, p: 1.5, minWidth: 0 }}>
      <Box component="legend" sx={{ fontSize: '0.875rem', color: 'text.secondary', px: 0.5 }}>
        {text('consultation.clauseComments')}
      </Box>
      {comments.map((comment) => (
        <Box key={comment.clause} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start', mb: 1.5 }}>
          <TextField
            sx={{ flex: '1 1 260px' }}
            label={text('consultation.clauseText', { clause: labelOf(comment.clause) })}
            value={comment.text}
            required
            multiline
            minRows={2}
            onChange={(event) =>
              onChange(
                comments.map((known) =>
                  known.clause === comment.clause ? { ...known, text: event.target.value } : known,
                ),
              )
            }
          />
          <Button
            size="small"
            aria-label={text('consultation.removeClause', { clause: labelOf(comment.clause) })}
            onClick={() => onChange(comments.filter(({ clause }) => clause !== comment.clause))}
          >
            {text('consultation.remove')}
          </Button>
        </Box>
      ))}
      {open.length === 0 ? null : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-end' }}>
          <Choice
            label={text('consultation.clause')}
            value={chosen}
            options={open.map(({ clause, label }) => ({ value: clause, label }))}
            onChange={setWanted}
          />
          <Button
            variant="outlined"
            size="small"
            sx={{ minHeight: 36 }}
            onClick={() => onChange([...comments, { clause: chosen, text: '' }])}
          >
            {text('consultation.addClause')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
