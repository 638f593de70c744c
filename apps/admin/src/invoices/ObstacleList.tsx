import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';
import type { InvoicePreview } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { registerPath } from './invoice-path.ts';

/** All that would stop an invoice now, what is missing with a way to where it is entered. */
export function ObstacleList({ obstacles }: { obstacles: InvoicePreview['obstacles'] }) {
  const text = useText();
  const mayRead = useMay('registers:read');
  if (obstacles.length === 0) return <div>{text('invoice.nothingStops')}</div>;
  return (
    <>
      <Box sx={{ fontWeight: 600 }}>{text('invoice.stops')}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 0.75, p: 0, display: 'grid', gap: 0.75 }}>
        {obstacles.map((obstacle) => (
          <Box
            component="li"
            key={`${obstacle.code} ${obstacle.text}`}
            sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}
          >
            <Tag meaning={obstacle.kind === 'missing' ? 'over' : 'waits'}>
              {text(obstacle.kind === 'missing' ? 'invoice.missingWord' : 'invoice.waitsWord')}
            </Tag>
            <span>{obstacle.text}</span>
            {obstacle.kind === 'missing' && mayRead ? (
              <Link
                className="no-print"
                to={registerPath(obstacle)}
                aria-label={`${text('invoice.enterIt')}: ${obstacle.text}`}
              >
                {text('invoice.enterIt')}
              </Link>
            ) : null}
          </Box>
        ))}
      </Box>
    </>
  );
}
