import type { TextKey } from '../../i18n/messages.ts';
import type { RuleVersionState } from '../../providers/api-types.ts';

const acts: Readonly<Record<RuleVersionState, TextKey>> = {
  draft: 'ruleAct.draft',
  'in-consultation': 'ruleAct.consult',
  approved: 'ruleAct.approve',
  scheduled: 'ruleAct.schedule',
  rejected: 'ruleAct.reject',
  withdrawn: 'ruleAct.withdraw',
  'in-force': 'rule.inForce',
  replaced: 'rule.replaced',
};

/** What the button of an act says: it names the act, never the state. A draft that nobody has seen is thrown away. */
export function actKey(from: RuleVersionState, to: RuleVersionState): TextKey {
  return from === 'draft' && to === 'withdrawn' ? 'ruleAct.discard' : acts[to];
}

const questions: Readonly<Record<RuleVersionState, { title: TextKey; lead: TextKey }>> = {
  draft: { title: 'ruleAct.draftTitle', lead: 'ruleAct.draftLead' },
  'in-consultation': { title: 'ruleAct.consultTitle', lead: 'ruleAct.consultLead' },
  approved: { title: 'ruleAct.approveTitle', lead: 'ruleAct.approveLead' },
  scheduled: { title: 'ruleAct.scheduleTitle', lead: 'ruleAct.scheduleLead' },
  rejected: { title: 'ruleAct.rejectTitle', lead: 'ruleAct.rejectLead' },
  withdrawn: { title: 'ruleAct.withdrawTitle', lead: 'ruleAct.withdrawLead' },
  'in-force': { title: 'rule.inForce', lead: 'rule.inForce' },
  replaced: { title: 'rule.replaced', lead: 'rule.replaced' },
};

export function questionKeys(from: RuleVersionState, to: RuleVersionState): { title: TextKey; lead: TextKey } {
  if (from === 'draft' && to === 'withdrawn') return { title: 'ruleAct.discardTitle', lead: 'ruleAct.discardLead' };
  return questions[to];
}
