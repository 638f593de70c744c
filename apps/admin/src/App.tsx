import { lazy } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Navigate, Route } from 'react-router-dom';
import { accessLog } from './access-log/index.ts';
import { auditLines } from './audit-lines/index.ts';
import { BillingCaseShow } from './billing-cases/index.ts';
import { billingRuns } from './billing-runs/index.ts';
import { consultations } from './consultations/index.ts';
import { DialogueList, DialogueNew, DialogueShow } from './dialogues/index.ts';
import { episodes } from './episodes/index.ts';
import { i18nProvider } from './i18n/i18n-provider.ts';
import { imports } from './imports/index.ts';
import { invoices } from './invoices/index.ts';
import { ConsoleLayout } from './layout/ConsoleLayout.tsx';
import { FailedConsole } from './layout/FailedConsole.tsx';
import { NotFound } from './layout/NotFound.tsx';
import { WaitingConsole } from './layout/Waiting.tsx';
import { ChangesAfterSharing, MonthStatus } from './months/index.ts';
import { authProvider } from './providers/auth-provider.ts';
import { dataProvider } from './providers/data-provider.ts';
import { RegisterPage } from './registers/index.ts';
import { AccountsPage, PersonPage } from './roles/index.ts';
import { ruleVersions } from './rule-versions/index.ts';
import { SignIn } from './sign-in/SignIn.tsx';
import { statements } from './statements/index.ts';
import { darkTheme, lightTheme } from './theme.ts';
import { StartPage } from './todo/StartPage.tsx';

const LogReviewsPage = lazy(() => import('./log-reviews/LogReviewsPage.tsx'));
const LogReviewPage = lazy(() => import('./log-reviews/LogReviewPage.tsx'));
const OperationPage = lazy(() => import('./operation/OperationPage.tsx'));
const MachineClientsPage = lazy(() => import('./machine-clients/MachineClientsPage.tsx'));
const LinkPage = lazy(() => import('./sign-in/LinkPage.tsx'));
const ResetRequestPage = lazy(() => import('./sign-in/ResetRequestPage.tsx'));
const RetentionPage = lazy(() => import('./retention/RetentionPage.tsx'));
const RetentionKindPage = lazy(() => import('./retention/RetentionKindPage.tsx'));
const RetentionOrderPage = lazy(() => import('./retention/RetentionOrderPage.tsx'));
const UnitQuestionList = lazy(() => import('./unit-questions/UnitQuestionList.tsx'));
const UnitQuestionShow = lazy(() => import('./unit-questions/UnitQuestionShow.tsx'));
const PaymentsPage = lazy(() => import('./payments/PaymentsPage.tsx'));
const MonthEndPage = lazy(() => import('./month-end/MonthEndPage.tsx'));
const NoticesPage = lazy(() => import('./notices/NoticesPage.tsx'));
const JobsPage = lazy(() => import('./jobs/JobsPage.tsx'));
const SettingsPage = lazy(() => import('./settings/SettingsPage.tsx'));
const ReconciliationPage = lazy(() => import('./reconcile/ReconciliationPage.tsx'));
const ChangePayersPage = lazy(() => import('./registers/changes/ChangePayersPage.tsx'));
const SamplesPage = lazy(() => import('./audit-samples/SamplesPage.tsx'));
const EvidencePage = lazy(() => import('./audit-samples/EvidencePage.tsx'));
const DeviationsPage = lazy(() => import('./audit-samples/DeviationsPage.tsx'));
const FiveMinutesPage = lazy(() => import('./five-minutes/FiveMinutesPage.tsx'));
const ComparePage = lazy(() => import('./rule-versions/ComparePage.tsx'));
const TryPage = lazy(() => import('./rule-versions/TryPage.tsx'));
const ImpactPreviewsPage = lazy(() => import('./impact-previews/ImpactPreviewsPage.tsx'));
const ImpactPreviewPage = lazy(() => import('./impact-previews/ImpactPreviewPage.tsx'));
const RuleCorrectionsPage = lazy(() => import('./rule-corrections/RuleCorrectionsPage.tsx'));
const RuleCorrectionPage = lazy(() => import('./rule-corrections/RuleCorrectionPage.tsx'));
const ValueAcceptancesPage = lazy(() => import('./value-acceptances/ValueAcceptancesPage.tsx'));

