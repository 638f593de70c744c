import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { CaseStateTag } from '../billing-cases/CaseStateTag.tsx';
import { casePath } from '../dialogues/dialogue-path.ts';
import { amount, count, deadline, titleMonth } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { BillingCase } from '../providers/api-types.ts';

/** Våra månader: state, amount, last day, and how far the review has come. */
export function OurMonths() {
  const text = useText();
  const list = useUrlList<BillingCase>({ resource: 'billing-cases', sort: { field: 'period', order: 'DESC' } });
  return (
    <>
      <PageHead title={text('console.ourMonths')} lead={text('review.ourMonthsIntro')} />
      <Loaded answer={list.answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text('review.ourMonthsEmpty')}</Note>
          ) : (
            <Section title={text('console.ourMonths')}>
              <MonthTable rows={rows} sorting={list.sorting} />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </Section>
          )
        }
      </Loaded>
    </>
  );
}

function MonthTable({
  rows,
  sorting,
}: {
  rows: readonly BillingCase[];
  sorting: ReturnType<typeof useUrlList<BillingCase>>['sorting'];
}) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<BillingCase>[] = [
    {
      key: 'period',
      head: text('month.month'),
      isTitle: true,
      sortBy: 'period',
      cell: (row) => (
        <Link to={casePath(row.id)}>
          {titleMonth(row.period, language)} ·{' '}
          {text(row.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric')}
        </Link>
      ),
    },
    { key: 'payer', head: text('month.payer'), sortBy: 'payerName', cell: (row) => row.payerName },
    {
      key: 'state',
      head: text('month.state'),
      sortBy: 'state',
      cell: (row) => (
        <>
          <CaseStateTag row={row} />
          {row.reviewSentence === null ? null : (
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', mt: 0.25, maxWidth: '36ch' }}>
              {row.reviewSentence}
            </Box>
          )}
        </>
      ),
    },
    {
      key: 'lastDay',
      head: text('review.lastDay'),
      sortBy: 'reviewClosesOn',
      cell: (row) => (isInReview(row) ? deadline(row.lastReviewDay, language) : '–'),
    },
    {
      key: 'reviewed',
      head: text('review.reviewed'),
      align: 'right',
      cell: ({ review }) =>
        review.total === 0
          ? '–'
          : text('review.reviewedOf', {
              done: count(review.questions + review.withoutRemark),
              total: count(review.total),
            }),
    },
    {
      key: 'amount',
      head: text('month.amount'),
      align: 'right',
      sortBy: 'amount',
      cell: (row) => <strong>{amount(row.amount)}</strong>,
    },
  ];
  return (
    <RowTable
      caption={text('console.ourMonths')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={sorting}
      cardsBelow={760}
      isMain
    />
  );
}

const isInReview = ({ state }: BillingCase): boolean => state === 'shared' || state === 'in-dialogue';
