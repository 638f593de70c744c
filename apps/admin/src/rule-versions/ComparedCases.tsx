import { Box } from '@mui/material';
import { amount, count, unknown } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText, type Text } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { RuleComparison } from '../providers/api-types.ts';

type Case = RuleComparison['workedCases'][number];
type Field = Case['fields'][number];

const fieldTexts: Readonly<Record<string, TextKey>> = {
  counted: 'revision.field_counted',
  dischargeReadyDays: 'revision.field_dischargeReadyDays',
  contribution: 'revision.field_contribution',
  episodes: 'revision.field_episodes',
  freeDays: 'revision.field_freeDays',
  billableDays: 'revision.field_billableDays',
  liable: 'revision.field_liable',
  amount: 'revision.field_amount',
};
const money: ReadonlySet<string> = new Set(['amount', 'contribution']);

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
        [caseNumber ?? text('revision.wholeMonth'), fieldWord(field, text)].filter(Boolean).join(': '),
    },
    {
      key: 'before',
      head: text('impact.before'),
      align: 'right',
      cell: ({ field, before }) => written(field, before, text),
    },
    {
      key: 'after',
      head: text('impact.after'),
      align: 'right',
      cell: ({ field, after }) => written(field, after, text),
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
    ? `${text('revision.field_amount')} ${written('amount', owed.before, text)} → ${written('amount', owed.after, text)}`
    : text('revision.fieldsDiffer', { smart_count: fields.length });
}

function fieldWord(field: string, text: Text): string {
  const key = fieldTexts[field];
  return key === undefined ? field : text(key);
}

function written(field: string, value: Field['before'], text: Text): string {
  if (value === null) return unknown;
  if (typeof value === 'boolean') return text(value ? 'console.yes' : 'console.no');
  if (typeof value === 'number') return count(value);
  return money.has(field) ? amount(value) : value;
}
