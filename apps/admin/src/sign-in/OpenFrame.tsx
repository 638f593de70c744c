import { Box, Typography } from '@mui/material';
import { useEffect, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { LanguageSwitch, LookSwitch } from '../layout/TopBar.tsx';

interface Props {
  title: string;
  lead: ReactNode;
  children: ReactNode;
  /** What stands beside the form, where there is room. */
  beside?: ReactNode;
}

/** The frame of what is open without sign-in: a bar, one form, the footer. */
export function OpenFrame({ title, lead, children, beside }: Props) {
  const text = useText();
  useEffect(() => {
    document.title = `${title} – Fristdag`;
  }, [title]);
  return (
    <Box sx={{ minHeight: '100vh', backgroundColor: 'background.default', display: 'flex', flexDirection: 'column' }}>
      <Box component="header" sx={bar}>
        <Box sx={{ fontWeight: 700, fontSize: '1.0625rem', flex: 1 }}>{text('console.product')}</Box>
        <LanguageSwitch />
        <LookSwitch />
      </Box>
      <Box
        component="main"
        sx={{
          flex: 1,
          width: '100%',
          maxWidth: 1080,
          mx: 'auto',
          px: { xs: 1.5, sm: 3 },
          py: { xs: 3, sm: 5 },
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: '1fr', md: beside ? '360px 1fr' : 'minmax(0, 420px)' },
          justifyContent: 'center',
          alignContent: 'start',
        }}
      >
        <div>
          <Typography variant="h1">{title}</Typography>
          <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5, mb: 2.5, overflowWrap: 'anywhere' }}>
            {lead}
          </Typography>
          {children}
        </div>
        {beside}
      </Box>
      <Box component="footer" sx={{ px: { xs: 1.5, sm: 3 }, py: 1.5, fontSize: '0.875rem' }}>
        <Box component="a" href="/tillganglighet" sx={{ color: 'primary.main', display: 'inline-block', py: 0.5 }}>
          {text('console.accessibility')}
        </Box>
      </Box>
    </Box>
  );
}

const bar = {
  backgroundColor: 'bar',
  color: '#FFFFFF',
  px: { xs: 1.5, sm: 3 },
  minHeight: 52,
  display: 'flex',
  alignItems: 'center',
  gap: 1,
} as const;
