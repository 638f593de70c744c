import { Box, Button } from '@mui/material';
import { count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';

interface Props {
  page: number;
  perPage: number;
  total: number;
  onPage: (page: number) => void;
  /** What is paged, where a page has several lists. */
  label?: string;
}

export function Paging({ page, perPage, total, onPage, label }: Props) {
  const text = useText();
  const last = Math.max(1, Math.ceil(total / perPage));
  const from = total === 0 ? 0 : (page - 1) * perPage + 1;
  return (
    <Box
      component="nav"
      aria-label={label === undefined ? text('console.page') : `${text('console.page')}: ${label}`}
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'flex-end', mt: 1.5 }}
    >
      <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
        {text('console.rowsShown', {
          from: count(from),
          to: count(Math.min(total, page * perPage)),
          total: count(total),
        })}
      </Box>
      <Button variant="outlined" size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {text('console.previous')}
      </Button>
      <Button variant="outlined" size="small" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {text('console.next')}
      </Button>
    </Box>
  );
}
