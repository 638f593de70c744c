import { Box, Typography } from '@mui/material';
import { HttpError } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { courseOf, timetableOf } from '../billing-cases/case-course.ts';
import { CaseStateTag } from '../billing-cases/CaseStateTag.tsx';
import { amount, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { BillingCase, ReviewBasis, Statement } from '../providers/api-types.ts';
import { useMay, useSession } from '../providers/auth-provider.ts';
import { useApi, useApiList, useBusinessClock } from '../providers/use-api.ts';
import { InvoicingNote } from '../value-acceptances/InvoicingNote.tsx';
import { BasisSections } from './BasisSections.tsx';
import { Downloads } from './Downloads.tsx';
import type { MonthCourse } from './month-line-geometry.ts';
import { MonthLinePicture } from './MonthLinePicture.tsx';
import { NextStep } from './NextStep.tsx';
import { StatementAmounts } from './StatementAmounts.tsx';

/** A månadsärende with its granskningsunderlag: one page, the same numbers for both parties. */
export default function StatementShow() {
  const text = useText();
  const id = useParams()['id'] ?? '';
  const mayReadCases = useMay('review-basis:read');
  const path = `/statements/${encodeURIComponent(id)}/review-basis`;
  const answer = useApi<ReviewBasis>(path, { enabled: mayReadCases });
  // Somebody may review for one municipality and only follow the money of another.
  if (!mayReadCases || isNotShown(answer.error)) return <StatementAmounts id={id} />;
  if (answer.data) return <Basis basis={answer.data} />;
  return (
    <>
      <PageHead title={text('month.allStatements')} />
      <Loaded answer={answer}>{() => null}</Loaded>
    </>
  );
}

const isNotShown = (error: unknown): boolean => error instanceof HttpError && error.status === 404;

function Basis({ basis }: { basis: ReviewBasis }) {
  const text = useText();
  const language = useLanguage();
  const statement: Statement = basis;
  const billingCase = useCaseOf(statement);
  const today = useBusinessClock()?.today;
  const careType = text(statement.careType === 'somatic' ? 'console.somatic' : 'console.psychiatric');
  return (
    <>
      <PageHead
        title={`${statement.payerName} · ${careType} · ${month(statement.period, language)}`}
        kind={<Breadcrumb statement={statement} />}
        actions={<Downloads id={statement.id} />}
      />
      <Head basis={basis} billingCase={billingCase} />
      <InvoicingNote statement={basis} />
      <Section title={text('statement.timeline')}>
        {billingCase === undefined || today === undefined ? (
          <MonthLinePicture period={statement.period} timetable={basis.timetable} course={onlyPlanned} />
        ) : (
          <MonthLinePicture
            period={statement.period}
            timetable={timetableOf(billingCase, today)}
            course={courseOf(billingCase, [], today)}
          />
        )}
      </Section>
      <BasisSections basis={basis} />
      <ObjectHistory objects={[`statement/${statement.id}`, `billing-run/${statement.runId}`]} />
    </>
  );
}

/** A calculation that no case has taken up: its dates are a plan, whatever day it is. */
const onlyPlanned: MonthCourse = {
  dialogues: [],
  isHeld: false,
  done: { sharing: false, 'last-review': false, invoice: false, due: false },
};

/** The case that goes by this very calculation, if there is one. */
function useCaseOf({ id, mode, period, payer, careType }: Statement): BillingCase | undefined {
  const enabled = useMay('billing-cases:read') && mode === 'billing';
  const cases = useApiList<BillingCase>('/billing-cases', { query: { period, payer, careType }, enabled });
  return cases.data?.find(({ statementId }) => statementId === id);
}

function Breadcrumb({ statement }: { statement: Statement }) {
  const text = useText();
  const isPayer = useSession()?.user.unit.kind === 'payer';
  const language = useLanguage();
  const query = statement.careType === 'psychiatric' ? '?careType=psychiatric' : '';
  if (isPayer) return <Link to="/statements">{text('console.ourMonths')}</Link>;
  return (
    <Link to={`/months/${statement.period}${query}`}>
      {text('console.months')} {month(statement.period, language)}
    </Link>
  );
}

/** State, the amount as the page's largest figure, the version behind it, and what happens next. */
function Head({ basis, billingCase }: { basis: ReviewBasis; billingCase: BillingCase | undefined }) {
  const text = useText();
  const language = useLanguage();
  const statement: Statement = basis;
  const { governedBy } = basis;
  const isShadow = statement.mode === 'shadow';
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', md: '1fr 300px' }, mb: 2.5 }}>
      <div>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
          {billingCase?.preliminary === false ? null : <Tag meaning="waits">{text('statement.preliminary')}</Tag>}
          {isShadow ? (
            <Tag meaning="draft">{text('console.shadowMode')}</Tag>
          ) : billingCase === undefined ? (
            <Tag meaning="info">{text('month.calculated')}</Tag>
          ) : (
            <CaseStateTag row={billingCase} />
          )}
          {statement.illustrative ? <Tag meaning="waits">{text('console.illustrative')}</Tag> : null}
          {governedBy.transitional ? <Tag meaning="draft">{text('statement.transitional')}</Tag> : null}
        </Box>
        <Typography
          component="p"
          sx={{ fontSize: { xs: '2.25rem', sm: '3rem' }, fontWeight: 700, lineHeight: 1.15, letterSpacing: '-0.02em' }}
        >
          {amount(statement.amount)}
        </Typography>
        <Box sx={{ color: 'text.secondary', mt: 0.5 }}>
          {text('statement.revision', { revision: statement.revision })}
          {statement.previous
            ? ` · ${text('statement.previousAmount', { amount: amount(statement.previous.amount) })}`
            : ''}
          {' · '}
          {text('statement.ruleVersion')}{' '}
          <Link to={`/rule-versions/${encodeURIComponent(statement.ruleVersion.replace('/', '_'))}/show`}>
            {statement.ruleVersion}
          </Link>
        </Box>
        {statement.valueWarnings.length > 0 ? (
          <Box component="ul" sx={{ mt: 1, mb: 0, pl: 2.5, color: 'text.primary' }}>
            {statement.valueWarnings.map((warning) => (
              <li key={`${warning.parameter} ${warning.status}`}>{warning.text}</li>
            ))}
          </Box>
        ) : null}
        {governedBy.transitional ? (
          <Box sx={{ mt: 0.5 }}>
            {text('rule.transitionalUntil', { until: governedBy.transitional.until[language] })}
          </Box>
        ) : null}
      </div>
      <NextStep basis={basis} billingCase={billingCase} />
    </Box>
  );
}
