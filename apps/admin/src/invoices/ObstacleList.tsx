import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';
import type { InvoicePreview } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { isPartyField, partyLabels } from '../registers/party-fields.ts';
import { registerPath } from './invoice-path.ts';

type Obstacle = InvoicePreview['obstacles'][number];

/** All that would stop an invoice now: what it waits for, and what each party lacks with a way to its field. */
export function ObstacleList({ obstacles, debtor }: { obstacles: readonly Obstacle[]; debtor: string }) {
  const text = useText();
  if (obstacles.length === 0) return <div>{text('invoice.nothingStops')}</div>;
  const fields = obstacles.filter(({ party, field }) => party !== null && isPartyField(field));
  const others = obstacles.filter((obstacle) => !fields.includes(obstacle));
  const nameOf = (party: string) => (party === 'region' ? text('invoice.theRegion') : debtor);
  return (
    <>
      <Box sx={{ fontWeight: 600 }}>{text('invoice.stops')}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 0.75, p: 0, display: 'grid', gap: 0.75 }}>
        {others.map((obstacle) => (
          <Row key={obstacle.text} kind={obstacle.kind}>
            <span>{obstacle.text}</span>
            {obstacle.kind === 'missing' ? <FieldLink obstacle={obstacle} label={text('invoice.enterIt')} /> : null}
          </Row>
        ))}
        {[...Map.groupBy(fields, ({ party }) => party ?? '')].map(([party, missing]) => (
          <Row key={party} kind="missing">
            <span>{text('invoice.missingFor', { party: nameOf(party) })}</span>
            {missing.map((obstacle) => (
              <FieldLink
                key={obstacle.field}
                obstacle={obstacle}
                label={isPartyField(obstacle.field) ? text(partyLabels[obstacle.field]) : obstacle.text}
              />
            ))}
          </Row>
        ))}
      </Box>
    </>
  );
}

function Row({ kind, children }: { kind: Obstacle['kind']; children: ReactNode }) {
  const text = useText();
  return (
    <Box component="li" sx={{ display: 'flex', columnGap: 1.25, rowGap: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
      <Tag meaning={kind === 'missing' ? 'over' : 'waits'}>
        {text(kind === 'missing' ? 'invoice.missingWord' : 'invoice.waitsWord')}
      </Tag>
      {children}
    </Box>
  );
}

/** To the field for those who can read the register; its name for the others. */
function FieldLink({ obstacle, label }: { obstacle: Obstacle; label: string }) {
  const mayRead = useMay('registers:read');
  if (!mayRead) return <span>{label}</span>;
  return (
    <Link to={registerPath(obstacle)} style={{ minHeight: 24 }}>
      {label}
    </Link>
  );
}
