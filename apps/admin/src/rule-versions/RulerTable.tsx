import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { CareType, RuleVersion } from '../providers/api-types.ts';
import { StateTag } from './StateTag.tsx';
import { useBarWords } from './use-bar-words.ts';

type Row = { key: string; careType: CareType; version: RuleVersion | null; months: string };

/** The ruler as a table: every version and every gap, in time. */
export function RulerTable({ versions }: { versions: readonly RuleVersion[] }) {
  const text = useText();
  const language = useLanguage();
  const words = useBarWords(versions);
  const monthOf = (date: string) => month(date.slice(0, 7), language);
  const span = (from: string | null, through: string | null): string => {
    if (from === null) return through === null ? '–' : text('revision.gapThrough', { through: monthOf(through) });
    return through === null
      ? text('revision.monthsFrom', { from: monthOf(from) })
      : text('revision.monthsFromThrough', { from: monthOf(from), through: monthOf(through) });
  };
  const careTypes: CareType[] = ['somatic', 'psychiatric'];
  const rows = careTypes.flatMap((careType): Row[] => {
    const own = versions.filter((version) => version.careType === careType);
    const gaps = own[0]?.gaps ?? [{ from: null, through: null }];
    return [
      ...gaps.map((gap) => ({
        key: `${careType} ${gap.from}`,
        careType,
        version: null,
        months: span(gap.from, gap.through),
      })),
      ...[...own]
        .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
        .map((version) => ({ key: version.id, careType, version, months: monthsOf(version) })),
    ];
  });
  function monthsOf({ state, validity, validFrom, validThrough }: RuleVersion): string {
    if (state === 'rejected' || state === 'withdrawn') return text('revision.governsNone');
    if (validity.length === 0) return span(validFrom, validThrough);
    const known = validity.filter(({ knownThrough }) => knownThrough === null);
    return known.length === 0
      ? text('revision.governsNone')
      : known.map(({ from, through }) => span(from, through)).join(', ');
  }
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: text('rule.name'),
      isTitle: true,
      cell: ({ version }) => (version ? version.ruleVersion : text('revision.gapRow')),
    },
    {
      key: 'careType',
      head: text('rule.careType'),
      cell: (row) => text(row.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric'),
    },
    { key: 'months', head: text('revision.governs'), cell: (row) => row.months },
    {
      key: 'state',
      head: text('rule.state'),
      cell: ({ version }) => (version ? <StateTag state={version.state} /> : '–'),
    },
    {
      key: 'changed',
      head: text('revision.changed'),
      cell: ({ version }) =>
        version === null
          ? '–'
          : [words(version), ...(version.transitional ? [text('rule.transitional')] : [])].join(' · '),
    },
  ];
  return (
    <RowTable caption={text('rule.ruler')} columns={columns} rows={rows} rowKey={(row) => row.key} cardsBelow={620} />
  );
}
