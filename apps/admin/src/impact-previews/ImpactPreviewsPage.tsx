import { Box, Button } from '@mui/material';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { month, tableInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { JobTag } from '../layout/JobTag.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { ImpactPreviewItem, RuleVersion } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useApiList } from '../providers/use-api.ts';
import { StartPreviewDialog } from './StartPreviewDialog.tsx';

/** Versions that can still be previewed: those that have not taken over yet. */
export const isProposal = ({ state }: Pick<RuleVersion, 'state'>): boolean =>
  state === 'draft' || state === 'in-consultation' || state === 'approved' || state === 'scheduled';

/** Effektprövning: every preview, newest first, and the way to a new one. `?version=` opens the question for a draft. */
export default function ImpactPreviewsPage() {
  const text = useText();
  const mayStart = useMay('impact:write');
  const [parameters, setParameters] = useSearchParams();
  const [isAsking, setAsking] = useState(parameters.has('version'));
  const answer = useApiList<RuleVersion>('/rule-versions');
  const proposals = answer.data?.filter(isProposal) ?? [];
  const close = () => {
    setAsking(false);
    setParameters({});
  };
  return (
    <>
      <PageHead
        title={text('impact.title')}
        lead={text('impact.lead')}
        actions={
          mayStart && proposals.length > 0 ? (
            <Button variant="contained" onClick={() => setAsking(true)}>
              {text('impact.start')}
            </Button>
          ) : undefined
        }
      />
      <Loaded answer={answer} isList>
        {(versions) => (
          <>
            {mayStart && proposals.length === 0 ? <Note>{text('impact.noProposals')}</Note> : null}
            <Section title={text('impact.all')}>
              <Previews versions={versions} />
            </Section>
          </>
        )}
      </Loaded>
      {isAsking && answer.data ? (
        <StartPreviewDialog proposals={proposals} wanted={parameters.get('version')} onClose={close} />
      ) : null}
    </>
  );
}

interface Row {
  item: ImpactPreviewItem;
  version: RuleVersion;
}

/** A version has its own list of previews; there are a handful of versions that have any. */
function Previews({ versions }: { versions: readonly RuleVersion[] }) {
  const text = useText();
  const locale = useLocale();
  const mayStart = useMay('impact:write');
  const asked = versions.filter((version) => isProposal(version) || version.impactPreviews.length > 0);
  const answers = useQueries({
    queries: asked.map(({ id }) => ({
      queryKey: ['api', '/impact-previews', id, locale],
      queryFn: async () =>
        (
          await callApi<ImpactPreviewItem[]>(`/rule-versions/${encodeURIComponent(id)}/impact-previews`, {
            query: { perPage: 100 },
          })
        ).body,
      retry: false,
    })),
  });
  const failed = answers.find(({ error }) => error !== null);
  const answer = {
    data: answers.every(({ data }) => data !== undefined)
      ? answers.flatMap(({ data }, place): Row[] => {
          const version = asked[place];
          return version && data ? data.map((item) => ({ item, version })) : [];
        })
      : undefined,
    error: failed?.error ?? null,
    isPending: answers.some(({ isPending }) => isPending),
    refetch: () => Promise.all(answers.map(({ refetch }) => refetch())),
  };
  return (
    <Loaded answer={answer} rows={3}>
      {(rows) =>
        rows.length === 0 ? (
          <Note>{text(mayStart ? 'impact.none' : 'impact.noneReader')}</Note>
        ) : (
          <PreviewTable rows={[...rows].sort((a, b) => b.item.createdAt.localeCompare(a.item.createdAt))} />
        )
      }
    </Loaded>
  );
}

function PreviewTable({ rows }: { rows: readonly Row[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<Row>[] = [
    {
      key: 'version',
      head: text('impact.version'),
      isTitle: true,
      cell: ({ item, version }) => (
        <>
          <Link to={`/impact-previews/${encodeURIComponent(item.id)}`}>{version.ruleVersion}</Link>
          <Box sx={{ fontWeight: 400, color: 'text.secondary', fontSize: '0.875rem' }}>{version.titles[language]}</Box>
        </>
      ),
    },
    {
      key: 'months',
      head: text('impact.months'),
      cell: ({ item }) =>
        item.asIf ? `${monthsText(item.periods, language)}, ${item.asIf.label}` : monthsText(item.periods, language),
    },
    {
      key: 'state',
      head: text('impact.state'),
      cell: ({ item }) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <JobTag state={item.state} kind="run" />
          {item.isCurrent ? null : <Tag meaning="waits">{text('impact.outdated')}</Tag>}
        </Box>
      ),
    },
    { key: 'at', head: text('impact.at'), noWrap: true, cell: ({ item }) => tableInstant(item.createdAt) },
    { key: 'by', head: text('impact.by'), cell: ({ item }) => item.createdBy },
  ];
  return (
    <RowTable
      caption={text('impact.all')}
      columns={columns}
      rows={rows}
      rowKey={({ item }) => item.id}
      cardsBelow={760}
      isMain
    />
  );
}

/** "november 2020–januari 2021" where the months follow each other, else each of them. */
export function monthsText(periods: readonly string[], language: 'sv' | 'en'): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '–';
  if (periods.length === 1) return month(first, language);
  const distance =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5)) - Number(first.slice(5));
  return distance === periods.length - 1
    ? `${month(first, language)}–${month(last, language)}`
    : periods.map((period) => month(period, language)).join(', ');
}
