import { Box, Drawer } from '@mui/material';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { DemoBanner } from './DemoBanner.tsx';
import { ErrorCatcher } from './ErrorCatcher.tsx';
import { LiveStatus } from '../live/LiveStatus.tsx';
import { FreshSignIn } from '../sign-in/FreshSignIn.tsx';
import { FailedScreen } from './FailedConsole.tsx';
import { Footer } from './Footer.tsx';
import { GoTo } from './GoTo.tsx';
import { SecondFactorFirst } from './SecondFactorFirst.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { SideMenu } from './SideMenu.tsx';
import { TopBar } from './TopBar.tsx';
import { Waiting } from './Waiting.tsx';
import { useShortcutKeys } from './shortcuts.ts';
import { useFreshTexts } from './use-fresh-texts.ts';
import { useLightPrint } from './use-light-print.ts';

/** The frame round every screen: bar, menu, content, footer. */
export function ConsoleLayout({ children }: { children: ReactNode }) {
  const text = useText();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  const main = useFocusOnNewPage(pathname);
  useShortcutKeys();
  useLightPrint();
  useFreshTexts();
  return (
    <Box
      sx={{
        minHeight: '100vh',
        display: 'flex',
        flexDirection: 'column',
        backgroundColor: 'background.default',
        '@media print': { backgroundColor: '#FFFFFF' },
      }}
    >
      <Box component="a" href="#main-content" onClick={focusMain(main)} sx={skipLink}>
        {text('console.skipToContent')}
      </Box>
      <TopBar onMenu={() => setMenuOpen(true)} />
      <DemoBanner />
      <Box sx={{ display: 'flex', flex: 1, minWidth: 0 }}>
        <Box
          component="nav"
          className="no-print"
          aria-label={text('console.menu')}
          sx={{
            width: 208,
            flexShrink: 0,
            display: { xs: 'none', md: 'block' },
            borderRight: 1,
            borderColor: 'divider',
            backgroundColor: 'background.paper',
          }}
        >
          <Box sx={{ position: 'sticky', top: 52, pt: 1.5 }}>
            <SideMenu />
          </Box>
        </Box>
        <Drawer open={isMenuOpen} onClose={() => setMenuOpen(false)}>
          <Box component="nav" aria-label={text('console.menu')} sx={{ width: 260, pt: 1.5 }}>
            <SideMenu onChosen={() => setMenuOpen(false)} />
          </Box>
        </Drawer>
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Box
            component="main"
            id="main-content"
            ref={main}
            tabIndex={-1}
            sx={{
              flex: 1,
              width: '100%',
              maxWidth: 1320,
              px: { xs: 1.5, sm: 3 },
              py: { xs: 2, sm: 3 },
              outline: 'none',
              '&:focus-visible': { outline: 'none' },
            }}
          >
            <ErrorCatcher resetKey={pathname} fallback={() => <FailedScreen />}>
              <SecondFactorFirst />
              <FreshSignIn>
                <Suspense fallback={<Waiting />}>{children}</Suspense>
              </FreshSignIn>
            </ErrorCatcher>
          </Box>
          <Footer />
        </Box>
      </Box>
      <GoTo />
      <ShortcutHelp />
      <LiveStatus />
    </Box>
  );
}

const skipLink = {
  position: 'absolute',
  left: 8,
  top: -60,
  zIndex: 2000,
  px: 2,
  py: 1,
  backgroundColor: 'background.paper',
  color: 'text.primary',
  borderRadius: 1,
  '&:focus': { top: 8 },
} as const;

function focusMain(main: { current: HTMLElement | null }) {
  return (event: { preventDefault: () => void }) => {
    event.preventDefault();
    main.current?.focus();
  };
}

/** After a change of page the keyboard starts at its content, not at the link that was left behind. */
function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const earlier = useRef(pathname);
  useEffect(() => {
    if (earlier.current === pathname) return;
    earlier.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
