import { Box, Button, ButtonBase } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { casePath } from '../billing-cases/case-name.ts';
import { CaseStateTag } from '../billing-cases/CaseStateTag.tsx';
import { amount, average, count, effect, tableDate } from '../formats.ts';
import { useLanguage, useText, type Text } from '../i18n/use-text.ts';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import type { BillingCase } from '../providers/api-types.ts';
import { caseRows, changeOf, isEmpty, isHeld, lastDayOf, type CaseRow } from './case-rows.ts';

/** Every payer of the month: state, figures, what it waits for and until when; districts fold under Stockholm. */
export function MonthCaseTable({ cases }: { cases: readonly BillingCase[] }) {
  const text = useText();
  const columns = useColumns(cases);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [withEmpty, setWithEmpty] = useState(false);
  const empty = cases.filter(isEmpty);
  const shown = withEmpty ? cases : cases.filter((billingCase) => !isEmpty(billingCase));
  const toggle = (municipality: string) => {
    const next = new Set(open);
    if (!next.delete(municipality)) next.add(municipality);
    setOpen(next);
  };
  return (
    <>
      <RowTable
        caption={text('month.payers')}
        columns={columns(toggle)}
        rows={caseRows(shown, open)}
        rowKey={(row) => `${row.kind}-${row.key}`}
        indent={(row) => (row.kind === 'case' && row.isDistrict ? 1 : 0)}
        cardsBelow={860}
        isDense
        isMain
      />
      {empty.length > 0 ? (
        <Button className="no-print" sx={{ mt: 1.5 }} onClick={() => setWithEmpty(!withEmpty)}>
          {withEmpty ? text('case.hideEmpty') : text('case.showEmpty', { count: count(empty.length) })}
        </Button>
      ) : null}
    </>
  );
}

function useColumns(cases: readonly BillingCase[]) {
  const text = useText();
  const language = useLanguage();
  const isIndividual = cases.some(({ model }) => model !== null) && cases.every(({ model }) => model !== 'average');
  return (toggle: (municipality: string) => void): Column<CaseRow>[] => [
    {
      key: 'payer',
      width: '20%',
      head: text('month.payer'),
      isTitle: true,
      cell: (row) =>
        row.kind === 'case' ? (
          <CaseLink billingCase={row.billingCase} />
        ) : (
          <DistrictsToggle row={row} onToggle={() => toggle(row.key)} />
        ),
    },
    {
      key: 'state',
      head: text('month.state'),
      cell: (row) => (row.kind === 'case' ? <StateAndOpening billingCase={row.billingCase} /> : null),
    },
    {
      key: 'counted',
      head: text('month.counted'),
      align: 'right',
      cell: (row) => count(row.kind === 'case' ? row.billingCase.episodes : row.episodes),
    },
    {
      key: 'average',
      head: text(isIndividual ? 'month.billableDays' : 'month.average'),
      align: 'right',
      cell: (row) => {
        if (isIndividual) return count(row.kind === 'case' ? row.billingCase.billableDays : row.billableDays);
        if (row.kind === 'districts') return <span title={text('month.noAverage')}>–</span>;
        return average(row.billingCase.averageDays, language);
      },
    },
    {
      key: 'amount',
      head: text('month.amount'),
      align: 'right',
      cell: (row) => (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {amount(row.kind === 'case' ? row.billingCase.amount : row.amount)}
          {row.kind === 'districts' ? (
            <Box component="span" sx={{ display: 'block', fontWeight: 400, fontSize: '0.8125rem' }}>
              {text('month.sumOfDistricts')}
            </Box>
          ) : null}
        </Box>
      ),
    },
    {
      key: 'change',
      head: text('month.change'),
      align: 'right',
      cell: (row) => (row.kind === 'case' ? changeText(row.billingCase, text) : null),
    },
    {
      key: 'waits',
      head: text('case.waitsFor'),
      cell: (row) => (row.kind === 'case' ? <WaitsFor billingCase={row.billingCase} /> : null),
    },
    {
      key: 'lastDay',
      head: text('case.lastDay'),
      noWrap: true,
      cell: (row) => (row.kind === 'case' ? tableDate(lastDayOf(row.billingCase)) : null),
    },
  ];
}

/** The state, and while the payer reviews whether its people have opened the basis. */
function StateAndOpening({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const { state, opened } = billingCase;
  const isInReview = state === 'shared' || state === 'in-dialogue';
  return (
    <>
      <Box sx={{ minWidth: '8.5rem', '& > span': { whiteSpace: 'normal' } }}>
        <CaseStateTag row={billingCase} />
      </Box>
      {isInReview ? (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', mt: 0.25 }}>
          {opened === null
            ? text('month.notOpened')
            : text('month.openedBy', { day: tableDate(opened.at.slice(0, 10)), unit: opened.unit })}
        </Box>
      ) : null}
    </>
  );
}

function CaseLink({ billingCase }: { billingCase: BillingCase }) {
  return (
    <>
      <Link to={casePath(billingCase.id)}>{billingCase.payerName}</Link>{' '}
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: '0.8125rem' }}>
        {billingCase.payer}
      </Box>
    </>
  );
}

export function DistrictsToggle({
  row,
  onToggle,
}: {
  row: { name: string; districts: number; isOpen: boolean };
  onToggle: () => void;
}) {
  const text = useText();
  return (
    <ButtonBase
      onClick={onToggle}
      aria-expanded={row.isOpen}
      sx={{
        font: 'inherit',
        fontWeight: 600,
        minHeight: 24,
        gap: 1,
        color: 'primary.main',
        textAlign: 'left',
        borderRadius: 0.5,
      }}
    >
      <span aria-hidden="true">{row.isOpen ? '▾' : '▸'}</span>
      {row.name}, {text('month.districtsOf', { smart_count: row.districts })}
    </ButtonBase>
  );
}

/** The reason when there is one, else whoever acts next. */
function WaitsFor({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const { parked, hold, waits, actsNext } = billingCase;
  const why = parked?.text ?? (hold ? `${hold.byName}: ${hold.reason}` : isHeld(billingCase) ? waits?.text : undefined);
  if (why !== undefined) return <Box sx={{ fontSize: '0.875rem', maxWidth: '34ch' }}>{why}</Box>;
  const who = { region: 'case.whoRegion', payer: 'case.whoPayer', product: null, nobody: null } as const;
  const key = who[actsNext.who];
  return <span title={actsNext.text}>{key === null ? '–' : text(key)}</span>;
}

function changeText(billingCase: BillingCase, text: Text): string {
  const change = changeOf(billingCase);
  if (change === null) return '–';
  return /^-?0+\.00$/.test(change) ? text('case.unchangedAmount') : effect(change);
}
