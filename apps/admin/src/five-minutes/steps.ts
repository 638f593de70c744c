import type { TextKey } from '../i18n/messages.ts';

export const stepNames = ['amount', 'strips', 'raise', 'november', 'held', 'krona'] as const;
export type StepName = (typeof stepNames)[number];

export interface Step {
  readonly title: TextKey;
  readonly text: TextKey;
  /** In whose account it is shown; null where everybody sees it. */
  readonly username: string | null;
}

/** Fem minuter med Fristdag: what one sees, and who sees it. */
export const steps: Readonly<Record<StepName, Step>> = {
  amount: { title: 'demo.amount', text: 'demo.amountText', username: 'solna.reviewer' },
  strips: { title: 'demo.strips', text: 'demo.stripsText', username: 'solna.reviewer' },
  raise: { title: 'demo.raise', text: 'demo.raiseText', username: 'solna.reviewer' },
  november: { title: 'demo.november', text: 'demo.novemberText', username: null },
  held: { title: 'demo.held', text: 'demo.heldText', username: 'region.billing' },
  krona: { title: 'demo.krona', text: 'demo.kronaText', username: 'auditor' },
};

export function isStepName(name: string | undefined): name is StepName {
  return (stepNames as readonly (string | undefined)[]).includes(name);
}

export function stepPath(name: StepName): string {
  return `/five-minutes/${name}`;
}

/** What a step looks up before it knows where to go. */
export interface Found {
  /** The billing case of Solna's somatic January. */
  readonly caseId: string | undefined;
  /** The rule version that is scheduled from November 2020. */
  readonly novemberId: string | undefined;
}

/** Where a step leads; undefined while the demo has not told so far. */
export function destinationOf(name: StepName, { caseId, novemberId }: Found): string | undefined {
  if (name === 'krona') return '/audit-samples?from=2020-01&through=2020-01&number=20&seed=39000';
  if (name === 'strips') return '/episodes/A-ANDERS/show';
  if (name === 'november') return novemberId && `/rule-versions/${encodeURIComponent(novemberId)}/show`;
  if (caseId === undefined) return undefined;
  return name === 'raise'
    ? `/dialogues/new?case=${encodeURIComponent(caseId)}&caseNumber=B-BIANCA&about=care-contact`
    : `/billing-cases/${encodeURIComponent(caseId)}/show`;
}
