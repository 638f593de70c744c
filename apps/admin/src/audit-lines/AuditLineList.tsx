import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { tableInstant } from '../formats.ts';
import { useText, type Text } from '../i18n/use-text.ts';
import { Choice, TextChoice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { AuditAct, AuditActor, AuditLine } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { asAsked } from '../providers/data-provider.ts';
import { apiPath } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { Changes } from './Changes.tsx';
import { objectKinds, objectPath } from './object-path.ts';
import { VerifyTrail } from './VerifyTrail.tsx';

/** Händelselogg: every act, newest first, filtered by object, person and date. */
export default function AuditLineList() {
  const text = useText();
  const mayVerify = useMay('audit:verify');
  const seesRetention = useMay('retention:read');
  const acts = useApi<AuditAct[]>('/audit-acts');
  const actors = useApi<AuditActor[]>('/audit-actors');
  const list = useUrlList<AuditLine>({ resource: 'audit-lines', sort: { field: 'at', order: 'DESC' }, perPage: 50 });
  return (
    <>
      <PageHead
        title={text('console.auditLines')}
        lead={text('rule.auditIntro')}
        actions={
          <>
            {seesRetention ? (
              <Button component={Link} to="/retention" variant="outlined">
                {text('retention.title')}
              </Button>
            ) : null}
            <Button component="a" href={exportPath(list)} download variant="outlined">
              {text('audit.export')}
            </Button>
          </>
        }
      />
      {mayVerify ? <VerifyTrail /> : null}
      <Box
        role="search"
        aria-label={text('console.filters')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 2 }}
      >
        <Choice
          label={text('rule.object')}
          value={list.filter('object')}
          onChange={(value) => list.setFilter('object', value)}
          options={[
            { value: '', label: text('console.all') },
            ...objectOptions(list.filter('object')).map((kind) => ({ value: kind, label: objectName(kind, text) })),
          ]}
        />
        <Choice
          label={text('rule.act')}
          value={list.filter('act')}
          onChange={(value) => list.setFilter('act', value)}
          options={[
            { value: '', label: text('audit.allActs') },
            ...(acts.data ?? []).map((one) => ({ value: one.act, label: one.text })),
          ]}
        />
        <Choice
          label={text('rule.actor')}
          value={list.filter('actor')}
          onChange={(value) => list.setFilter('actor', value)}
          options={[
            { value: '', label: text('console.all') },
            ...(actors.data ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        <TextChoice
          type="date"
          label={text('rule.from')}
          value={list.filter('from')}
          onChange={(value) => list.setFilter('from', value)}
        />
        <TextChoice
          type="date"
          label={text('rule.to')}
          value={list.filter('to')}
          onChange={(value) => list.setFilter('to', value)}
        />
        {list.hasFilters ? <Button onClick={list.clearFilters}>{text('console.clearFilters')}</Button> : null}
      </Box>
      <Loaded answer={list.answer} isList rows={10}>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text('rule.emptyAudit')}</Note>
          ) : (
            <Box
              sx={{
                backgroundColor: 'background.paper',
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                p: { xs: 1.5, sm: 2 },
              }}
            >
              <LineTable rows={rows} />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </Box>
          )
        }
      </Loaded>
    </>
  );
}

function LineTable({ rows }: { rows: readonly AuditLine[] }) {
  const text = useText();
  const columns: Column<AuditLine>[] = [
    {
      key: 'at',
      head: text('rule.at'),
      noWrap: true,
      cell: (row) => (
        <>
          {tableInstant(row.at)}
          <RequestId id={row.requestId} />
        </>
      ),
    },
    {
      key: 'actor',
      head: `${text('rule.actor')}, ${text('audit.role').toLowerCase()}`,
      width: '15%',
      cell: (row) => (
        <>
          {row.actor}
          {row.roleText === null ? null : <Box sx={{ color: 'text.secondary' }}>{row.roleText}</Box>}
        </>
      ),
    },
    { key: 'act', head: text('rule.act'), isTitle: true, width: '16%', cell: (row) => row.actText },
    { key: 'object', head: text('rule.object'), width: '14%', cell: (row) => <ObjectLink object={row.object} /> },
    { key: 'changes', head: text('audit.changes'), width: '26%', cell: (row) => <Changes line={row} /> },
    { key: 'reason', head: text('rule.reason'), width: '14%', cell: (row) => row.reason ?? '–' },
  ];
  return (
    <RowTable
      caption={text('console.auditLines')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      cardsBelow={820}
      isMain
    />
  );
}

/** The same lines as a file: the filters of the address go along. */
function exportPath(list: { filter: (name: string) => string }): string {
  const wanted = Object.fromEntries(['object', 'act', 'actor', 'from', 'to'].map((name) => [name, list.filter(name)]));
  const chosen = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
  return apiPath('/audit-lines.csv', asAsked('audit-lines', chosen));
}

/** The kinds one can choose, and whatever else the address asks for. */
function objectOptions(chosen: string): string[] {
  return [...new Set([...Object.keys(objectKinds), chosen])].filter(Boolean);
}

/** "import" or "import/12" in words. */
function objectName(reference: string, text: Text): string {
  const [kind = '', ...id] = reference.split('/');
  const key = objectKinds[kind];
  return [key === undefined ? kind : text(key), id.join('/')].filter(Boolean).join(' ');
}

function ObjectLink({ object }: { object: AuditLine['object'] }) {
  const text = useText();
  const path = objectPath(object);
  const name = objectName(`${object.kind}/${object.id}`, text);
  return <Box sx={{ overflowWrap: 'anywhere' }}>{path ? <Link to={path}>{name}</Link> : name}</Box>;
}

/** The call's number in the system's log: its beginning, and whole where one points and in the export. */
function RequestId({ id }: { id: string | null }) {
  const text = useText();
  if (id === null) return null;
  return (
    <Box title={`${text('rule.requestId')}: ${id}`} sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
      <code>{id.slice(0, 8)}</code>
    </Box>
  );
}
