import { Box } from '@mui/material';
import type { RowTableProps } from './RowTable.tsx';

/** The rows of a table as cards, for narrow screens: the naming column first, the others as pairs. */
export function RowCards<Row>({ caption, columns, rows, rowKey, indent }: RowTableProps<Row>) {
  const title = columns.find((column) => column.isTitle);
  const others = columns.filter((column) => column !== title && !column.isHeadHidden);
  const unnamed = columns.filter((column) => column !== title && column.isHeadHidden);
  return (
    <Box component="ul" aria-label={caption} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {rows.map((row) => (
        <Box
          component="li"
          key={rowKey(row)}
          data-row
          sx={{
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            p: 1.5,
            ml: indent ? indent(row) * 2 : 0,
            minWidth: 0,
          }}
        >
          {title ? <Box sx={{ fontWeight: 650, mb: 0.5, overflowWrap: 'anywhere' }}>{title.cell(row)}</Box> : null}
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 44%) minmax(0, 1fr)',
              columnGap: 1.5,
              rowGap: 0.25,
            }}
          >
            {others.map((column) => (
              <Box key={column.key} sx={{ display: 'contents' }}>
                <Box
                  component="dt"
                  sx={{
                    color: 'text.secondary',
                    fontSize: '0.8125rem',
                    lineHeight: 1.7,
                    minWidth: 0,
                    hyphens: 'auto',
                    overflowWrap: 'anywhere',
                  }}
                >
                  {column.head}
                </Box>
                <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
                  {column.cell(row)}
                </Box>
              </Box>
            ))}
          </Box>
          {unnamed.map((column) => (
            <Box key={column.key} sx={{ mt: 0.75 }}>
              {column.cell(row)}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}
