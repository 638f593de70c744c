import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { ImpactPreview } from '../providers/api-types.ts';

type Row = ImpactPreview['governing'][number];

/** Month by month, the version that governs and the one that would. */
export function GoverningTable({ rows }: { rows: readonly Row[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<Row>[] = [
    {
      key: 'month',
      head: text('impact.month'),
      isTitle: true,
      noWrap: true,
      cell: (row) => month(row.period, language),
    },
    {
      key: 'careType',
      head: text('impact.careType'),
      cell: (row) => text(row.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric'),
    },
    { key: 'now', head: text('impact.governingNow'), cell: (row) => row.now ?? text('rule.rulerGap') },
    {
      key: 'then',
      head: text('impact.governingThen'),
      cell: (row) => (row.isDraft ? <strong>{row.then}</strong> : row.then),
    },
    {
      key: 'within',
      head: text('impact.remark'),
      isHeadHidden: true,
      cell: (row) => (row.withinValidity ? null : <Tag meaning="neutral">{text('impact.outside')}</Tag>),
    },
  ];
  return (
    <RowTable
      caption={text('impact.governing')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.period} ${row.careType}`}
    />
  );
}
