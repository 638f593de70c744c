import AccountIcon from '@mui/icons-material/AccountCircleOutlined';
import { Box, Button, Divider, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../providers/auth-provider.ts';

/** Who is signed in, their settings, the jobs that concern them, and the way out. */
export function AccountMenu() {
  const text = useText();
  const session = useSession();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        aria-label={session ? `${text('console.account')}: ${session.user.displayName}` : text('console.account')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: 'inherit', minWidth: 0, px: 1 }}
      >
        <AccountIcon />
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} transitionDuration={0} disablePortal>
        {session ? (
          <Box component="li" role="presentation" sx={{ px: 2, py: 1 }}>
            <Box sx={{ fontWeight: 650 }}>{session.user.displayName}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{session.user.unit.name}</Box>
          </Box>
        ) : null}
        <Divider />
        <MenuItem component={Link} to="/settings" onClick={close}>
          {text('console.settings')}
        </MenuItem>
        <MenuItem component={Link} to="/jobs" onClick={close}>
          {text('job.title')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            void logout();
          }}
        >
          {text('console.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}
