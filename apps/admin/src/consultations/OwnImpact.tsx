import { HttpError } from 'react-admin';
import { amount, effect, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { OwnImpact as Impact } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';

type Row = Impact['payers'][number];

/** What the proposal would cost the municipality itself, over months that have been. */
export function OwnImpact({ ruleVersionId }: { ruleVersionId: string }) {
  const text = useText();
  const answer = useApi<Impact>(`/rule-versions/${encodeURIComponent(ruleVersionId)}/own-impact`);
  const isMissing = answer.error instanceof HttpError && answer.error.status === 404;
  return (
    <Section title={text('consultation.ownImpact')} lead={text('consultation.ownImpactLead')}>
      {isMissing ? (
        <Note>{text('consultation.ownImpactNone')}</Note>
      ) : (
        <Loaded answer={answer} rows={3}>
          {(impact) => <Figures impact={impact} />}
        </Loaded>
      )}
    </Section>
  );
}

function Figures({ impact }: { impact: Impact }) {
  const text = useText();
  const language = useLanguage();
  const { now, then, difference } = impact.totals;
  const hasPayers = new Set(impact.payers.map(({ payer }) => payer)).size > 1;
  const columns: Column<Row>[] = [
    {
      key: 'month',
      head: text('consultation.month'),
      isTitle: true,
      noWrap: true,
      cell: (row) => month(row.period, language),
    },
    ...(hasPayers ? [{ key: 'payer', head: text('consultation.payer'), cell: (row: Row) => row.payerName }] : []),
    {
      key: 'careType',
      head: text('consultation.careType'),
      cell: (row) => text(row.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric'),
    },
    { key: 'now', head: text('consultation.now'), align: 'right', noWrap: true, cell: (row) => amount(row.now.amount) },
    {
      key: 'then',
      head: text('consultation.then'),
      align: 'right',
      noWrap: true,
      cell: (row) => amount(row.then.amount),
    },
    {
      key: 'difference',
      head: text('consultation.difference'),
      align: 'right',
      noWrap: true,
      cell: (row) => effect(row.difference),
    },
    {
      key: 'crossing',
      head: text('consultation.liability'),
      isHeadHidden: true,
      cell: (row) =>
        row.crossing === null ? null : (
          <Tag meaning={row.crossing === 'becomes-liable' ? 'over' : 'done'}>
            {text(row.crossing === 'becomes-liable' ? 'consultation.becomesLiable' : 'consultation.ceasesLiable')}
          </Tag>
        ),
    },
  ];
  return (
    <>
      {impact.asIf !== null && <Note>{text('consultation.ownImpactAsIf', { asIf: impact.asIf.label })}</Note>}
      <p>
        <strong>
          {text('consultation.ownImpactSum', {
            now: amount(now.amount),
            then: amount(then.amount),
            difference: effect(difference.amount),
          })}
        </strong>
      </p>
      <RowTable
        caption={text('consultation.ownImpact')}
        columns={columns}
        rows={impact.payers}
        rowKey={(row) => `${row.period} ${row.careType} ${row.payer}`}
      />
    </>
  );
}
