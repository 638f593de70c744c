import englishMessages from 'ra-language-english';
import { accessEn, accessSv } from './access-texts.ts';
import { auditEn, auditSv } from './audit-texts.ts';
import { caseEn, caseSv } from './case-texts.ts';
import { consoleEn, consoleSv } from './console-texts.ts';
import { consultationEn, consultationSv } from './consultation-texts.ts';
import { demoEn, demoSv } from './demo-texts.ts';
import { dialogueEn, dialogueSv } from './dialogue-texts.ts';
import { editorSv } from './editor-texts.ts';
import { editorEn } from './editor-texts-en.ts';
import { episodeFieldEn, episodeFieldSv } from './episode-field-texts.ts';
import { episodeEn, episodeSv } from './episode-texts.ts';
import { impactEn, impactSv } from './impact-texts.ts';
import { importEn, importSv } from './import-texts.ts';
import { invoiceEn, invoiceSv } from './invoice-texts.ts';
import { machineEn, machineSv } from './machine-texts.ts';
import { jobEn, jobSv } from './job-texts.ts';
import { monthEn, monthSv } from './month-texts.ts';
import { noticeEn, noticeSv } from './notice-texts.ts';
import { operationEn, operationSv } from './operation-texts.ts';
import { partyEn, partySv } from './party-texts.ts';
import { paymentSv } from './payment-texts.ts';
import { paymentEn } from './payment-texts-en.ts';
import { reactAdminSv } from './react-admin-sv.ts';
import { reconcileEn, reconcileSv } from './reconcile-texts.ts';
import { registerEn, registerSv } from './register-texts.ts';
import { reviewEn, reviewSv } from './review-texts.ts';
import { roleEn, roleSv } from './role-texts.ts';
import { retentionEn, retentionSv } from './retention-texts.ts';
import { revisionEn, revisionSv } from './revision-texts.ts';
import { ruleActEn, ruleActSv } from './rule-act-texts.ts';
import { ruleEn, ruleSv } from './rule-texts.ts';
import { runEn, runSv } from './run-texts.ts';
import { signInEn, signInSv } from './sign-in-texts.ts';
import { statementEn, statementSv } from './statement-texts.ts';

const ownSv = {
  console: consoleSv,
  consultation: consultationSv,
  demo: demoSv,
  dialogue: dialogueSv,
  reconcile: reconcileSv,
  register: registerSv,
  review: reviewSv,
  month: monthSv,
  case: caseSv,
  invoice: invoiceSv,
  payment: paymentSv,
  party: partySv,
  statement: statementSv,
  episode: episodeSv,
  episodeField: episodeFieldSv,
  impact: impactSv,
  import: importSv,
  run: runSv,
  signIn: signInSv,
  rule: ruleSv,
  ruleAct: ruleActSv,
  editor: editorSv,
  revision: revisionSv,
  machine: machineSv,
  operation: operationSv,
  job: jobSv,
  notice: noticeSv,
  retention: retentionSv,
  audit: auditSv,
  access: accessSv,
  role: roleSv,
};

/** Every text of ours. Swedish decides which there are; a text that English lacks does not compile. */
export type OwnMessages = typeof ownSv;

const ownEn: OwnMessages = {
  console: consoleEn,
  consultation: consultationEn,
  demo: demoEn,
  dialogue: dialogueEn,
  reconcile: reconcileEn,
  register: registerEn,
  review: reviewEn,
  month: monthEn,
  case: caseEn,
  invoice: invoiceEn,
  payment: paymentEn,
  party: partyEn,
  statement: statementEn,
  episode: episodeEn,
  episodeField: episodeFieldEn,
  impact: impactEn,
  import: importEn,
  run: runEn,
  signIn: signInEn,
  rule: ruleEn,
  ruleAct: ruleActEn,
  editor: editorEn,
  revision: revisionEn,
  machine: machineEn,
  operation: operationEn,
  job: jobEn,
  notice: noticeEn,
  retention: retentionEn,
  audit: auditEn,
  access: accessEn,
  role: roleEn,
};

export const messages = {
  sv: { ...reactAdminSv, ...ownSv },
  en: { ...englishMessages, ...ownEn },
};

/** "month.payer", "episode.days", …: the keys that a screen may ask for. */
export type TextKey = {
  [Screen in keyof OwnMessages]: `${Screen}.${Extract<keyof OwnMessages[Screen], string>}`;
}[keyof OwnMessages];
