import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { amount } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import type { InvoicePreview } from '../providers/api-types.ts';
import { chainNet, signedAmount } from './chain-net.ts';
import { invoicePath } from './invoice-path.ts';

/** Faktura → kreditfaktura → ny faktura, and what they come to. */
export function InvoiceChain({ chain, current }: { chain: InvoicePreview['chain']; current: string | null }) {
  const text = useText();
  return (
    <>
      <Box
        component="ol"
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'stretch' }}
      >
        {chain.map(({ id, number, kind, amount: sum }, place) => (
          <Box component="li" key={id} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            {place === 0 ? null : <span aria-hidden="true">→</span>}
            <Box
              sx={(theme) => ({
                px: 1.5,
                py: 1,
                borderRadius: 1,
                border: `${id === current ? 2 : 1}px ${kind === 'invoice' ? 'solid' : 'dashed'} ${theme.palette.meaning[kind === 'invoice' ? 'info' : 'neutral'].ink}`,
              })}
            >
              <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                {text(kind === 'invoice' ? 'invoice.invoice' : 'invoice.creditNote')}
                {id === current ? ` (${text('invoice.chainThis')})` : ''}
              </Box>
              {id === current ? <strong>{number}</strong> : <Link to={invoicePath(id)}>{number}</Link>}
              <Box sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
                {amount(signedAmount({ kind, amount: sum }))}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ mt: 1.5, mb: 1, fontWeight: 650 }}>
        {text('invoice.chainNet')}: {amount(chainNet(chain))}
      </Box>
    </>
  );
}
