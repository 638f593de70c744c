import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { InvoiceParty } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';
import { InvoicePartyDialog } from './InvoicePartyDialog.tsx';

/** Senders and receivers with what each lacks; `?party=&field=` opens one of them at the field. */
export function InvoiceParties() {
  const text = useText();
  const mayWrite = useMay('registers:write');
  const [search, setSearch] = useSearchParams();
  const [onlyMissing, setOnlyMissing] = useState(false);
  const answer = useApi<InvoiceParty[]>('/invoice-parties');
  const asked = answer.data?.find(({ id }) => id === search.get('party'));
  return (
    <Section title={text('invoice.parties')} lead={text('invoice.partiesIntro')}>
      <Box component="label" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', minHeight: 32, mb: 1 }}>
        <Box
          component="input"
          type="checkbox"
          checked={onlyMissing}
          onChange={(event) => setOnlyMissing(event.target.checked)}
          sx={{ width: 20, height: 20, m: 0 }}
        />
        {text('invoice.onlyMissing')}
      </Box>
      <Loaded answer={answer} isList>
        {(parties) => (
          <PartyTable
            parties={parties.filter(({ missing }) => !onlyMissing || missing.length > 0)}
            onEdit={mayWrite ? (party) => setSearch({ party: party.id }) : undefined}
          />
        )}
      </Loaded>
      {asked && mayWrite ? (
        <InvoicePartyDialog key={asked.id} party={asked} field={search.get('field')} onClose={() => setSearch({})} />
      ) : null}
    </Section>
  );
}

function PartyTable({
  parties,
  onEdit,
}: {
  parties: readonly InvoiceParty[];
  onEdit: ((party: InvoiceParty) => void) | undefined;
}) {
  const text = useText();
  const columns: Column<InvoiceParty>[] = [
    { key: 'name', head: text('invoice.party'), isTitle: true, cell: (row) => row.name },
    {
      key: 'number',
      head: text('invoice.organisationNumber'),
      noWrap: true,
      cell: (row) => row.organisationNumber ?? '–',
    },
    { key: 'reference', head: text('invoice.buyerReference'), cell: (row) => row.buyerReference ?? '–' },
    { key: 'endpoint', head: text('invoice.endpointId'), cell: (row) => row.endpointId ?? '–' },
    {
      key: 'missing',
      head: text('invoice.missing'),
      cell: (row) =>
        row.missing.length === 0 ? (
          <Tag meaning={row.isExample ? 'waits' : 'done'}>
            {text(row.isExample ? 'invoice.exampleParty' : 'invoice.complete')}
          </Tag>
        ) : (
          <Box component="details">
            <Box component="summary" sx={{ cursor: 'pointer', minHeight: 24 }}>
              <Tag meaning="over">{text('invoice.missingCount', { smart_count: row.missing.length })}</Tag>
            </Box>
            <Box component="ul" sx={{ m: 0, pl: 2.25, fontSize: '0.875rem' }}>
              {row.missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </Box>
          </Box>
        ),
    },
    ...(onEdit
      ? [
          {
            key: 'edit',
            head: text('invoice.edit'),
            isHeadHidden: true,
            cell: (row: InvoiceParty) => (
              <Button
                size="small"
                variant="outlined"
                onClick={() => onEdit(row)}
                aria-label={`${text('invoice.edit')}: ${row.name}`}
              >
                {text('invoice.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <RowTable
      caption={text('invoice.parties')}
      columns={columns}
      rows={parties}
      rowKey={(row) => row.id}
      cardsBelow={760}
    />
  );
}
