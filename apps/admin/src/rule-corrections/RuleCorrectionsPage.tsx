import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { amount, count, effect, tableInstant, unknown } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { JobTag } from '../layout/JobTag.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { RuleCorrectionItem } from '../providers/api-types.ts';
import { useApiList } from '../providers/use-api.ts';

/** Rättelser bakåt: versions that came to govern months which were billed already. */
export default function RuleCorrectionsPage() {
  const text = useText();
  const answer = useApiList<RuleCorrectionItem>('/rule-corrections');
  return (
    <>
      <PageHead
        kind={<Link to="/rule-versions">{text('console.ruleVersions')}</Link>}
        title={text('impact.corrections')}
        lead={text('impact.correctionsLead')}
      />
      <Loaded answer={answer} isList>
        {(rows) => (rows.length === 0 ? <Note>{text('impact.correctionsNone')}</Note> : <Corrections rows={rows} />)}
      </Loaded>
    </>
  );
}

function Corrections({ rows }: { rows: readonly RuleCorrectionItem[] }) {
  const text = useText();
  const columns: Column<RuleCorrectionItem>[] = [
    {
      key: 'name',
      head: text('rule.name'),
      isTitle: true,
      cell: (row) => (
        <>
          <Link to={`/rule-corrections/${encodeURIComponent(row.id)}`}>{row.ruleVersion}</Link>
          <Box sx={{ fontWeight: 400, color: 'text.secondary', fontSize: '0.875rem' }}>{row.reason ?? ''}</Box>
        </>
      ),
    },
    { key: 'corrects', head: text('impact.corrects'), cell: (row) => row.corrects ?? unknown },
    { key: 'state', head: text('impact.state'), cell: (row) => <JobTag state={row.state} kind="run" /> },
    { key: 'affected', head: text('impact.affected'), align: 'right', cell: (row) => count(row.totals.statements) },
    { key: 'before', head: text('impact.before'), align: 'right', cell: (row) => amount(row.totals.before) },
    { key: 'after', head: text('impact.after'), align: 'right', cell: (row) => amount(row.totals.after) },
    {
      key: 'difference',
      head: text('impact.difference'),
      align: 'right',
      cell: (row) => effect(row.totals.difference),
    },
    { key: 'at', head: text('impact.at'), noWrap: true, cell: (row) => tableInstant(row.createdAt) },
  ];
  return (
    <RowTable
      caption={text('impact.corrections')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cardsBelow={900}
      isMain
    />
  );
}
