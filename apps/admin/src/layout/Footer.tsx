import { Box } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { bootstrap } from '../providers/bootstrap.ts';

export function Footer() {
  const text = useText();
  return (
    <Box
      component="footer"
      className="no-print"
      sx={{
        px: { xs: 1.5, sm: 3 },
        py: 1.5,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2.5,
        alignItems: 'center',
        borderTop: 1,
        borderColor: 'divider',
        color: 'text.secondary',
        fontSize: '0.875rem',
      }}
    >
      <Box component="a" href="/tillganglighet" sx={{ color: 'primary.main', py: 0.5 }}>
        {text('console.accessibility')}
      </Box>
      <span>
        {text('console.product')} {bootstrap.version}
      </span>
    </Box>
  );
}
