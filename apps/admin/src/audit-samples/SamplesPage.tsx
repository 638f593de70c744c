import { Box, Button } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';
import { count, effect, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice, TextChoice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { AuditSample, Month } from '../providers/api-types.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';
import { evidencePath, type Draw, useSample } from './use-sample.ts';

const numbers = ['5', '10', '25', '50', '100'];

/** Stickprov: months, number and seed in the address, so that the same sample can be drawn by somebody else. */
export default function SamplesPage() {
  const text = useText();
  const months = useApi<Month[]>('/months');
  return (
    <>
      <PageHead
        title={text('audit.samples')}
        lead={text('audit.samplesIntro')}
        actions={
          <Button component={Link} to="/audit-deviations" variant="outlined">
            {text('audit.deviations')}
          </Button>
        }
      />
      <Loaded answer={months}>
        {(known) => {
          const billed = known
            .filter(({ billingRun }) => billingRun?.state === 'completed')
            .map(({ period }) => period);
          return billed.length === 0 ? <Note>{text('audit.noMonths')}</Note> : <Sample periods={billed.sort()} />;
        }}
      </Loaded>
    </>
  );
}

function Sample({ periods }: { periods: readonly string[] }) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today ?? '';
  const [search, setSearch] = useSearchParams();
  const last = periods.at(-1) ?? '';
  const draw: Draw = {
    from: search.get('from') ?? last,
    through: search.get('through') ?? last,
    number: search.get('number') ?? '10',
    seed: search.get('seed') ?? today,
  };
  const set = (change: Partial<Draw>) => setSearch({ ...draw, ...change });
  const options = periods.map((value) => ({ value, label: month(value, language) }));
  return (
    <>
      <Box
        role="search"
        aria-label={text('console.filters')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 2 }}
      >
        <Choice
          label={text('audit.fromMonth')}
          value={draw.from}
          options={options}
          onChange={(from) => set({ from })}
        />
        <Choice
          label={text('audit.throughMonth')}
          value={draw.through}
          options={options}
          onChange={(through) => set({ through })}
        />
        <Choice
          label={text('audit.number')}
          value={draw.number}
          options={numbers.map((value) => ({ value, label: value }))}
          onChange={(number) => set({ number })}
        />
        <TextChoice label={text('audit.seed')} value={draw.seed} onChange={(seed) => set({ seed: seed || today })} />
      </Box>
      {draw.seed === '' ? null : <Drawn draw={draw} />}
    </>
  );
}

function Drawn({ draw }: { draw: Draw }) {
  const text = useText();
  const answer = useSample(draw);
  return (
    <Loaded answer={answer} isList rows={8}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <Note>{text('audit.noSample')}</Note>
        ) : (
          <Section
            title={text('audit.samples')}
            lead={text('audit.drawn', { number: count(rows.length), total: count(total), seed: draw.seed })}
          >
            <SampleTable rows={rows} draw={draw} />
          </Section>
        )
      }
    </Loaded>
  );
}

function SampleTable({ rows, draw }: { rows: readonly AuditSample[]; draw: Draw }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<AuditSample>[] = [
    {
      key: 'case',
      head: text('audit.caseNumber'),
      isTitle: true,
      cell: (row) => <Link to={evidencePath(row, draw)}>{row.caseNumber}</Link>,
    },
    { key: 'month', head: text('audit.month'), noWrap: true, cell: (row) => month(row.period, language) },
    { key: 'payer', head: text('audit.payer'), cell: (row) => row.payer.name },
    { key: 'counted', head: text('audit.counted'), cell: (row) => text(row.counted ? 'console.yes' : 'console.no') },
    { key: 'days', head: text('audit.days'), align: 'right', cell: (row) => count(row.dischargeReadyDays) },
    {
      key: 'effect',
      head: text('audit.effect'),
      align: 'right',
      noWrap: true,
      cell: (row) => effect(row.contribution),
    },
  ];
  return (
    <RowTable
      caption={text('audit.samples')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.period} ${row.caseNumber}`}
      cardsBelow={720}
      isMain
    />
  );
}
