import { Box, Checkbox, FormControlLabel } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import { amount, average, count, effect, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { ImpactPreview, PayerImpact } from '../providers/api-types.ts';
import { ImpactPicture } from './ImpactPicture.tsx';
import { filterImpact, isChanged, sumsByPayer } from './impact-rows.ts';

/** Now → then per payer as a picture, who crosses the liability line, and every row; the choices stand in the address. */
export function ImpactResult({ preview }: { preview: ImpactPreview }) {
  const text = useText();
  const language = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const set = (name: string, value: string) =>
    setParameters(
      (now) => {
        if (value === '') now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  const period = parameters.get('period');
  const asked = parameters.get('careType');
  const careType = asked === 'somatic' || asked === 'psychiatric' ? asked : null;
  const onlyChanged = parameters.get('all') === null;
  const chosen = filterImpact(preview.payers, { period, careType });
  const rows = onlyChanged ? chosen.filter(isChanged) : chosen;
  const crossing = chosen.filter((row) => row.crossing !== null);
  return (
    <>
      <Box
        className="no-print"
        role="group"
        aria-label={text('console.filters')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', mb: 2 }}
      >
        <Choice
          label={text('impact.month')}
          value={period ?? ''}
          options={[
            { value: '', label: text('impact.everyMonth') },
            ...preview.periods.map((one) => ({ value: one, label: month(one, language) })),
          ]}
          onChange={(value) => set('period', value)}
        />
        <Choice
          label={text('impact.careType')}
          value={careType ?? ''}
          options={[
            { value: '', label: text('impact.bothCareTypes') },
            { value: 'somatic', label: text('console.somatic') },
            { value: 'psychiatric', label: text('console.psychiatric') },
          ]}
          onChange={(value) => set('careType', value)}
        />
        <FormControlLabel
          control={<Checkbox size="small" checked={onlyChanged} onChange={() => set('all', onlyChanged ? '1' : '')} />}
          label={text('impact.onlyChanged')}
        />
      </Box>
      <Section title={text('impact.byPayer')}>
        {rows.length === 0 ? <p>{text('impact.nothingChanges')}</p> : <ImpactPicture sums={sumsByPayer(rows)} />}
      </Section>
      <Section title={`${text('impact.crossing')} (${count(crossing.length)})`}>
        {crossing.length === 0 ? (
          <p>{text('impact.crossingNone')}</p>
        ) : (
          <Rows caption={text('impact.crossing')} rows={crossing} />
        )}
      </Section>
      {rows.length === 0 ? null : (
        <Section title={`${text('impact.rows')} (${count(rows.length)})`}>
          <Rows caption={text('impact.rows')} rows={rows} isMain />
        </Section>
      )}
    </>
  );
}

function Rows({ caption, rows, isMain = false }: { caption: string; rows: readonly PayerImpact[]; isMain?: boolean }) {
  const text = useText();
  const language = useLanguage();
  const arrow = (now: string, then: string) => (now === then ? now : `${now} → ${then}`);
  const columns: Column<PayerImpact>[] = [
    { key: 'payer', head: text('impact.payer'), isTitle: true, cell: (row) => row.payerName },
    { key: 'month', head: text('impact.month'), noWrap: true, cell: (row) => month(row.period, language) },
    {
      key: 'careType',
      head: text('impact.careType'),
      cell: (row) => text(row.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric'),
    },
    {
      key: 'episodes',
      head: text('impact.episodesCounted'),
      align: 'right',
      cell: (row) => arrow(count(row.now.episodes), count(row.then.episodes)),
    },
    {
      key: 'average',
      head: text('month.average'),
      align: 'right',
      cell: (row) => arrow(average(row.now.averageDays, language), average(row.then.averageDays, language)),
    },
    { key: 'now', head: text('impact.now'), align: 'right', cell: (row) => amount(row.now.amount) },
    { key: 'then', head: text('impact.then'), align: 'right', cell: (row) => amount(row.then.amount) },
    { key: 'difference', head: text('impact.difference'), align: 'right', cell: (row) => effect(row.difference) },
    { key: 'line', head: text('impact.line'), cell: (row) => <CrossingTag crossing={row.crossing} /> },
  ];
  return (
    <RowTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.period} ${row.careType} ${row.payer}`}
      cardsBelow={900}
      isMain={isMain}
    />
  );
}

function CrossingTag({ crossing }: { crossing: PayerImpact['crossing'] }) {
  const text = useText();
  if (crossing === null) return '–';
  return crossing === 'becomes-liable' ? (
    <Tag meaning="over">{text('impact.becomes')}</Tag>
  ) : (
    <Tag meaning="done" sign="▽">
      {text('impact.ceases')}
    </Tag>
  );
}
