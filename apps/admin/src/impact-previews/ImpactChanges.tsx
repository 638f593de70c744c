import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-admin';
import { count, effect, month } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { ImpactChange, ImpactPreview } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';

type Kind = ImpactChange['kind'];

export const kindTexts: Record<Kind, TextKey> = {
  counted: 'impact.kind_counted',
  'not-counted': 'impact.kind_not_counted',
  days: 'impact.kind_days',
  conditions: 'impact.kind_conditions',
  'billed-singly': 'impact.kind_billed_singly',
  averaged: 'impact.kind_averaged',
  contribution: 'impact.kind_contribution',
};
const kinds = Object.keys(kindTexts) as Kind[];
const perPage = 25;

/** The episodes whose outcome differs: asked for by an act of its own, since reading them is logged. */
export function ImpactChanges({ preview }: { preview: ImpactPreview }) {
  const text = useText();
  const mayRead = useMay('episodes:read');
  const [isShown, setShown] = useState(false);
  return (
    <Section title={text('impact.changes')} lead={mayRead ? text('impact.changesLead') : undefined}>
      {!mayRead ? (
        <p>{text('impact.changesNotYours')}</p>
      ) : isShown ? (
        <Changes preview={preview} />
      ) : (
        <Button variant="outlined" onClick={() => setShown(true)}>
          {text('impact.changesShow')}
        </Button>
      )}
    </Section>
  );
}

function Changes({ preview }: { preview: ImpactPreview }) {
  const text = useText();
  const language = useLanguage();
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const [filter, setFilter] = useState<Record<string, string>>({});
  const query = { ...filter, page, perPage, sort: 'contributionDifference', order: 'desc' };
  const answer = useQuery({
    queryKey: ['api', '/impact-previews', preview.id, 'changes', query, locale],
    queryFn: ({ signal }) =>
      callApi<ImpactChange[]>(`/impact-previews/${encodeURIComponent(preview.id)}/changes`, { query, signal }),
    retry: false,
  });
  const choose = (name: string) => (value: string) => {
    setPage(1);
    setFilter((now) => ({ ...now, [name]: value }));
  };
  const payers = [...new Map(preview.payers.map(({ payer, payerName }) => [payer, payerName]))].sort((a, b) =>
    a[1].localeCompare(b[1], 'sv'),
  );
  const every = (label: string) => ({ value: '', label });
  return (
    <>
      <Box
        role="group"
        aria-label={text('console.filters')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1.5 }}
      >
        <Choice
          label={text('impact.payer')}
          value={filter['payer'] ?? ''}
          options={[every(text('console.all')), ...payers.map(([value, label]) => ({ value, label }))]}
          onChange={choose('payer')}
        />
        <Choice
          label={text('impact.month')}
          value={filter['period'] ?? ''}
          options={[
            every(text('impact.everyMonth')),
            ...preview.periods.map((value) => ({ value, label: month(value, language) })),
          ]}
          onChange={choose('period')}
        />
        <Choice
          label={text('impact.kind')}
          value={filter['kind'] ?? ''}
          options={[
            every(text('impact.everyKind')),
            ...kinds.map((value) => ({ value, label: text(kindTexts[value]) })),
          ]}
          onChange={choose('kind')}
        />
      </Box>
      <Loaded answer={answer}>
        {({ body, total }) =>
          body.length === 0 ? (
            <p>{text('impact.changesNone')}</p>
          ) : (
            <>
              <ChangeTable rows={body} ruleVersionId={preview.ruleVersionId} />
              <Paging
                page={page}
                perPage={perPage}
                total={total ?? body.length}
                onPage={setPage}
                label={text('impact.changes')}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function ChangeTable({ rows, ruleVersionId }: { rows: readonly ImpactChange[]; ruleVersionId: string }) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<ImpactChange>[] = [
    {
      key: 'caseNumber',
      head: text('impact.caseNumber'),
      isTitle: true,
      noWrap: true,
      cell: (row) => (
        <Link
          to={`/rule-versions/${encodeURIComponent(ruleVersionId)}/try?caseNumber=${encodeURIComponent(row.caseNumber)}`}
        >
          {row.caseNumber}
        </Link>
      ),
    },
    { key: 'payer', head: text('impact.payer'), cell: (row) => row.payerName },
    { key: 'month', head: text('impact.month'), noWrap: true, cell: (row) => month(row.period, language) },
    { key: 'kind', head: text('impact.kind'), cell: (row) => text(kindTexts[row.kind]) },
    {
      key: 'days',
      head: text('impact.days'),
      align: 'right',
      cell: ({ now, then }) => `${count(now?.dischargeReadyDays)} → ${count(then.dischargeReadyDays)}`,
    },
    {
      key: 'contribution',
      head: text('impact.contribution'),
      align: 'right',
      cell: ({ now, then }) => `${effect(now?.contribution)} → ${effect(then.contribution)}`,
    },
    {
      key: 'difference',
      head: text('impact.difference'),
      align: 'right',
      cell: (row) => effect(row.contributionDifference),
    },
  ];
  return (
    <RowTable
      caption={text('impact.changes')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.period} ${row.caseNumber}`}
      cardsBelow={820}
    />
  );
}
