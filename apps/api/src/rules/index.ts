export {
  type AttachedFile,
  type Attaching,
  attachedFileOf,
  handedOut,
  type HandedOut,
  attemptOf,
  type UnansweredParty,
  type WaitingConsultation,
  WaitingConsultations,
} from './consultation/index.ts';
export { rulesMigrations } from './rules.migrations.ts';
export { DEMO_AUTHOR, demoAuthor, demoPerson } from './demo/demo-people.ts';
export { tellLock } from './files/tell-lock.ts';
export { RulesModule } from './rules.module.ts';
export { RuleBook, versionsInForce } from './rule-book.ts';
export { isShownTo, unknownVersion } from './rule-version-views.ts';
export { idOfRuleVersion } from './rule-versions.repository.ts';
export { dutyText, metSentence } from './sentences/condition-sentences.ts';
export { parameterLabel } from './sentences/parameter-sentences.ts';
