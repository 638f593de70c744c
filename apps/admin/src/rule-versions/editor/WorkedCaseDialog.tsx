import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, useMediaQuery } from '@mui/material';
import { useId } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Note } from '../../layout/Note.tsx';
import { RowTable, type Column } from '../../layout/RowTable.tsx';
import type { WorkedCaseResult } from '../../providers/api-types.ts';
import { caseFieldWords, caseValueWords } from '../case-words.ts';
import { useConditionTitles } from './editor-context.ts';
import { EpisodeRows } from './EpisodeRows.tsx';
import { FieldGroup, FieldRow, InDialog, Line } from './fields.tsx';
import { typedNumber } from './vocabulary.ts';
import { withActual, withEpisode, type WorkedCaseFields } from './worked-case.ts';

interface Props {
  worked: WorkedCaseFields;
  result: WorkedCaseResult | undefined;
  careType: string;
  onChange: (worked: WorkedCaseFields) => void;
  onClose: () => void;
}

/** One worked case: its stays, what is expected of each and of the payer's month, and what the version says. */
export function WorkedCaseDialog({ worked, result, careType, onChange, onClose }: Props) {
  const text = useText();
  const id = useId();
  const isNarrow = useMediaQuery('(max-width: 960px)');
  const { title, expect, period } = worked;
  const setStatement = (change: Record<string, string | number>) =>
    onChange({ ...worked, expect: { ...expect, statement: { ...expect.statement, ...change } } });
  return (
    <Dialog open onClose={onClose} fullWidth fullScreen={isNarrow} maxWidth="lg" aria-labelledby={id}>
      <DialogTitle id={id}>{title.sv}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        <FieldRow least={220}>
          <Line
            label={text('editor.title')}
            value={title.sv}
            onChange={(sv) => onChange({ ...worked, title: { ...title, sv } })}
          />
          <Line
            label={text('editor.titleEn')}
            value={title.en}
            onChange={(en) => onChange({ ...worked, title: { ...title, en } })}
          />
          <Line
            label={text('editor.month')}
            value={period}
            maxLength={7}
            onChange={(month) => onChange({ ...worked, period: month })}
          />
        </FieldRow>
        <EpisodeRows worked={worked} onChange={onChange} />
        <Box>
          <Button variant="outlined" onClick={() => onChange(withEpisode(worked, careType))}>
            {text('editor.addEpisode')}
          </Button>
        </Box>
        <FieldGroup legend={text('editor.expectedOfMonth')}>
          <FieldRow hasHelp>
            <Line
              label={text('editor.expectedEpisodes')}
              value={String(expect.statement['episodes'] ?? '')}
              onChange={(typed) => setStatement({ episodes: typedNumber(typed) })}
            />
            <Line
              label={text('editor.expectedDays')}
              value={String(expect.statement['dischargeReadyDays'] ?? '')}
              onChange={(typed) => setStatement({ dischargeReadyDays: typedNumber(typed) })}
            />
            <Line
              label={text('editor.expectedAmount')}
              value={String(expect.statement['amount'] ?? '')}
              help={text('editor.amountHelp')}
              onChange={(written) => setStatement({ amount: written })}
            />
          </FieldRow>
        </FieldGroup>
        {result ? <Result result={result} /> : null}
        {result && !result.passed && result.fields.length > 0 ? (
          <Box>
            <Button variant="outlined" onClick={() => onChange(withActual(worked, result.fields))}>
              {text('editor.useActual')}
            </Button>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: 0.5 }}>{text('editor.useActualHelp')}</Box>
          </Box>
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {text('editor.doneCase')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type ResultField = WorkedCaseResult['fields'][number];

/** Fields that do not hold, as they were expected and as they are. */
function Result({ result }: { result: WorkedCaseResult }) {
  const text = useText();
  const titles = useConditionTitles();
  const wrong = result.fields.filter(({ matches }) => !matches);
  const columns: Column<ResultField>[] = [
    {
      key: 'where',
      head: text('editor.whichField'),
      isTitle: true,
      cell: ({ caseNumber, field }) =>
        [caseNumber ?? text('revision.wholeMonth'), caseFieldWords(field, text, titles)].join(': '),
    },
    {
      key: 'expected',
      head: text('editor.expected'),
      align: 'right',
      cell: (row) => caseValueWords(row.field, row.expected, text),
    },
    {
      key: 'actual',
      head: text('editor.actual'),
      align: 'right',
      cell: (row) => caseValueWords(row.field, row.actual, text),
    },
  ];
  if (result.problems.length > 0) return <Note meaning="over">{result.problems.join(' ')}</Note>;
  if (wrong.length === 0) return <Note meaning="done">{text('editor.caseHolds')}</Note>;
  return (
    <InDialog>
      <RowTable
        caption={text('editor.caseDiffers')}
        columns={columns}
        rows={wrong}
        rowKey={({ caseNumber, field }) => `${caseNumber ?? ''} ${field}`}
        cardsBelow={480}
      />
    </InDialog>
  );
}
