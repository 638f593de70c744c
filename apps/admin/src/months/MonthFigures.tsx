import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { amount, count, month, sumOfAmounts, titleMonth } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Figures } from '../layout/Facts.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import type { BillingCase, CareType, Month, Statement } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApiList } from '../providers/use-api.ts';
import { monthSums } from './case-rows.ts';
import { MonthCaseTable } from './MonthCaseTable.tsx';
import { PayerBarsPicture } from './PayerBarsPicture.tsx';
import { PayerTable } from './PayerTable.tsx';

interface Props {
  period: string;
  careType: CareType;
  known: Month | null;
}

/** The figures of a month as its newest run says: the billing run, or the shadow run where there is no other. */
export function MonthFigures({ period, careType, known }: Props) {
  const text = useText();
  const language = useLanguage();
  const mode = known?.billingRun ? 'billing' : known?.shadowRun ? 'shadow' : null;
  const answer = useApiList<Statement>('/statements', { query: { period, careType, mode }, enabled: mode !== null });
  const run = known?.billingRun ?? known?.shadowRun;
  if (mode === null) return <NoRun period={period} hasEpisodes={known?.hasEpisodes ?? false} />;
  return (
    <Loaded answer={answer}>
      {(statements) =>
        statements.length === 0 && run && run.state !== 'completed' ? (
          <RunUnderWay period={period} runId={run.id} />
        ) : statements.length === 0 ? (
          <Note>
            {text('month.noneOfCareType', {
              careType: text(careType === 'somatic' ? 'console.somaticCare' : 'console.psychiatricCare'),
              month: month(period, language),
            })}
          </Note>
        ) : (
          <Content statements={statements} period={period} careType={careType} />
        )
      }
    </Loaded>
  );
}

function RunUnderWay({ period, runId }: { period: string; runId: string }) {
  const text = useText();
  const language = useLanguage();
  const mayRead = useMay('runs:read');
  return (
    <Note
      meaning="waits"
      role="status"
      actions={
        mayRead ? (
          <Button component={Link} to={`/billing-runs/${encodeURIComponent(runId)}/show`} variant="outlined">
            {text('month.seeRun')}
          </Button>
        ) : undefined
      }
    >
      {text('month.runUnderWay', { month: month(period, language) })}
    </Note>
  );
}

function NoRun({ period, hasEpisodes }: { period: string; hasEpisodes: boolean }) {
  const text = useText();
  const language = useLanguage();
  const mayImport = useMay('imports:write');
  const mayRun = useMay('runs:write');
  const values = { month: month(period, language) };
  if (hasEpisodes) {
    return (
      <Note title={text('month.notRun', { month: titleMonth(period, language) })} meaning="waits">
        {text(mayRun ? 'month.notRunHelp' : 'month.notRunReader')}
      </Note>
    );
  }
  return (
    <Note
      actions={
        mayImport ? (
          <Button component={Link} to="/imports" variant="outlined">
            {text('console.imports')}
          </Button>
        ) : undefined
      }
    >
      {text(mayImport ? 'month.emptyMonth' : 'month.emptyMonthReader', values)}
    </Note>
  );
}

function Content({
  statements,
  period,
  careType,
}: {
  statements: readonly Statement[];
  period: string;
  careType: CareType;
}) {
  const text = useText();
  const mayReadCases = useMay('billing-cases:read');
  const isBilled = statements[0]?.mode === 'billing' && mayReadCases;
  const cases = useApiList<BillingCase>('/billing-cases', { query: { period, careType }, enabled: isBilled }).data;
  // The cases of a run are opened by a job of their own, moments after it.
  const hasCases = cases !== undefined && cases.length > 0;
  const isShadow = statements[0]?.mode === 'shadow';
  const warnings = [
    ...new Set(statements.flatMap((statement) => statement.valueWarnings.map((warning) => warning.text))),
  ];
  return (
    <>
      {isShadow ? (
        <Note meaning="draft" title={text('console.shadowMode')}>
          {text('month.shadowNote')}
        </Note>
      ) : null}
      {hasCases ? (
        <CaseFigures cases={cases} revision={statements[0]?.revision ?? 0} />
      ) : (
        <StatementFigures statements={statements} />
      )}
      {warnings.length > 0 ? (
        <Note meaning="waits">
          {warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        </Note>
      ) : null}
      <Section title={text('month.barsTitle')}>
        <PayerBarsPicture statements={statements} />
      </Section>
      <Section title={text('month.payers')}>
        {hasCases ? <MonthCaseTable cases={cases} /> : <PayerTable statements={statements} />}
      </Section>
    </>
  );
}

function StatementFigures({ statements }: { statements: readonly Statement[] }) {
  const text = useText();
  const liable = statements.filter((statement) => statement.liable).length;
  const total = (pick: (statement: Statement) => number) =>
    statements.reduce((sum, statement) => sum + pick(statement), 0);
  return (
    <Figures
      items={[
        {
          name: text('month.preliminaryTotal'),
          value: amount(sumOfAmounts(statements.map((statement) => statement.amount))),
          note: text('month.runOf', { revision: statements[0]?.revision ?? 0 }),
        },
        {
          name: text('month.liablePayers'),
          value: count(liable),
          note: text('month.ofPayers', { count: statements.length }),
        },
        { name: text('month.countedEpisodes'), value: count(total((statement) => statement.episodes)) },
        { name: text('month.excludedEpisodes'), value: count(total((statement) => statement.excludedEpisodes)) },
      ]}
    />
  );
}

/** The total, the liable, and what does not go by itself. */
function CaseFigures({ cases, revision }: { cases: readonly BillingCase[]; revision: number }) {
  const text = useText();
  const sums = monthSums(cases);
  return (
    <Figures
      items={[
        {
          name: text(sums.isPreliminary ? 'month.preliminaryTotal' : 'month.amount'),
          value: amount(sums.amount),
          note: text('month.runOf', { revision }),
        },
        {
          name: text('month.liablePayers'),
          value: count(sums.liable),
          note: text('month.ofPayers', { count: cases.length }),
        },
        {
          name: text('case.held'),
          value: amount(sums.heldAmount),
          note: text('case.heldNote', { smart_count: sums.held }),
        },
        {
          name: text('case.needsAction'),
          value: count(sums.parked),
          note: text('case.needsActionNote', { smart_count: sums.parked }),
        },
      ]}
    />
  );
}
