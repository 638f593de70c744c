import BellIcon from '@mui/icons-material/NotificationsOutlined';
import { Box, Button, Popover } from '@mui/material';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import type { UnreadNotices } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { NoticePanel } from './NoticePanel.tsx';

/** More than this is written "99+": the bar is narrow, and the button's name says the number. */
const MOST_SHOWN = 99;

/** How many notices wait to be read; opens the newest. */
export function NoticeBell() {
  const text = useText();
  const { pathname } = useLocation();
  const [opened, setOpened] = useState<{ on: string; anchor: HTMLElement } | null>(null);
  const unread = useApi<UnreadNotices>('/notices/unread').data?.unread ?? 0;
  // Another page, by whatever way one came to it, begins without the panel.
  const anchor = opened?.on === pathname ? opened.anchor : null;
  const close = () => setOpened(null);
  return (
    <>
      <Button
        aria-label={unread === 0 ? text('notice.bell') : text('notice.bellUnread', { smart_count: unread })}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setOpened({ on: pathname, anchor: event.currentTarget })}
        sx={{ color: 'inherit', minWidth: 0, px: 1, position: 'relative' }}
      >
        <BellIcon />
        {unread === 0 ? null : (
          <Box component="span" aria-hidden="true" sx={countLook}>
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </Box>
        )}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        transitionDuration={0}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': text('notice.newest'), variant: 'outlined', sx: panelLook },
        }}
      >
        <NoticePanel onClose={close} />
      </Popover>
    </>
  );
}

const countLook = {
  position: 'absolute',
  top: 0,
  right: 0,
  minWidth: 18,
  px: 0.5,
  borderRadius: 9,
  fontSize: '0.75rem',
  lineHeight: '18px',
  fontWeight: 700,
  color: '#123A5C',
  backgroundColor: '#FFFFFF',
} as const;

const panelLook = { width: 400, maxWidth: 'calc(100vw - 16px)', maxHeight: 'min(560px, 80vh)' } as const;
