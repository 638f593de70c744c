import { useQueries } from '@tanstack/react-query';
import { useLocale } from 'react-admin';
import { tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { AuditLine } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { Changes } from './Changes.tsx';

/** Händelser: the own history of one object, or of the few that made it, for those who may read the trail. */
export function ObjectHistory({ objects }: { objects: readonly string[] }) {
  const text = useText();
  const locale = useLocale();
  const mayRead = useMay('audit:read');
  const answers = useQueries({
    queries: [...new Set(objects)].map((object) => ({
      queryKey: ['api', '/audit-lines', object, locale],
      queryFn: async () =>
        (await callApi<AuditLine[]>('/audit-lines', { query: { object, sort: 'id', order: 'asc', perPage: 200 } }))
          .body,
      enabled: mayRead,
      retry: false,
    })),
  });
  if (!mayRead) return null;
  const failed = answers.find(({ error }) => error !== null);
  const answer = {
    data: answers.every(({ data }) => data !== undefined)
      ? answers.flatMap(({ data }) => data ?? []).sort((a, b) => Number(a.id) - Number(b.id))
      : undefined,
    error: failed?.error ?? null,
    isPending: answers.some(({ isPending }) => isPending),
    refetch: () => Promise.all(answers.map(({ refetch }) => refetch())),
  };
  return (
    <Section title={text('audit.history')} lead={text('audit.historyIntro')}>
      <Loaded answer={answer} rows={3}>
        {(lines) => (lines.length === 0 ? <p>{text('audit.historyNone')}</p> : <Lines lines={lines} />)}
      </Loaded>
    </Section>
  );
}

function Lines({ lines }: { lines: readonly AuditLine[] }) {
  const text = useText();
  const columns: Column<AuditLine>[] = [
    { key: 'at', head: text('rule.at'), noWrap: true, cell: (row) => tableInstant(row.at) },
    { key: 'act', head: text('rule.act'), isTitle: true, cell: (row) => row.actText },
    { key: 'actor', head: text('rule.actor'), cell: (row) => row.actor },
    { key: 'role', head: text('audit.role'), cell: (row) => row.roleText ?? '–' },
    { key: 'changes', head: text('audit.changes'), cell: (row) => <Changes line={row} /> },
    { key: 'reason', head: text('rule.reason'), cell: (row) => row.reason ?? '–' },
  ];
  return (
    <RowTable
      caption={text('audit.history')}
      columns={columns}
      rows={lines}
      rowKey={(row) => row.id}
      cardsBelow={760}
    />
  );
}