/** The console's table of contents. */
export function App() {
  return (
    <Admin
      title="Fristdag"
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      theme={lightTheme}
      darkTheme={darkTheme}
      layout={ConsoleLayout}
      loginPage={SignIn}
      dashboard={StartPage}
      catchAll={NotFound}
      error={FailedConsole}
      loading={WaitingConsole}
      requireAuth
      disableTelemetry
    >
      <Resource {...statements} />
      <Resource {...episodes} />
      <Resource {...imports} />
      <Resource {...billingRuns} />
      <Resource {...ruleVersions} />
      <Resource {...consultations} />
      <Resource {...invoices} />
      <Resource {...auditLines} />
      <Resource {...accessLog} />
      <CustomRoutes>
        <Route path="/months/:period?" element={<MonthStatus />} />
        <Route path="/billing-cases/:id" element={<BillingCaseShow />} />
        <Route path="/billing-cases/:id/show" element={<BillingCaseShow />} />
        <Route path="/payments/:part?" element={<PaymentsPage />} />
        <Route path="/month-end/:part?" element={<MonthEndPage />} />
        <Route path="/changes-after-sharing" element={<ChangesAfterSharing />} />
        <Route path="/reconciliations/:id" element={<ReconciliationPage />} />
        <Route path="/dialogues" element={<DialogueList />} />
        <Route path="/dialogues/new" element={<DialogueNew />} />
        <Route path="/dialogues/:id" element={<DialogueShow />} />
        <Route path="/dialogues/:id/show" element={<DialogueShow />} />
        <Route path="/unit-questions" element={<UnitQuestionList />} />
        <Route path="/unit-questions/:id" element={<UnitQuestionShow />} />
        <Route path="/registers" element={<Navigate to="/registers/payers" replace />} />
        <Route path="/registers/payers/change" element={<ChangePayersPage />} />
        <Route path="/registers/:part" element={<RegisterPage />} />
        <Route path="/accounts/people/:id" element={<PersonPage />} />
        <Route path="/accounts/:part?" element={<AccountsPage />} />
        <Route path="/machine-clients" element={<MachineClientsPage />} />
        <Route path="/operation" element={<OperationPage />} />
        <Route path="/rule-versions/compare" element={<ComparePage />} />
        <Route path="/rule-versions/:id/try" element={<TryPage />} />
        <Route path="/impact-previews" element={<ImpactPreviewsPage />} />
        <Route path="/impact-previews/:id" element={<ImpactPreviewPage />} />
        <Route path="/rule-corrections" element={<RuleCorrectionsPage />} />
        <Route path="/rule-corrections/:id" element={<RuleCorrectionPage />} />
        <Route path="/value-acceptances" element={<ValueAcceptancesPage />} />
        <Route path="/audit-samples" element={<SamplesPage />} />
        <Route path="/audit-samples/:id" element={<EvidencePage />} />
        <Route path="/audit-deviations" element={<DeviationsPage />} />
        <Route path="/log-reviews" element={<LogReviewsPage />} />
        <Route path="/log-reviews/:id" element={<LogReviewPage />} />
        <Route path="/retention" element={<RetentionPage />} />
        <Route path="/retention/kinds/:kind" element={<RetentionKindPage />} />
        <Route path="/retention/:id/show" element={<RetentionOrderPage />} />
        <Route path="/notices" element={<NoticesPage />} />
        <Route path="/jobs" element={<JobsPage />} />
        <Route path="/settings" element={<SettingsPage />} />
        <Route path="/five-minutes/:step" element={<FiveMinutesPage />} />
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path="/invitation/:token" element={<LinkPage purpose="invitation" />} />
        <Route path="/reset/:token" element={<LinkPage purpose="reset" />} />
        <Route path="/reset" element={<ResetRequestPage />} />
      </CustomRoutes>
    </Admin>
  );
}
