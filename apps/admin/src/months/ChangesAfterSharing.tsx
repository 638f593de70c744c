import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { caseName, casePath } from '../billing-cases/case-name.ts';
import { CaseStateTag } from '../billing-cases/CaseStateTag.tsx';
import { amount, sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { BillingCase, ChangedAfterSharing } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { ChangeDialog, type ChangeDecision } from './ChangeDialog.tsx';

/** Ändrat efter delning: months that payers were given and that say something else now, with the decision to take. */
export default function ChangesAfterSharing() {
  const text = useText();
  const answer = useApi<ChangedAfterSharing[]>('/changes-after-sharing');
  const [asked, setAsked] = useState<{ row: ChangedAfterSharing; decision: ChangeDecision } | null>(null);
  return (
    <>
      <PageHead
        title={text('case.changesTitle')}
        kind={<Link to="/months">{text('console.months')}</Link>}
        lead={text('case.changesIntro')}
      />
      <Loaded answer={answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note meaning="done">{text('case.changesNone')}</Note>
          ) : (
            <Section title={text('case.changesWhat')}>
              <ChangesTable rows={rows} onAsk={(row, decision) => setAsked({ row, decision })} />
            </Section>
          )
        }
      </Loaded>
      {asked ? <ChangeDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

function ChangesTable({
  rows,
  onAsk,
}: {
  rows: readonly ChangedAfterSharing[];
  onAsk: (row: ChangedAfterSharing, decision: ChangeDecision) => void;
}) {
  const text = useText();
  const language = useLanguage();
  const columns: Column<ChangedAfterSharing>[] = [
    {
      key: 'case',
      head: text('month.payer'),
      isTitle: true,
      cell: (row) => <Link to={casePath(row.caseId)}>{caseName(row, text, language)}</Link>,
    },
    {
      key: 'state',
      head: text('month.state'),
      cell: (row) => <CaseStateTag row={row as Pick<BillingCase, 'state' | 'stateText'>} />,
    },
    { key: 'amount', head: text('case.sharedAmount'), align: 'right', cell: (row) => amount(row.amount) },
    {
      key: 'what',
      head: text('case.changesWhat'),
      cell: (row) => (
        <>
          {row.changed + row.added > 0 && text('case.changesCount', { changed: row.changed, added: row.added })}
          {row.newRules !== null && <Box>{text('case.changesRules', { version: row.newRules })}</Box>}
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {text('case.changesNewest', { at: sentenceInstant(row.newestAt, language) })}
          </Box>
        </>
      ),
    },
    {
      key: 'acts',
      head: text('month.act'),
      isHeadHidden: true,
      cell: (row) =>
        row.ordered ? (
          text('case.changesOrdered')
        ) : (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 0.5 }}>
            {row.canRevise ? (
              <Button
                size="small"
                variant="outlined"
                onClick={() => onAsk(row, 'new-revision')}
                aria-label={`${text('case.reviseNow')}: ${caseName(row, text, language)}`}
              >
                {text('case.reviseNow')}
              </Button>
            ) : (
              <Box sx={{ fontSize: '0.875rem' }}>{row.whyNot}</Box>
            )}
            <Button
              size="small"
              variant="outlined"
              onClick={() => onAsk(row, 'after-invoice')}
              aria-label={`${text('case.afterInvoice')}: ${caseName(row, text, language)}`}
            >
              {text('case.afterInvoice')}
            </Button>
          </Box>
        ),
    },
  ];
  return (
    <RowTable
      caption={text('case.changesTitle')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.caseId}
      cardsBelow={820}
      isMain
    />
  );
}
