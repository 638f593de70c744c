import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { deadline, tableInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { Notice } from '../providers/api-types.ts';
import { aboutWords } from './notice-words.ts';
import { UnreadTag } from './UnreadTag.tsx';
import { useReading } from './use-reading.ts';

/** Everything that one was told. */
export default function NoticesPage() {
  const text = useText();
  const { read, readAll } = useReading();
  const list = useUrlList<Notice>({ resource: 'notices', sort: { field: 'createdAt', order: 'DESC' } });
  return (
    <>
      <PageHead
        title={text('notice.title')}
        lead={text('notice.lead')}
        actions={
          <>
            <Button variant="outlined" onClick={readAll}>
              {text('notice.readAll')}
            </Button>
            <Button component={Link} to="/settings">
              {text('notice.toSettings')}
            </Button>
          </>
        }
      />
      <Section title={text('notice.section')}>
        <Box sx={{ display: 'flex', mb: 1.5 }}>
          <Choice
            label={text('notice.show')}
            value={list.filter('unread')}
            onChange={(value) => list.setFilter('unread', value)}
            options={[
              { value: '', label: text('console.all') },
              { value: 'true', label: text('notice.onlyUnread') },
            ]}
          />
        </Box>
        <Loaded answer={list.answer} isList>
          {(rows) =>
            rows.length === 0 ? (
              <Note>{text(list.hasFilters ? 'notice.emptyUnread' : 'notice.empty')}</Note>
            ) : (
              <>
                <NoticeTable rows={rows} onRead={read} />
                <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
              </>
            )
          }
        </Loaded>
      </Section>
    </>
  );
}

function NoticeTable({ rows, onRead }: { rows: readonly Notice[]; onRead: (id: string) => void }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<Notice>[] = [
    {
      key: 'what',
      head: text('notice.what'),
      isTitle: true,
      cell: (row) => (
        <>
          <Link to={row.page} onClick={() => (row.readAt === null ? onRead(row.id) : undefined)}>
            {row.title}
          </Link>
          <Box sx={{ fontWeight: 400 }}>
            {row.sentence}
            {row.lastDay === null || row.lastDayOf === null
              ? null
              : ` ${row.lastDayOf}: ${deadline(row.lastDay, language)}.`}
          </Box>
        </>
      ),
    },
    { key: 'about', head: text('notice.about'), cell: (row) => aboutWords(row, text, language) },
    { key: 'when', head: text('notice.when'), noWrap: true, cell: (row) => tableInstant(row.createdAt) },
    {
      key: 'state',
      head: text('notice.state'),
      cell: (row) => (row.readAt === null ? <UnreadTag /> : text('notice.isRead')),
    },
    {
      key: 'act',
      head: text('notice.act'),
      isHeadHidden: true,
      align: 'right',
      cell: (row) =>
        row.readAt === null ? (
          <Button
            size="small"
            variant="outlined"
            aria-label={text('notice.readOf', { title: row.title, about: aboutWords(row, text, language) })}
            onClick={() => onRead(row.id)}
          >
            {text('notice.read')}
          </Button>
        ) : null,
    },
  ];
  return <RowTable caption={text('notice.title')} columns={columns} rows={rows} rowKey={({ id }) => id} isMain />;
}
