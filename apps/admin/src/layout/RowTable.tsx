import { Box } from '@mui/material';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { RowCards } from './RowCards.tsx';
import { hiddenText } from './hidden-text.ts';
import { SortHead } from './SortHead.tsx';
import { useRowHeight } from './row-height.ts';
import { useShortcut } from './shortcuts.ts';
import { useWidth } from './use-width.ts';

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  align?: 'right' | 'left';
  /** The API's field to sort by; without it the column cannot be sorted. */
  sortBy?: string;
  /** The column that names the row; it heads the card on a phone. */
  isTitle?: boolean;
  noWrap?: boolean;
  /** A share of the table's width, so that tables above each other line up. */
  width?: string;
  /** The head is only read aloud: columns of buttons. */
  isHeadHidden?: boolean;
}

export interface Sorting {
  field: string;
  order: string;
  onSort: (field: string) => void;
}

export interface RowTableProps<Row> {
  /** Says what the table holds, for those who do not see its surroundings. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
  /** Container width in px below which rows become cards. */
  cardsBelow?: number;
  /** The page's main table: j and k step through its links. */
  isMain?: boolean;
  /** Less air between the columns, where there are many. */
  isDense?: boolean;
  foot?: ReactNode;
  indent?: (row: Row) => number;
}

/** Rows as a table with a sticky head, and as cards where the table would not fit. */
export function RowTable<Row>(props: RowTableProps<Row>) {
  const { caption, columns, rows, rowKey, sorting, cardsBelow = 640, isMain = false, isDense = false } = props;
  const [container, width] = useWidth<HTMLDivElement>();
  const rowHeight = useRowHeight();
  const needed = useNeededWidth(container, width, `${columns.length} ${rows.length} ${rows[0] ? rowKey(rows[0]) : ''}`);
  useRowSteps(container, isMain);
  return (
    <Box ref={container} sx={{ minWidth: 0, maxWidth: '100%' }}>
      {width < Math.max(cardsBelow, needed) ? (
        <RowCards {...props} />
      ) : (
        <Box component="table" sx={tableLook(rowHeight, isDense)}>
          <Box component="caption" sx={hiddenText}>
            {caption}
          </Box>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHead key={column.key} column={column} {...(sorting ? { sorting } : {})} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)} data-row>
                {columns.map((column) => {
                  const indent = column.isTitle && props.indent ? props.indent(row) : 0;
                  return (
                    <Box
                      component={column.isTitle ? 'th' : 'td'}
                      scope={column.isTitle ? 'row' : undefined}
                      key={column.key}
                      sx={{
                        textAlign: column.align ?? 'left',
                        whiteSpace: column.noWrap || column.align === 'right' ? 'nowrap' : 'normal',
                        ...(indent > 0 ? { pl: `${indent * 24 + 12}px !important` } : {}),
                      }}
                    >
                      {column.cell(row)}
                    </Box>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {props.foot ? <tfoot>{props.foot}</tfoot> : null}
        </Box>
      )}
    </Box>
  );
}

function tableLook(rowHeight: number, isDense: boolean) {
  return {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: '0.9375rem',
    '& th, & td': {
      px: isDense ? 0.75 : 1.25,
      py: 0.5,
      height: rowHeight,
      verticalAlign: 'middle',
      borderBottom: 1,
      borderColor: 'divider',
    },
    '& tbody th': { fontWeight: 600, textAlign: 'left', overflowWrap: 'break-word' },
    '& thead th': {
      position: 'sticky',
      top: 52,
      zIndex: 2,
      backgroundColor: 'background.paper',
      color: 'text.secondary',
      fontSize: '0.8125rem',
      fontWeight: 600,
      borderBottomWidth: 2,
      verticalAlign: 'bottom',
    },
    '& tbody tr:hover > *': { backgroundColor: 'action.hover' },
    '& tfoot th, & tfoot td': { fontWeight: 650, borderBottom: 0, borderTop: 2, borderColor: 'divider' },
    '@media print': { '& thead th': { position: 'static' } },
  } as const;
}

/**
 * What the table turned out to need, in px, when that is more than there is: long words make it wider than anybody thought,
 * and a page never scrolls sideways. Asked anew when the rows are others.
 */
function useNeededWidth(container: { current: HTMLDivElement | null }, width: number, rows: string): number {
  const [measured, setMeasured] = useState({ rows, needed: 0 });
  useLayoutEffect(() => {
    const table = container.current?.querySelector(':scope > table');
    const now = table ? Math.ceil(table.getBoundingClientRect().width) : 0;
    if (now > width + 1) setMeasured({ rows, needed: now });
  }, [container, rows, width]);
  return measured.rows === rows ? measured.needed : 0;
}

/** j and k move between the first links of the rows. */
function useRowSteps(container: { current: HTMLDivElement | null }, isMain: boolean) {
  const position = useRef(-1);
  const step = (by: number) => {
    if (!isMain) return;
    const links = [...(container.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].flatMap((row) => {
      const link = row.querySelector<HTMLElement>('a, button');
      return link ? [link] : [];
    });
    if (links.length === 0) return;
    const current = links.findIndex((link) => link === document.activeElement);
    position.current = Math.min(links.length - 1, Math.max(0, (current === -1 ? position.current : current) + by));
    links[position.current]?.focus();
  };
  useShortcut('next', () => step(1));
  useShortcut('previous', () => step(-1));
}
