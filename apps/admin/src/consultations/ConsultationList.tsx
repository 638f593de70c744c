import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { deadline } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { ConsultationSummary } from '../providers/api-types.ts';
import { useMay, useSession } from '../providers/auth-provider.ts';
import { RoundTag, StandpointTag } from './RoundTags.tsx';

/** Remisser: what was asked, until when, and who has answered. */
export default function ConsultationList() {
  const text = useText();
  const mayWrite = useMay('consultations:write');
  const list = useUrlList<ConsultationSummary>({
    resource: 'consultations',
    sort: { field: 'createdAt', order: 'DESC' },
  });
  return (
    <>
      <PageHead
        title={text('consultation.title')}
        lead={text('consultation.intro')}
        actions={
          mayWrite ? (
            <Button component={Link} to="/consultations/create" variant="contained">
              {text('consultation.new')}
            </Button>
          ) : undefined
        }
      />
      <Loaded answer={list.answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text(mayWrite ? 'consultation.emptyRegion' : 'consultation.emptyPayer')}</Note>
          ) : (
            <Section title={text('consultation.title')}>
              <RoundTable rows={rows} sorting={list.sorting} />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </Section>
          )
        }
      </Loaded>
    </>
  );
}

function RoundTable({
  rows,
  sorting,
}: {
  rows: readonly ConsultationSummary[];
  sorting: ReturnType<typeof useUrlList<ConsultationSummary>>['sorting'];
}) {
  const text = useText();
  const language = useLanguage();
  const unit = useSession()?.user.unit;
  const own: Column<ConsultationSummary>[] =
    unit?.kind === 'payer'
      ? [
          {
            key: 'own',
            head: text('consultation.yourAnswer'),
            cell: (row) => {
              const party = row.parties.find(({ payer }) => payer === unit.code);
              return party?.answer ? <StandpointTag standpoint={party.answer} /> : text('consultation.notAnswered');
            },
          },
        ]
      : [];
  const columns: Column<ConsultationSummary>[] = [
    {
      key: 'title',
      head: text('consultation.subject'),
      isTitle: true,
      sortBy: 'title',
      cell: (row) => (
        <>
          <Link to={`/consultations/${encodeURIComponent(row.id)}/show`}>{row.title}</Link>
          <Box sx={{ fontWeight: 400, color: 'text.secondary', fontSize: '0.875rem' }}>
            {row.ruleVersion ? row.ruleVersion.titles[language] : text('consultation.model')}
          </Box>
        </>
      ),
    },
    { key: 'state', head: text('consultation.state'), noWrap: true, cell: (row) => <RoundTag round={row} /> },
    {
      key: 'deadline',
      head: text('consultation.deadline'),
      sortBy: 'deadline',
      cell: (row) => deadline(row.deadline, language),
    },
    { key: 'answers', head: text('consultation.answers'), cell: (row) => <Counts counts={row.counts} /> },
    ...own,
  ];
  return (
    <RowTable
      caption={text('consultation.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={sorting}
      cardsBelow={760}
      isMain
    />
  );
}

/** "24 av 26 · 1 sena · 1 avstyrker". */
export function Counts({ counts }: { counts: ConsultationSummary['counts'] }) {
  const text = useText();
  const { answered, mandatory, late, objections } = counts;
  return (
    <>
      {[
        text('consultation.answeredOf', { answered, mandatory }),
        ...(late > 0 ? [text('consultation.late', { smart_count: late })] : []),
        ...(objections ? [text('consultation.objections', { number: objections })] : []),
      ].join(' · ')}
    </>
  );
}
