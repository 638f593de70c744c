import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { LogReview } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { RuleList } from './RuleList.tsx';
import { StartReviewDialog } from './StartReviewDialog.tsx';

/** Logggranskning: the reviews so far, a new one, and what they look for. */
export default function LogReviewsPage() {
  const text = useText();
  const [isStarting, setStarting] = useState(false);
  const reviews = useApi<LogReview[]>('/log-reviews', { query: { perPage: 200 } });
  return (
    <>
      <PageHead
        title={text('access.reviews')}
        lead={text('access.reviewsIntro')}
        actions={
          <>
            <Button component={Link} to="/access-log" variant="outlined">
              {text('access.log')}
            </Button>
            <Button variant="contained" onClick={() => setStarting(true)}>
              {text('access.startReview')}
            </Button>
          </>
        }
      />
      <Loaded answer={reviews} isList rows={4}>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text('access.reviewsNone')}</Note>
          ) : (
            <Box
              sx={{
                backgroundColor: 'background.paper',
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                p: { xs: 1.5, sm: 2 },
                mb: 2,
              }}
            >
              <ReviewTable rows={rows} />
            </Box>
          )
        }
      </Loaded>
      <Section title={text('access.rules')} lead={text('access.rulesIntro')}>
        <RuleList />
      </Section>
      {isStarting ? <StartReviewDialog onClose={() => setStarting(false)} /> : null}
    </>
  );
}

function ReviewTable({ rows }: { rows: readonly LogReview[] }) {
  const text = useText();
  const columns: Column<LogReview>[] = [
    {
      key: 'period',
      head: text('access.period'),
      isTitle: true,
      cell: (row) => <Link to={`/log-reviews/${row.id}`}>{`${row.from} – ${row.through}`}</Link>,
    },
    { key: 'state', head: text('access.state'), cell: (row) => <ReviewState review={row} /> },
    {
      key: 'judged',
      head: text('access.judged'),
      cell: (row) => text('access.judgedOf', { judged: String(row.judged), findings: String(row.findings) }),
    },
    { key: 'followUps', head: text('access.followUps'), align: 'right', cell: (row) => row.followUps },
    { key: 'startedBy', head: text('access.startedBy'), cell: (row) => row.startedBy },
    {
      key: 'signed',
      head: text('access.signedBy'),
      cell: (row) =>
        row.signedBy === null || row.signedAt === null
          ? '–'
          : text('access.signatureText', { name: row.signedBy, at: tableInstant(row.signedAt) }),
    },
  ];
  return (
    <RowTable
      caption={text('access.reviews')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cardsBelow={760}
      isMain
    />
  );
}

export function ReviewState({ review }: { review: LogReview }) {
  const text = useText();
  return <Tag meaning={review.state === 'signed' ? 'done' : 'waits'}>{text(`access.${review.state}`)}</Tag>;
}
