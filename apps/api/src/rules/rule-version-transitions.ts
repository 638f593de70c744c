import type { Permission, Text } from '../platform/index.ts';

/** What is stored of a version's life. A published one is scheduled, in force or replaced by what the dates say. */
export type StoredState = 'draft' | 'in-consultation' | 'approved' | 'published' | 'rejected' | 'withdrawn';

/** What a person sees. */
export const ruleVersionStates = [
  'draft',
  'in-consultation',
  'approved',
  'scheduled',
  'in-force',
  'replaced',
  'rejected',
  'withdrawn',
] as const;
export type RuleVersionState = (typeof ruleVersionStates)[number];

/** An act that takes a version from one state to the next. */
export interface Transition {
  readonly from: RuleVersionState;
  readonly to: RuleVersionState;
  /** Whoever holds one of them may. */
  readonly by: readonly Permission[];
  /** The person must say why. */
  readonly needsReason?: true;
  /** Four eyes: nobody decides on what they wrote themselves. */
  readonly notByAuthor?: true;
  /** Checks and worked cases must have passed. */
  readonly needsChecks?: true;
}

const WRITE = ['rules:write'] as const;
const APPROVE = ['rules:approve'] as const;

/**
 * Every act there is. The states from `scheduled` on follow one another by the dates; nobody has to be there at midnight.
 * A shipped version begins its life published.
 */
export const transitions: readonly Transition[] = [
  { from: 'draft', to: 'in-consultation', by: WRITE, needsChecks: true },
  { from: 'draft', to: 'approved', by: APPROVE, notByAuthor: true, needsChecks: true },
  { from: 'draft', to: 'rejected', by: APPROVE },
  { from: 'draft', to: 'withdrawn', by: WRITE, needsReason: true },
  { from: 'in-consultation', to: 'draft', by: WRITE, needsReason: true },
  { from: 'in-consultation', to: 'approved', by: APPROVE, notByAuthor: true, needsChecks: true },
  { from: 'in-consultation', to: 'rejected', by: APPROVE, needsReason: true },
  { from: 'in-consultation', to: 'withdrawn', by: WRITE, needsReason: true },
  { from: 'approved', to: 'draft', by: WRITE, needsReason: true },
  { from: 'approved', to: 'scheduled', by: [...APPROVE, ...WRITE], needsChecks: true },
  { from: 'approved', to: 'withdrawn', by: WRITE, needsReason: true },
  { from: 'scheduled', to: 'withdrawn', by: [...APPROVE, ...WRITE], needsReason: true },
];

export function findTransition(from: RuleVersionState, to: RuleVersionState): Transition | undefined {
  return transitions.find((transition) => transition.from === from && transition.to === to);
}

/** The words of the screens (S6). */
export const stateWords: Readonly<Record<RuleVersionState, Text>> = {
  draft: { sv: 'Utkast', en: 'Draft' },
  'in-consultation': { sv: 'På remiss', en: 'In consultation' },
  approved: { sv: 'Godkänd', en: 'Approved' },
  scheduled: { sv: 'Beslutad', en: 'Scheduled' },
  'in-force': { sv: 'Gäller nu', en: 'In force' },
  replaced: { sv: 'Ersatt', en: 'Replaced' },
  rejected: { sv: 'Avslagen', en: 'Rejected' },
  withdrawn: { sv: 'Återkallad', en: 'Withdrawn' },
};

/** Why there is no such act, in the words of somebody who knows what there is instead. */
export function whyNoSuchAct(from: RuleVersionState, to: RuleVersionState): Text {
  if (from === to)
    return {
      sv: `Versionen är redan i läget "${stateWords[to].sv}".`,
      en: `The version already is in the state "${stateWords[to].en}".`,
    };
  if (to === 'in-force' || to === 'replaced')
    return {
      sv: 'Det läget följer av datumen och behöver ingen åtgärd: en beslutad version börjar gälla den första i sin månad.',
      en: 'That state follows from the dates and needs no act: a scheduled version takes effect on the first of its month.',
    };
  if (from === 'rejected' || from === 'withdrawn')
    return {
      sv: 'Versionen är avslutad. Gör ett nytt utkast av den om innehållet ska användas.',
      en: 'The version has ended. Make a new draft of it if its content is to be used.',
    };
  if (from === 'in-force' || from === 'replaced')
    return {
      sv: 'Versionen har gällt och ändras aldrig. Gör ett nytt utkast av den, eller en rättelse.',
      en: 'The version has governed and never changes. Make a new draft of it, or a correction.',
    };
  if (from === 'scheduled')
    return {
      sv: 'Versionen är beslutad och ändras inte. Återkalla den innan den börjar gälla, och gör ett nytt utkast.',
      en: 'The version is decided and does not change. Withdraw it before it takes effect, and make a new draft.',
    };
  if (to === 'scheduled')
    return {
      sv: 'Versionen behöver godkännas av någon annan än författaren först.',
      en: 'The version needs to be approved first, by somebody other than its author.',
    };
  return {
    sv: `Från läget "${stateWords[from].sv}" går det inte till "${stateWords[to].sv}". Ta tillbaka versionen till utkast först.`,
    en: `"${stateWords[to].en}" does not follow "${stateWords[from].en}". Take the version back to a draft first.`,
  };
}
