import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { tableDate, tableInstant, unknown } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { RuleVersion, RuleVersionState } from '../providers/api-types.ts';
import { StateTag } from './StateTag.tsx';
import { useBarWords } from './use-bar-words.ts';

const decidedStates: ReadonlySet<RuleVersionState> = new Set(['scheduled', 'in-force', 'replaced']);

const newestFirst = (a: RuleVersion, b: RuleVersion): number =>
  b.validFrom.localeCompare(a.validFrom) || b.careType.localeCompare(a.careType) || b.id.localeCompare(a.id);

/** What is proposed, with its state, and below it what is decided. */
export function VersionTables({
  versions,
  showsProposals,
}: {
  versions: readonly RuleVersion[];
  showsProposals: boolean;
}) {
  const text = useText();
  const sorted = [...versions].sort(newestFirst);
  const proposals = sorted.filter(({ state }) => !decidedStates.has(state));
  return (
    <>
      {showsProposals || proposals.length > 0 ? (
        <Section title={text('revision.proposals')} lead={text('revision.proposalsLead')}>
          {proposals.length === 0 ? (
            <p>{text('revision.proposalsNone')}</p>
          ) : (
            <ProposalTable proposals={proposals} versions={versions} />
          )}
        </Section>
      ) : null}
      <Section title={text('revision.decided')}>
        <DecidedTable rows={sorted.filter(({ state }) => decidedStates.has(state))} versions={versions} />
      </Section>
    </>
  );
}

function useNameColumns(): Column<RuleVersion>[] {
  const text = useText();
  const language = useLanguage();
  return [
    {
      key: 'name',
      head: text('rule.name'),
      isTitle: true,
      cell: (row) => (
        <>
          <Box sx={{ whiteSpace: 'nowrap' }}>
            <Link to={`/rule-versions/${encodeURIComponent(row.id)}/show`}>{row.ruleVersion}</Link>
          </Box>
          <Box sx={{ fontWeight: 400, color: 'text.secondary', fontSize: '0.875rem' }}>{row.titles[language]}</Box>
          {row.transitional ? <Tag meaning="draft">{text('rule.transitional')}</Tag> : null}
        </>
      ),
    },
    {
      key: 'careType',
      head: text('rule.careType'),
      cell: (row) => text(row.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric'),
    },
    { key: 'state', head: text('rule.state'), noWrap: true, cell: (row) => <StateTag state={row.state} /> },
  ];
}

function ProposalTable({
  proposals,
  versions,
}: {
  proposals: readonly RuleVersion[];
  versions: readonly RuleVersion[];
}) {
  const text = useText();
  const words = useBarWords(versions);
  const columns: Column<RuleVersion>[] = [
    ...useNameColumns(),
    { key: 'changed', head: text('revision.changed'), cell: words },
    { key: 'from', head: text('revision.startsFrom'), noWrap: true, cell: (row) => tableDate(row.validFrom) },
    {
      key: 'last',
      head: text('revision.changedLast'),
      cell: (row) =>
        `${tableInstant(row.changedAt ?? row.createdAt)} · ${(row.changedBy ?? row.author)?.name ?? unknown}`,
    },
  ];
  return (
    <RowTable
      caption={text('revision.proposals')}
      columns={columns}
      rows={proposals}
      rowKey={(row) => row.id}
      cardsBelow={820}
    />
  );
}

function DecidedTable({ rows, versions }: { rows: readonly RuleVersion[]; versions: readonly RuleVersion[] }) {
  const text = useText();
  const words = useBarWords(versions);
  const columns: Column<RuleVersion>[] = [
    ...useNameColumns(),
    { key: 'changed', head: text('revision.changed'), cell: words },
    { key: 'from', head: text('rule.validFrom'), noWrap: true, cell: (row) => tableDate(row.validFrom) },
    {
      key: 'through',
      head: text('rule.validThrough'),
      noWrap: true,
      cell: (row) => (row.validThrough ? tableDate(row.validThrough) : text('rule.rulerOpen')),
    },
    {
      key: 'published',
      head: text('rule.published'),
      noWrap: true,
      cell: (row) => (row.publishedAt ? tableInstant(row.publishedAt) : unknown),
    },
  ];
  return (
    <RowTable
      caption={text('revision.decided')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cardsBelow={860}
      isMain
    />
  );
}
