import type { Words } from '../language.ts';
import type { ParameterName } from '../rule-versions/rule-version.ts';

/** What each parameter of the agreement is called on screen. */
export const parameterLabels: Readonly<Record<ParameterName, Words>> = {
  cutoffTime: { sv: 'Klockslag för nolldagen', en: 'Cutoff time of day zero' },
  freeDays: { sv: 'Fristdagar', en: 'Free days' },
  costPerCareDay: { sv: 'Belopp per vårddygn', en: 'Cost per care day' },
  sipCallWithinDays: { sv: 'Tid för kallelse till SIP', en: 'Time for the call to a SIP' },
  admissionNoticeWithinHours: { sv: 'Tid för inskrivningsmeddelandet', en: 'Time for the admission notice' },
  hybridThresholdDays: { sv: 'Gräns för enskild debitering', en: 'Threshold of individual billing' },
  sharingWeek: { sv: 'Underlaget delas', en: 'Review basis shared' },
  closingWeek: { sv: 'Granskningen stänger', en: 'Review closes' },
  dueWeek: { sv: 'Fakturan förfaller', en: 'Invoice due' },
  minimumReviewWeeks: { sv: 'Kortaste granskningstid', en: 'Shortest review' },
  minimumPaymentWeeks: { sv: 'Kortaste betalningstid', en: 'Shortest time to pay' },
  scheduledActsAt: { sv: 'Klockslag för planerade händelser', en: 'Time of scheduled acts' },
  dueOnNonBankingDay: { sv: 'Förfallodag som inte är bankdag', en: 'Due on a non-banking day' },
  openDialogueHolds: { sv: 'En öppen dialog håller', en: 'An open dialogue holds' },
  reviewRestartsOn: { sv: 'Granskningen börjar om', en: 'Review restarts' },
  reopenWithinMonths: { sv: 'Månader som kan öppnas igen', en: 'Months that can be reopened' },
  standingNotice: { sv: 'Meddelande som räknas', en: 'Notice that counts' },
  leftBeforeDayZero: { sv: 'Utskriven före dag 0', en: 'Left before day 0' },
  ongoingEpisodes: { sv: 'Pågående vårdtillfällen', en: 'Ongoing episodes' },
};
