import { Box } from '@mui/material';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Consultation } from '../providers/api-types.ts';
import { StandpointTag } from './RoundTags.tsx';

type Party = Consultation['parties'][number];

/** Who is asked and who has answered; districts stand under Stockholm. */
export function PartyTable({ parties }: { parties: readonly Party[] }) {
  const text = useText();
  const columns: Column<Party>[] = [
    {
      key: 'name',
      head: text('consultation.municipality'),
      isTitle: true,
      cell: (row) => (
        <>
          {row.name}{' '}
          <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary', fontSize: '0.875rem' }}>
            {row.payer}
            {row.isMandatory ? '' : ` · ${text('consultation.optional')}`}
          </Box>
        </>
      ),
    },
    {
      key: 'answer',
      head: text('consultation.answers'),
      cell: (row) =>
        row.answer ? (
          <StandpointTag standpoint={row.answer} />
        ) : (
          text(row.answeredAt === null ? 'consultation.noAnswer' : 'consultation.answeredHidden')
        ),
    },
    {
      key: 'sentAt',
      head: text('consultation.sentAt'),
      noWrap: true,
      cell: (row) => (
        <>
          {tableInstant(row.answeredAt)}{' '}
          {row.isLate ? <Tag meaning="waits">{text('consultation.lateMark')}</Tag> : null}
        </>
      ),
    },
  ];
  return (
    <RowTable
      caption={text('consultation.whoAnswered')}
      columns={columns}
      rows={parties}
      rowKey={(row) => row.payer}
      indent={(row) => (row.under === null ? 0 : 1)}
      cardsBelow={560}
      isMain
    />
  );
}
