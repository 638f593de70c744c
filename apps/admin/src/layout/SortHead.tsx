import { Box, ButtonBase } from '@mui/material';
import { hiddenText } from './hidden-text.ts';
import type { Column, Sorting } from './RowTable.tsx';

/** A column's head. A sortable one is a button whose name is the word one sees; the order is told by aria-sort. */
export function SortHead<Row>({ column, sorting }: { column: Column<Row>; sorting?: Sorting }) {
  const field = column.sortBy;
  const isSorted = sorting !== undefined && field !== undefined && sorting.field === field;
  const isUp = isSorted && sorting.order === 'ASC';
  return (
    <Box
      component="th"
      scope="col"
      aria-sort={isSorted ? (isUp ? 'ascending' : 'descending') : undefined}
      sx={{ textAlign: column.align ?? 'left', width: column.width ?? 'auto' }}
    >
      {sorting && field ? (
        <ButtonBase
          onClick={() => sorting.onSort(field)}
          sx={{ font: 'inherit', color: 'inherit', minHeight: 24, borderRadius: 0.5, textAlign: 'inherit', gap: 0.5 }}
        >
          {column.head}
          <Box component="span" aria-hidden="true" sx={{ opacity: isSorted ? 1 : 0.55, fontSize: '0.7rem' }}>
            {isSorted ? (isUp ? '▲' : '▼') : '↕'}
          </Box>
        </ButtonBase>
      ) : (
        <Box component="span" sx={column.isHeadHidden ? hiddenText : {}}>
          {column.head}
        </Box>
      )}
    </Box>
  );
}
