import { clock, dayHead, count } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { DayStrip, StripDay } from '../providers/api-types.ts';
import { eventTexts, kindText } from './day-strip-signs.tsx';

/** The day strip as a table: date, day, what it counts as, events. */
export function DayStripTable({ strip }: { strip: DayStrip }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<StripDay>[] = [
    {
      key: 'date',
      head: text('episode.date'),
      isTitle: true,
      cell: (day) => `${dayHead(day.date, language)} ${day.date.slice(0, 4)}`,
    },
    { key: 'number', head: text('episode.day'), align: 'right', cell: (day) => count(day.number) },
    { key: 'kind', head: text('episode.countsAs'), cell: (day) => text(kindText(day.kind, strip.model)) },
    {
      key: 'events',
      head: text('episode.events'),
      cell: (day) =>
        day.events
          .map((event) => `${clock(event.at, language, strip.cutoffTime)} ${text(eventTexts[event.kind])}`)
          .join(', ') || '–',
    },
  ];
  return (
    <RowTable
      caption={text('episode.strip')}
      columns={columns}
      rows={strip.days}
      rowKey={(day) => day.date}
      cardsBelow={520}
    />
  );
}
