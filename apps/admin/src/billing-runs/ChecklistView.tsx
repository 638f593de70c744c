import { Box } from '@mui/material';
import { count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';
import type { ChecklistItem } from '../providers/api-types.ts';

const meanings = { ok: 'done', warning: 'waits', stop: 'over' } as const;

/** What stands before or stood beside a run: each check with its tag, and the figures behind it to fold out. */
export function ChecklistView({ items }: { items: readonly ChecklistItem[] }) {
  const text = useText();
  const words = { ok: text('month.checkOk'), warning: text('month.checkWarning'), stop: text('month.checkStop') };
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {items.map((item) => (
        <Box
          component="li"
          key={item.code}
          sx={{ borderBottom: 1, borderColor: 'divider', pb: 1, '&:last-child': { borderBottom: 0, pb: 0 } }}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'baseline' }}>
            <Box sx={{ flex: '0 0 104px' }}>
              <Tag meaning={meanings[item.severity]}>{words[item.severity]}</Tag>
            </Box>
            <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
              <Box sx={{ fontWeight: 600 }}>{item.title}</Box>
              {item.detail ? <Box sx={{ color: 'text.secondary' }}>{item.detail}</Box> : null}
              {item.rows.length > 0 ? <Comparison rows={item.rows} /> : null}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Comparison({ rows }: { rows: ChecklistItem['rows'] }) {
  const text = useText();
  const hasEarlier = rows.some((row) => row.comparedWith.length > 0);
  return (
    <Box component="details" sx={{ mt: 0.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', minHeight: 24 }}>
        {text('month.checkRows', { smart_count: rows.length })}
      </Box>
      <Box
        component="table"
        sx={{
          borderCollapse: 'collapse',
          mt: 0.5,
          '& th, & td': { py: 0.5, pr: { xs: 1, sm: 2.5 }, textAlign: 'left', fontWeight: 400, verticalAlign: 'top' },
          '& thead th': { color: 'text.secondary', fontSize: '0.8125rem' },
        }}
      >
        <thead>
          <tr>
            <th scope="col">{text('month.checkWhat')}</th>
            <th scope="col">{text('month.checkNow')}</th>
            {hasEarlier ? <th scope="col">{text('month.checkBefore')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{typeof row.value === 'number' ? count(row.value) : row.value}</td>
              {hasEarlier ? <td>{row.comparedWith.map((value) => count(value)).join(' · ')}</td> : null}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
