import DarkIcon from '@mui/icons-material/DarkModeOutlined';
import LightIcon from '@mui/icons-material/LightModeOutlined';
import MenuIcon from '@mui/icons-material/Menu';
import { Box, Button, IconButton, useTheme as useMuiTheme } from '@mui/material';
import { useSetLocale, useTheme } from 'react-admin';
import { Link } from 'react-router-dom';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { NoticeBell } from '../notices/NoticeBell.tsx';
import { useSession } from '../providers/auth-provider.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { CaseSearch } from './CaseSearch.tsx';

/** Product, unit acted for, search by case number, notices, language, look, account. */
export function TopBar({ onMenu }: { onMenu: () => void }) {
  const text = useText();
  const session = useSession();
  const canSearch = session?.permissions.includes('episodes:read') ?? false;
  return (
    <Box component="header" className="no-print" sx={bar}>
      <IconButton aria-label={text('console.menu')} onClick={onMenu} sx={{ color: 'inherit', display: { md: 'none' } }}>
        <MenuIcon />
      </IconButton>
      <Box
        component={Link}
        to="/"
        sx={{ color: 'inherit', textDecoration: 'none', fontWeight: 700, fontSize: '1.0625rem', minHeight: 24 }}
      >
        {text('console.product')}
      </Box>
      {session ? (
        <Box sx={unitLook}>
          <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' }, opacity: 0.9 }}>
            {text('console.actingFor')}{' '}
          </Box>
          <strong>{session.user.unit.name}</strong>
        </Box>
      ) : null}
      <Box sx={{ flex: 1 }} />
      {canSearch ? (
        <Box sx={{ order: { xs: 11, sm: 0 }, flex: { xs: '1 1 55%', sm: '0 0 auto' }, pb: { xs: 1, sm: 0 } }}>
          <CaseSearch />
        </Box>
      ) : null}
      {session && !session.needsSecondFactor ? <NoticeBell /> : null}
      <LanguageSwitch />
      <LookSwitch />
      <AccountMenu />
    </Box>
  );
}

/** On a phone the unit shares the second row with the search. */
const unitLook = {
  order: { xs: 10, sm: 0 },
  flex: { xs: '1 1 30%', sm: '0 1 auto' },
  minWidth: 0,
  borderLeft: { sm: '1px solid #FFFFFF66' },
  pl: 1.5,
  pb: { xs: 1, sm: 0 },
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

const bar = {
  position: { xs: 'static', sm: 'sticky' },
  top: 0,
  zIndex: 1100,
  minHeight: 52,
  px: { xs: 0.5, sm: 2 },
  display: 'flex',
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  alignItems: 'center',
  columnGap: { xs: 0.75, sm: 1.5 },
  backgroundColor: 'bar',
  color: '#FFFFFF',
  '& :focus-visible': { outlineColor: '#FFFFFF !important' },
} as const;

/** The narrowest phones have no room for it; it stands in the settings too. */
const lookOnBar = { color: 'inherit', '@media (max-width: 359px)': { display: 'none' } } as const;

/** The other language, named in itself. */
export function LanguageSwitch({ isOnBar = true }: { isOnBar?: boolean }) {
  const text = useText();
  const language = useLanguage();
  const setLocale = useSetLocale();
  return (
    <Button
      lang={language === 'sv' ? 'en' : 'sv'}
      onClick={() => setLocale(language === 'sv' ? 'en' : 'sv')}
      sx={{ color: isOnBar ? 'inherit' : undefined, px: 1, minWidth: 0 }}
    >
      {text('console.switchLanguage')}
    </Button>
  );
}

export function LookSwitch({ isOnBar = true }: { isOnBar?: boolean }) {
  const text = useText();
  const isDark = useMuiTheme().palette.mode === 'dark';
  const [, setTheme] = useTheme();
  return (
    <IconButton
      aria-label={text(isDark ? 'console.toLight' : 'console.toDark')}
      onClick={() => setTheme(isDark ? 'light' : 'dark')}
      sx={isOnBar ? lookOnBar : {}}
    >
      {isDark ? <LightIcon /> : <DarkIcon />}
    </IconButton>
  );
}
