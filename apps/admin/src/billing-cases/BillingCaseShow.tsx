import { Box, Button } from '@mui/material';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import type { Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { BillingCase, Dialogue, ReviewBasis, ReviewedEpisode } from '../providers/api-types.ts';
import { useMay, useSession } from '../providers/auth-provider.ts';
import { useApi, useApiList, useBusinessClock } from '../providers/use-api.ts';
import { ReconcileSection } from '../reconcile/ReconcileSection.tsx';
import { BasisSections } from '../statements/BasisSections.tsx';
import { Downloads } from '../statements/Downloads.tsx';
import { MonthLinePicture } from '../statements/MonthLinePicture.tsx';
import { useWorkList } from '../work-list/use-work-list.ts';
import { markColumn, WorkListBar } from '../work-list/WorkListBar.tsx';
import { courseOf, timetableOf } from './case-course.ts';
import { caseName } from './case-name.ts';
import { CaseAside } from './CaseAside.tsx';
import { CaseDialogues } from './CaseDialogues.tsx';
import { CaseHead } from './CaseHead.tsx';
import { CaseInvoices } from './CaseInvoices.tsx';
import { DueStepList } from './DueStepList.tsx';
import { PackageList } from './PackageList.tsx';

/** Månadsärende: one page for both parties, with the same numbers. */
export default function BillingCaseShow() {
  const text = useText();
  const id = useParams()['id'] ?? '';
  const answer = useApi<BillingCase>(`/billing-cases/${encodeURIComponent(id)}`);
  if (answer.data) return <Content billingCase={answer.data} />;
  return (
    <>
      <PageHead title={text('month.allStatements')} />
      <Loaded answer={answer}>{() => null}</Loaded>
    </>
  );
}

function Content({ billingCase }: { billingCase: BillingCase }) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today;
  const mayReadBasis = useMay('review-basis:read');
  const mayReadDialogues = useMay('dialogues:read');
  const mayReconcile = useMay('review:mark');
  const isPayer = useSession()?.user.unit.kind === 'payer';
  const mayOpen = useMay('dialogues:write') && canBeDisputed(billingCase, isPayer);
  const { id, statementId } = billingCase;
  const workList = useWorkList(billingCase, isPayer && mayReadBasis);
  const marks = workList.marks ? markColumn(workList, text) : undefined;
  const hasBasis = statementId !== null && mayReadBasis;
  const basis = useApi<ReviewBasis>(`/statements/${encodeURIComponent(statementId ?? '')}/review-basis`, {
    enabled: hasBasis,
  });
  const dialogues =
    useApiList<Dialogue>('/dialogues', { query: { billingCase: id }, enabled: mayReadDialogues }).data ?? [];
  return (
    <>
      <PageHead
        title={caseName(billingCase, text, language)}
        kind={<Breadcrumb billingCase={billingCase} />}
        actions={hasBasis && statementId !== null ? <Downloads id={statementId} /> : undefined}
      />
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', md: '1fr 340px' }, mb: 2.5 }}>
        <CaseHead billingCase={billingCase} basis={basis.data} />
        <CaseAside billingCase={billingCase} />
      </Box>
      {statementId === null ? <Note>{text('case.noBasis')}</Note> : null}
      {today !== undefined && (statementId !== null || billingCase.dueSteps.length > 0) ? (
        <Section title={text('statement.timeline')}>
          {statementId === null ? null : (
            <MonthLinePicture
              period={billingCase.period}
              timetable={timetableOf(billingCase, today)}
              course={courseOf(billingCase, dialogues, today)}
            />
          )}
          {billingCase.dueSteps.length === 0 ? null : (
            <DueStepList steps={billingCase.dueSteps} shown={billingCase.waits?.text} />
          )}
        </Section>
      ) : null}
      {dialogues.length > 0 ? <CaseDialogues dialogues={dialogues} /> : null}
      {billingCase.package ? <CaseInvoices billingCase={billingCase} /> : null}
      {hasBasis ? (
        <Loaded answer={basis}>
          {(loaded) => (
            <BasisSections
              basis={loaded}
              extra={rowActs({ marks, dialogue: mayOpen ? dialogueColumn(id, text) : undefined })}
              tools={workList.mayMark ? <WorkListBar list={workList} /> : undefined}
              isShown={workList.isShown}
            />
          )}
        </Loaded>
      ) : null}
      {mayReconcile && isPayer && billingCase.package ? <ReconcileSection caseId={id} /> : null}
      {mayReadBasis && billingCase.package ? <PackageList caseId={id} titles={titlesOf(basis.data)} /> : null}
      <ObjectHistory objects={[`billing-case/${id}`]} />
    </>
  );
}

const titlesOf = (basis: ReviewBasis | undefined): ReadonlyMap<string, string> =>
  new Map(
    (basis?.assessments ?? []).flatMap(({ conditions }) => conditions.map(({ id, title }) => [id, title] as const)),
  );

/** A shared basis, by the region also once it is invoiced; the API has the last word. */
const canBeDisputed = ({ state }: BillingCase, isPayer: boolean): boolean =>
  ['shared', 'in-dialogue', 'accepted', 'review-expired'].includes(state) ||
  (!isPayer && ['invoiced', 'overdue', 'paid'].includes(state));

/** What is done with a row: its mark, and below it the way into a dialogue, so that both fit beside the basis. */
function rowActs({
  marks,
  dialogue,
}: {
  marks: Column<ReviewedEpisode> | undefined;
  dialogue: Column<ReviewedEpisode> | undefined;
}): readonly Column<ReviewedEpisode>[] {
  if (!marks || !dialogue) return [marks, dialogue].filter((column) => column !== undefined);
  const both = (row: ReviewedEpisode) => (
    <Box sx={{ display: 'grid', justifyItems: 'start' }}>
      {marks.cell(row)}
      {dialogue.cell(row)}
    </Box>
  );
  return [{ ...marks, cell: both }];
}

function dialogueColumn(caseId: string, text: ReturnType<typeof useText>): Column<ReviewedEpisode> {
  return {
    key: 'dialogue',
    head: text('case.dialogueColumn'),
    isHeadHidden: true,
    noWrap: true,
    cell: ({ caseNumber }) => (
      <Button
        component={Link}
        className="no-print"
        size="small"
        to={`/dialogues/new?case=${encodeURIComponent(caseId)}&caseNumber=${encodeURIComponent(caseNumber)}`}
        aria-label={text('case.openDialogueOn', { case: caseNumber })}
      >
        {text('case.openDialogue')}
      </Button>
    ),
  };
}

function Breadcrumb({ billingCase: { period, careType } }: { billingCase: BillingCase }) {
  const text = useText();
  const language = useLanguage();
  const isPayer = useSession()?.user.unit.kind === 'payer';
  if (isPayer) return <Link to="/statements">{text('console.ourMonths')}</Link>;
  return (
    <Link to={`/months/${period}${careType === 'psychiatric' ? '?careType=psychiatric' : ''}`}>
      {text('console.months')} {month(period, language)}
    </Link>
  );
}
