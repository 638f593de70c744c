import { Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { tableDate, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { RetentionOrder, RetentionSetting } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';
import { PersonExtract } from './PersonExtract.tsx';
import { kindNames, orderStates } from './retention-words.ts';
import { SettingDialog } from './SettingDialog.tsx';

/** Gallring: how long things are kept, what was let go, and what is stored about a person. */
export default function RetentionPage() {
  const text = useText();
  const mayRead = useMay('retention:read');
  const mayExport = useMay('personal-data:export');
  return (
    <>
      <PageHead title={text('retention.title')} lead={text('retention.lead')} />
      {mayRead ? (
        <>
          <Settings />
          <Orders />
        </>
      ) : null}
      {mayExport ? <PersonExtract /> : null}
    </>
  );
}

function Settings() {
  const text = useText();
  const mayWrite = useMay('retention:write');
  const [changed, setChanged] = useState<RetentionSetting | null>(null);
  const answer = useApi<RetentionSetting[]>('/retention-settings');
  const columns: Column<RetentionSetting>[] = [
    { key: 'kind', head: text('retention.kind'), isTitle: true, cell: ({ kind }) => text(kindNames[kind]) },
    {
      key: 'keep',
      head: text('retention.keep'),
      cell: ({ keepMonths, countedFrom }) =>
        text(countedFrom === 'year' ? 'retention.monthsAfterYear' : 'retention.monthsAfterMonth', {
          months: keepMonths,
        }),
    },
    {
      key: 'floor',
      noWrap: true,
      head: text('retention.floor'),
      cell: ({ floorMonths }) => text('retention.months', { months: floorMonths }),
    },
    {
      key: 'decision',
      head: text('retention.decision'),
      cell: ({ status, decidedBy }) =>
        status === 'decided' ? decidedBy : <Tag meaning="waits">{text('retention.proposedStatus')}</Tag>,
    },
    { key: 'since', head: text('retention.since'), noWrap: true, cell: ({ since }) => tableDate(since) },
    { key: 'before', head: text('retention.before'), noWrap: true, cell: ({ before }) => before },
    {
      key: 'act',
      head: text('retention.act'),
      isHeadHidden: true,
      align: 'right',
      cell: (row) => (
        <>
          {mayWrite ? (
            <Button
              size="small"
              aria-label={text('retention.changeOf', { kind: text(kindNames[row.kind]) })}
              onClick={() => setChanged(row)}
            >
              {text('retention.change')}
            </Button>
          ) : null}
          <Button
            size="small"
            variant="outlined"
            component={Link}
            to={`/retention/kinds/${row.kind}`}
            aria-label={text('retention.lookAt', { kind: text(kindNames[row.kind]) })}
          >
            {text('retention.look')}
          </Button>
        </>
      ),
    },
  ];
  return (
    <Section title={text('retention.settings')} lead={text('retention.settingsLead')}>
      <Loaded answer={answer} rows={7}>
        {(rows) => (
          <RowTable
            caption={text('retention.settings')}
            columns={columns}
            rows={rows}
            rowKey={({ kind }) => kind}
            cardsBelow={900}
            isMain
          />
        )}
      </Loaded>
      {changed === null ? null : <SettingDialog setting={changed} onClose={() => setChanged(null)} />}
    </Section>
  );
}

function Orders() {
  const text = useText();
  const answer = useApi<RetentionOrder[]>('/retention-orders', { query: { perPage: 50 } });
  const columns: Column<RetentionOrder>[] = [
    {
      key: 'what',
      head: text('retention.kind'),
      isTitle: true,
      cell: ({ kind, before }) => text('retention.order', { kind: text(kindNames[kind]).toLowerCase(), before }),
    },
    {
      key: 'state',
      head: text('retention.state'),
      cell: ({ state }) => <Tag meaning={orderStates[state][1]}>{text(orderStates[state][0])}</Tag>,
    },
    {
      key: 'proposed',
      head: text('retention.proposedBy'),
      cell: ({ proposed }) => `${proposed.name}, ${tableInstant(proposed.at)}`,
    },
    {
      key: 'approved',
      head: text('retention.approvedBy'),
      cell: ({ approved }) => (approved === null ? '–' : `${approved.name}, ${tableInstant(approved.at)}`),
    },
    {
      key: 'show',
      head: text('retention.act'),
      isHeadHidden: true,
      align: 'right',
      cell: ({ id, kind, before }) => (
        <Button
          size="small"
          variant="outlined"
          component={Link}
          to={`/retention/${id}/show`}
          aria-label={text('retention.showOf', { kind: text(kindNames[kind]).toLowerCase(), before })}
        >
          {text('retention.show')}
        </Button>
      ),
    },
  ];
  return (
    <Section title={text('retention.orders')}>
      <Loaded answer={answer} rows={2}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{text('retention.noOrders')}</p>
          ) : (
            <RowTable
              caption={text('retention.orders')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              cardsBelow={820}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
