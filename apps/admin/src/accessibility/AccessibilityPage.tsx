import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { LanguageSwitch, LookSwitch } from '../layout/TopBar.tsx';

/** The accessibility statement, open to everybody. */
export default function AccessibilityPage() {
  const text = useText();
  return (
    <Box sx={{ minHeight: '100vh', backgroundColor: 'background.default', color: 'text.primary' }}>
      <Box
        component="header"
        sx={{
          backgroundColor: 'bar',
          color: '#FFFFFF',
          px: { xs: 1.5, sm: 3 },
          minHeight: 52,
          display: 'flex',
          alignItems: 'center',
          gap: 1,
        }}
      >
        <Box sx={{ fontWeight: 700, flex: 1 }}>{text('console.product')}</Box>
        <LanguageSwitch />
        <LookSwitch />
      </Box>
      <Box
        component="main"
        sx={{ maxWidth: 760, mx: 'auto', px: { xs: 1.5, sm: 3 }, py: 4, '& h2': { mt: 3, mb: 0.75 } }}
      >
        <PageHead title={text('accessibility.title')} />
        <p>{text('accessibility.intro')}</p>
        <Typography variant="h2">{text('accessibility.statusTitle')}</Typography>
        <p>{text('accessibility.status')}</p>
        <Typography variant="h2">{text('accessibility.knownTitle')}</Typography>
        <ul>
          <li>{text('accessibility.knownPdf')}</li>
          <li>{text('accessibility.knownReaders')}</li>
          <li>{text('accessibility.knownWide')}</li>
        </ul>
        <Typography variant="h2">{text('accessibility.methodTitle')}</Typography>
        <p>{text('accessibility.method')}</p>
        <Typography variant="h2">{text('accessibility.reportTitle')}</Typography>
        <p>{text('accessibility.report')}</p>
        <p>
          {text('accessibility.digg')}:{' '}
          <MuiLink href="https://www.digg.se/tdosanmalan" rel="noreferrer">
            {text('accessibility.diggLink')}
          </MuiLink>
        </p>
        <p>
          <MuiLink component={Link} to="/">
            {text('accessibility.back')}
          </MuiLink>
        </p>
      </Box>
    </Box>
  );
}
