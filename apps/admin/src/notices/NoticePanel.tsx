import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { tableInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import type { Notice, UnreadNotices } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { aboutWords } from './notice-words.ts';
import { UnreadTag } from './UnreadTag.tsx';
import { useReading } from './use-reading.ts';

const SHOWN = 8;

/** What is unread, else the newest notices; to follow one is to have read it. */
export function NoticePanel({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { data: counted } = useApi<UnreadNotices>('/notices/unread');
  const newest = { sort: 'createdAt', order: 'desc', perPage: SHOWN };
  const answer = useApi<Notice[]>('/notices', {
    query: counted?.unread ? { ...newest, unread: 'true' } : newest,
    enabled: counted !== undefined,
  });
  const { read, readAll } = useReading();
  return (
    <Box sx={{ p: 1.5 }}>
      <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
        {text('notice.title')}
      </Typography>
      <Loaded answer={answer} isList>
        {(notices) => (
          <>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
              <Button component={Link} to="/notices" variant="outlined" size="small" onClick={onClose}>
                {text('notice.all')}
              </Button>
              {notices.some(({ readAt }) => readAt === null) ? (
                <Button size="small" onClick={readAll}>
                  {text('notice.readAll')}
                </Button>
              ) : null}
            </Box>
            {notices.length === 0 ? <Box sx={{ mb: 1 }}>{text('notice.empty')}</Box> : null}
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {notices.map((notice) => (
                <Line
                  key={notice.id}
                  notice={notice}
                  onFollow={() => {
                    onClose();
                    if (notice.readAt === null) read(notice.id);
                  }}
                />
              ))}
            </Box>
          </>
        )}
      </Loaded>
    </Box>
  );
}

function Line({ notice, onFollow }: { notice: Notice; onFollow: () => void }) {
  const text = useText();
  const language = useLanguage();
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 0.75 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Box
          component={Link}
          to={notice.page}
          onClick={onFollow}
          sx={{ flex: 1, minWidth: 0, py: 0.25, fontWeight: notice.readAt === null ? 650 : 400 }}
        >
          {notice.title}
        </Box>
        {notice.readAt === null ? <UnreadTag /> : null}
      </Box>
      <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{aboutWords(notice, text, language)}</Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{tableInstant(notice.createdAt)}</Box>
    </Box>
  );
}
