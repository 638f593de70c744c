import { Box, Checkbox, FormControlLabel } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import { count, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { ImpactPreview, PayerImpact } from '../providers/api-types.ts';
import { CrossingTag } from './CrossingTag.tsx';
import { ImpactPicture } from './ImpactPicture.tsx';
import { ImpactTable } from './ImpactTable.tsx';
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
        {rows.length === 0 ? (
          <p>{text('impact.nothingChanges')}</p>
        ) : (
          <ImpactPicture sums={sumsByPayer(rows)} all={sumsByPayer(chosen)} />
        )}
      </Section>
      <Section title={`${text('impact.crossing')} (${count(crossing.length)})`}>
        {crossing.length === 0 ? <p>{text('impact.crossingNone')}</p> : <Crossings rows={crossing} />}
      </Section>
      {rows.length === 0 ? null : (
        <Section title={`${text('impact.rows')} (${count(rows.length)})`}>
          <ImpactTable key={`${period} ${careType} ${onlyChanged}`} rows={rows} />
        </Section>
      )}
    </>
  );
}

/** Per payer and direction, the months in which the line is crossed. */
function Crossings({ rows }: { rows: readonly PayerImpact[] }) {
  const text = useText();
  const language = useLanguage();
  const groups = Map.groupBy(rows, ({ payerName, crossing }) => `${payerName} ${crossing}`);
  const sorted = [...groups.values()].sort((a, b) =>
    (a[0]?.payerName ?? '').localeCompare(b[0]?.payerName ?? '', 'sv'),
  );
  const columns: Column<PayerImpact[]>[] = [
    { key: 'payer', head: text('impact.payer'), isTitle: true, cell: (group) => group[0]?.payerName },
    { key: 'line', head: text('impact.line'), cell: (group) => <CrossingTag crossing={group[0]?.crossing ?? null} /> },
    {
      key: 'months',
      head: text('impact.months'),
      cell: (group) => group.map(({ period }) => month(period, language)).join(', '),
    },
  ];
  return (
    <RowTable
      caption={text('impact.crossing')}
      columns={columns}
      rows={sorted}
      rowKey={(group) => `${group[0]?.payer} ${group[0]?.crossing}`}
      cardsBelow={520}
    />
  );
}
