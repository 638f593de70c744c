import { Box } from '@mui/material';
import { useText, type Text } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { RuleComparison } from '../providers/api-types.ts';
import { caseFieldWords, caseValueWords } from './case-words.ts';

type Case = RuleComparison['workedCases'][number];
type Field = Case['fields'][number];

/** The worked cases of either version whose result differs, field by field. */
export function ComparedCases({ cases }: { cases: readonly Case[] }) {
  const text = useText();
  if (cases.length === 0) return <p>{text('revision.workedCasesNone')}</p>;
  const columns: Column<Field>[] = [
    {
      key: 'field',
      head: text('revision.field'),
      isTitle: true,
      width: '46%',
      cell: ({ field, caseNumber }) =>
        [caseNumber ?? text('revision.wholeMonth'), caseFieldWords(field, text)].filter(Boolean).join(': '),
    },
    {
      key: 'before',
      head: text('impact.before'),
      align: 'right',
      cell: ({ field, before }) => caseValueWords(field, before, text),
    },
    {
      key: 'after',
      head: text('impact.after'),
      align: 'right',
      cell: ({ field, after }) => caseValueWords(field, after, text),
    },
  ];
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {cases.map((worked) => (
        <Box component="details" key={worked.title} sx={{ borderBottom: 1, borderColor: 'divider', pb: 0.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', py: 0.75 }}>
            <strong>{worked.title}</strong> {conclusionOf(worked, text)}
          </Box>
          <RowTable
            caption={worked.title}
            columns={columns}
            rows={worked.fields}
            rowKey={({ caseNumber, field }) => `${caseNumber} ${field}`}
            cardsBelow={460}
          />
        </Box>
      ))}
    </Box>
  );
}

/** "belopp 39 000 kr → 78 000 kr", or how many of its fields differ. */
function conclusionOf({ fields }: Case, text: Text): string {
  const owed = fields.find(({ caseNumber, field }) => caseNumber === null && field === 'amount');
  return owed
    ? `${text('revision.field_amount')} ${caseValueWords('amount', owed.before, text)} → ${caseValueWords('amount', owed.after, text)}`
    : text('revision.fieldsDiffer', { smart_count: fields.length });
}
