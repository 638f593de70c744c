import { Box, ButtonBase, Typography } from '@mui/material';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { Bootstrap } from '../providers/api-types.ts';
import { bootstrap } from '../providers/bootstrap.ts';

/** A card per demo account: what one does in it. Choosing one fills in the form. */
export function DemoCards({ onChoose }: { onChoose: (account: Bootstrap['accounts'][number]) => void }) {
  const text = useText();
  const language = useLanguage();
  return (
    <Box component="section" aria-labelledby="demo-accounts">
      <Typography id="demo-accounts" variant="h2">
        {text('console.demoAccounts')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mt: 0.25, mb: 2 }}>{text('console.demoAccountsHint')}</Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          p: 0,
          m: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
        }}
      >
        {bootstrap.accounts.map((account) => (
          <li key={account.username}>
            <ButtonBase
              onClick={() => onChoose(account)}
              sx={{
                display: 'flex',
                flexDirection: 'column',
                justifyContent: 'flex-start',
                alignItems: 'flex-start',
                width: '100%',
                height: '100%',
                textAlign: 'left',
                p: 2,
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                backgroundColor: 'background.paper',
                font: 'inherit',
                '&:hover': { borderColor: 'primary.main' },
              }}
            >
              <Box component="span" sx={{ display: 'block', fontWeight: 650 }}>
                {account.displayName}
              </Box>
              <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem', mb: 0.5 }}>
                {account.username}
              </Box>
              <Box component="span" sx={{ display: 'block', fontSize: '0.9375rem' }}>
                {language === 'sv' ? account.sv : account.en}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}
