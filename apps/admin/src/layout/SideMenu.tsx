import { Box } from '@mui/material';
import { NavLink } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../providers/auth-provider.ts';
import { menuItems } from './menu-items.ts';

/** The menu of the account, from top to bottom. */
export function SideMenu({ onChosen }: { onChosen?: () => void }) {
  const text = useText();
  const items = menuItems(useSession());
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {items.map((item) => (
        <li key={item.key}>
          <Box component={NavLink} to={item.to} end={item.to === '/'} onClick={onChosen} sx={itemLook}>
            {text(item.label)}
          </Box>
        </li>
      ))}
    </Box>
  );
}

const itemLook = {
  display: 'flex',
  alignItems: 'center',
  minHeight: 40,
  px: 2.25,
  mx: 0,
  color: 'text.primary',
  textDecoration: 'none',
  borderLeft: '4px solid transparent',
  '&:hover': { backgroundColor: 'action.hover' },
  '&.active': { borderLeftColor: 'primary.main', fontWeight: 650, backgroundColor: 'action.hover' },
  '&:focus-visible': { outlineOffset: '-3px !important' },
} as const;
