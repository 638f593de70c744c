import { Box } from '@mui/material';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { amount, count, effect, month, unknown } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Bar } from '../layout/Bar.tsx';
import { Figures } from '../layout/Facts.tsx';
import { JobTag } from '../layout/JobTag.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { RuleCorrection, StatementDifference } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';

/** One correction backwards: each affected statement before and after, and the runs behind them. */
export default function RuleCorrectionPage() {
  const text = useText();
  const id = useParams()['id'] ?? '';
  const answer = useApi<RuleCorrection>(`/rule-corrections/${encodeURIComponent(id)}`, {
    pollEvery: (latest) =>
      latest === undefined || latest.state === 'queued' || latest.state === 'running' ? 2000 : false,
  });
  const correction = answer.data;
  return (
    <>
      <PageHead
        kind={<Link to="/rule-corrections">{text('impact.corrections')}</Link>}
        title={
          correction ? text('impact.correctionTitle', { name: correction.ruleVersion }) : text('impact.corrections')
        }
        lead={
          correction?.corrects
            ? `${text('impact.corrects')} ${correction.corrects}. ${correction.reason ?? ''}`.trim()
            : undefined
        }
      />
      <Loaded answer={answer}>{(loaded) => <Correction correction={loaded} />}</Loaded>
    </>
  );
}

function Correction({ correction }: { correction: RuleCorrection }) {
  const text = useText();
  const { totals, progress } = correction;
  const isUnderWay = correction.state === 'queued' || correction.state === 'running';
  const version = correction.ruleVersion.replace('/', '_');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, alignItems: 'center' }}>
        <JobTag state={correction.state} kind="run" />
        <Tag meaning="info">{text(correction.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric')}</Tag>
        <Link to={`/rule-versions/${encodeURIComponent(version)}/show`}>{correction.ruleVersion}</Link>
      </Box>
      {correction.problem ? (
        <Note meaning="over" role="alert" title={correction.problem.title}>
          {correction.problem.detail}
        </Note>
      ) : null}
      {isUnderWay ? (
        <Box sx={{ mb: 2.5 }}>
          <Bar done={progress.done} total={progress.total} label={text('impact.progressLabel')} />
          <Box role="status" sx={{ color: 'text.secondary', mt: 0.5 }}>
            {text('impact.ongoing', { done: count(progress.done), total: count(progress.total) })}
          </Box>
        </Box>
      ) : null}
      <Figures
        items={[
          { name: text('impact.difference'), value: effect(totals.difference) },
          { name: text('impact.before'), value: amount(totals.before) },
          { name: text('impact.after'), value: amount(totals.after) },
          { name: text('impact.affected'), value: count(totals.statements) },
        ]}
      />
      <Section title={text('impact.differences')} lead={text('impact.differencesLead')}>
        <Differences rows={correction.differences} />
      </Section>
      <Section title={text('impact.shadowRuns')}>
        <Months months={correction.months} />
      </Section>
      <ObjectHistory objects={[`rule-correction/${correction.id}`]} />
    </>
  );
}

/** An amount that leads to its statement. */
function Stated({ side }: { side: StatementDifference['before'] }) {
  if (side === null) return unknown;
  return <Link to={`/statements/${encodeURIComponent(side.statementId)}/show`}>{amount(side.amount)}</Link>;
}

function Differences({ rows }: { rows: readonly StatementDifference[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<StatementDifference>[] = [
    { key: 'payer', head: text('impact.payer'), isTitle: true, cell: (row) => row.payerName },
    { key: 'month', head: text('impact.month'), noWrap: true, cell: (row) => month(row.period, language) },
    {
      key: 'episodes',
      head: text('impact.episodesCounted'),
      align: 'right',
      cell: ({ before, after }) => `${count(before?.episodes)} → ${count(after?.episodes)}`,
    },
    { key: 'before', head: text('impact.before'), align: 'right', cell: ({ before }) => <Stated side={before} /> },
    { key: 'after', head: text('impact.after'), align: 'right', cell: ({ after }) => <Stated side={after} /> },
    { key: 'difference', head: text('impact.difference'), align: 'right', cell: (row) => effect(row.difference) },
    {
      key: 'current',
      head: text('impact.remark'),
      isHeadHidden: true,
      cell: (row) => (row.isCurrent ? null : <Tag meaning="waits">{text('impact.stale')}</Tag>),
    },
  ];
  return (
    <RowTable
      caption={text('impact.differences')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.period} ${row.payer}`}
      cardsBelow={760}
      isMain
    />
  );
}

function Months({ months }: { months: RuleCorrection['months'] }) {
  const text = useText();
  const language = useLanguage();
  const run = (id: string) => <Link to={`/billing-runs/${encodeURIComponent(id)}/show`}>{id}</Link>;
  const columns: Column<RuleCorrection['months'][number]>[] = [
    { key: 'month', head: text('impact.month'), isTitle: true, cell: (row) => month(row.period, language) },
    { key: 'state', head: text('impact.state'), cell: (row) => <JobTag state={row.state} kind="run" /> },
    { key: 'billed', head: text('impact.billed'), cell: (row) => run(row.billingRunId) },
    { key: 'shadow', head: text('impact.shadow'), cell: (row) => run(row.shadowRunId) },
    {
      key: 'current',
      head: text('impact.remark'),
      isHeadHidden: true,
      cell: (row) => (row.isCurrent ? null : <Tag meaning="waits">{text('impact.stale')}</Tag>),
    },
  ];
  return (
    <RowTable
      caption={text('impact.shadowRuns')}
      columns={columns}
      rows={months}
      rowKey={(row) => row.period}
      cardsBelow={520}
    />
  );
}
