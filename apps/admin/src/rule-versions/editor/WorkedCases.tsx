import { Box, Button } from '@mui/material';
import { useRef, useState } from 'react';
import { amount, titleMonth, unknown } from '../../formats.ts';
import { useLanguage, useText, type Text } from '../../i18n/use-text.ts';
import { RowTable, type Column } from '../../layout/RowTable.tsx';
import { Section } from '../../layout/Section.tsx';
import { Tag } from '../../layout/Tag.tsx';
import type { WorkedCaseResult } from '../../providers/api-types.ts';
import { caseFieldWords, caseValueWords } from '../case-words.ts';
import { useConditionTitles, useEditor } from './editor-context.ts';
import { focusSoon } from './focus-soon.ts';
import { isInherited, newWorkedCase, workedCaseOf, type WorkedCaseFields } from './worked-case.ts';
import { WorkedCaseDialog } from './WorkedCaseDialog.tsx';

interface Row {
  readonly place: number;
  readonly worked: WorkedCaseFields | null;
  readonly result: WorkedCaseResult | undefined;
  readonly inherited: boolean;
}

/** The worked cases of the version as a table, each with what the version makes of it. */
export function WorkedCases() {
  const text = useText();
  const language = useLanguage();
  const { draft, edit, basis, checked } = useEditor();
  const [opened, setOpened] = useState<number | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const results = checked.answer?.workedCaseResults ?? [];
  const rows: Row[] = draft.workedCases.map((value, place) => ({
    place,
    worked: workedCaseOf(value),
    result: results.find((one) => one.place === place),
    inherited: isInherited(value, basis?.workedCases ?? []),
  }));
  const add = () => {
    const number = draft.workedCases.length + 1;
    const { careType, validFrom } = draft.document;
    const title = { sv: `${text('editor.newCase')} ${number}`, en: `New worked case ${number}` };
    const worked = newWorkedCase(number, { careType, period: validFrom.slice(0, 7), title });
    edit((whole) => ({ ...whole, workedCases: [...whole.workedCases, worked] }));
    setOpened(draft.workedCases.length);
  };
  const remove = (place: number) => {
    edit((whole) => ({ ...whole, workedCases: whole.workedCases.filter((_, at) => at !== place) }));
    focusSoon(() => adder.current);
  };
  const columns: Column<Row>[] = [
    {
      key: 'title',
      head: text('editor.workedCase'),
      isTitle: true,
      cell: ({ worked, result }) => worked?.title[language] ?? result?.title ?? unknown,
    },
    {
      key: 'month',
      head: text('editor.month'),
      noWrap: true,
      cell: ({ worked }) => (worked ? titleMonth(worked.period, language) : unknown),
    },
    {
      key: 'expected',
      head: text('editor.expected'),
      align: 'right',
      cell: ({ worked }) => amount(String(worked?.expect.statement['amount'] ?? '')),
    },
    {
      key: 'actual',
      head: text('editor.actual'),
      align: 'right',
      cell: ({ result }) => amount(String(actualAmount(result) ?? '')),
    },
    {
      key: 'result',
      head: text('editor.result'),
      cell: (row) => <ResultTag row={row} />,
    },
    {
      key: 'acts',
      head: text('editor.acts'),
      isHeadHidden: true,
      cell: ({ place, worked }) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {worked ? (
            <Button
              size="small"
              aria-label={text('editor.editCase', { title: worked.title[language] })}
              onClick={() => setOpened(place)}
            >
              {text('editor.edit')}
            </Button>
          ) : null}
          <Button
            size="small"
            aria-label={text('editor.removeCase', { title: worked?.title[language] ?? String(place + 1) })}
            onClick={() => remove(place)}
          >
            {text('editor.remove')}
          </Button>
        </Box>
      ),
    },
  ];
  const open = opened === null ? undefined : rows[opened];
  return (
    <Section
      title={text('editor.workedCases')}
      lead={text('editor.workedCasesLead')}
      actions={
        <Button ref={adder} variant="outlined" onClick={add}>
          {text('editor.addCase')}
        </Button>
      }
    >
      <RowTable
        caption={text('editor.workedCases')}
        columns={columns}
        rows={rows}
        rowKey={({ place }) => String(place)}
        cardsBelow={680}
      />
      {open?.worked ? (
        <WorkedCaseDialog
          worked={open.worked}
          result={open.result}
          careType={draft.document.careType}
          onChange={(changed) =>
            edit((whole) => ({
              ...whole,
              workedCases: whole.workedCases.map((one, at) => (at === open.place ? changed : one)),
            }))
          }
          onClose={() => setOpened(null)}
        />
      ) : null}
    </Section>
  );
}

function actualAmount(result: WorkedCaseResult | undefined) {
  return result?.fields.find(({ caseNumber, field }) => caseNumber === null && field === 'amount')?.actual;
}

function ResultTag({ row: { result, inherited } }: { row: Row }) {
  const text = useText();
  const titles = useConditionTitles();
  if (result === undefined) return <>{unknown}</>;
  if (result.passed) return <Tag meaning="done">{text('editor.casePassed')}</Tag>;
  if (inherited) return <Tag meaning="draft">{text('editor.caseChanges')}</Tag>;
  return (
    <>
      <Tag meaning="over">{text('editor.caseFailed')}</Tag>
      <Box sx={{ fontSize: '0.875rem', mt: 0.25 }}>{result.problems[0] ?? firstDifference(result, text, titles)}</Box>
    </>
  );
}

function firstDifference({ fields }: WorkedCaseResult, text: Text, titles: ReadonlyMap<string, string>): string {
  const wrong = fields.find(({ matches }) => !matches);
  if (wrong === undefined) return '';
  const { caseNumber, field } = wrong;
  const where = [caseNumber, caseFieldWords(field, text, titles)].filter((part) => part !== null).join(': ');
  const [expected, actual] = [wrong.expected, wrong.actual].map((value) => caseValueWords(field, value, text));
  return text('editor.differs', { where, expected: expected ?? unknown, actual: actual ?? unknown });
}
