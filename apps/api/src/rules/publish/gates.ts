import type { Permission, Text } from '../../platform/index.ts';
import { type CheckResult, type RanWorkedCase, unresolved } from '../checks/rule-checks.ts';
import type { RuleVersionRow } from '../rule-version-row.ts';
import {
  findTransition,
  type RuleVersionState,
  ruleVersionStates,
  type Transition,
  whyNoSuchAct,
} from '../rule-version-transitions.ts';
import type { ConsultationState } from './consultation-port.ts';

/** All that decides whether an act is open to somebody now. */
export interface Situation {
  readonly row: RuleVersionRow;
  readonly state: RuleVersionState;
  /** The name that the content would get if it were published now. */
  readonly nameNow: string;
  readonly checks: CheckResult;
  readonly consultation: ConsultationState | undefined;
  readonly person: { readonly id: string; readonly permissions: ReadonlySet<Permission> };
}

/** Why somebody cannot do an act: by their rights, or by the state of things. */
export interface Refusal {
  readonly kind: 'not-permitted' | 'own-proposal' | 'not-now';
  readonly code: string;
  readonly why: Text;
}

/** Which acts a person can do now, and why not the others. */
export function judgeActs(situation: Situation): {
  readonly allowed: readonly {
    readonly to: RuleVersionState;
    readonly needsReason: boolean;
    readonly because: Text | null;
  }[];
  readonly refused: readonly { readonly to: RuleVersionState; readonly why: Text }[];
} {
  const judged = ruleVersionStates
    .filter((to) => to !== situation.state)
    .map((to) => ({ to, refusal: refusalOf(situation, to) }));
  return {
    allowed: judged
      .filter(({ refusal }) => refusal === undefined)
      .map(({ to }) => {
        const because = reasonAskedFor(situation, to);
        return { to, needsReason: because !== null, because };
      }),
    refused: judged.flatMap(({ to, refusal }) => (refusal === undefined ? [] : [{ to, why: refusal.why }])),
  };
}

/** @returns undefined when the act is open to the person */
export function refusalOf(situation: Situation, to: RuleVersionState): Refusal | undefined {
  const transition = findTransition(situation.state, to);
  if (transition === undefined)
    return { kind: 'not-now', code: 'no-such-transition', why: whyNoSuchAct(situation.state, to) };
  return refusalByPerson(situation, transition) ?? refusalByContent(situation, transition);
}

/** What the person is asked to say why for; null when the act needs no reason. */
export function reasonAskedFor({ state, row, consultation }: Situation, to: RuleVersionState): Text | null {
  const transition = findTransition(state, to);
  if (transition?.needsReason)
    return row.approval !== null && state === 'approved'
      ? { sv: 'Godkännandet gäller inte längre.', en: 'The approval no longer holds.' }
      : { sv: 'Skälet syns för alla som läser versionen.', en: 'Everybody who reads the version sees the reason.' };
  if (state === 'in-consultation' && to === 'approved' && (consultation?.missing.length ?? 0) > 0)
    return missingAnswers(consultation?.missing ?? []);
  return null;
}

export function missingAnswers(missing: readonly string[]): Text {
  const names = missing.length > 5 ? `${missing.slice(0, 5).join(', ')} …` : missing.join(', ');
  return {
    sv: `${missing.length} svar saknas: ${names}. Vänta, eller godkänn ändå med ett skäl som står i protokollet.`,
    en: `${missing.length} answers are missing: ${names}. Wait, or approve all the same with a reason that stands in the protocol.`,
  };
}

function refusalByPerson({ row, person }: Situation, transition: Transition): Refusal | undefined {
  const { by, notByAuthor } = transition;
  if (notByAuthor && row.authors.some(({ id }) => id === person.id))
    return {
      kind: 'own-proposal',
      code: 'own-proposal',
      why: {
        sv: 'Du tog fram förslaget och kan inte godkänna det själv. Någon annan behörig behöver göra det.',
        en: 'You made the proposal and cannot approve it yourself. Somebody else with the right to needs to do it.',
      },
    };
  if (by.some((permission) => person.permissions.has(permission))) return undefined;
  return {
    kind: 'not-permitted',
    code: 'not-permitted',
    why: by.includes('rules:write')
      ? {
          sv: 'Det gör den som ansvarar för regelversioner.',
          en: 'Whoever is responsible for rule versions does this.',
        }
      : { sv: 'Det gör den som fattar beslut om regelversioner.', en: 'Whoever decides on rule versions does this.' },
  };
}

function refusalByContent(situation: Situation, { from, to, needsChecks }: Transition): Refusal | undefined {
  const { row, nameNow } = situation;
  const no = (code: string, sv: string, en: string): Refusal => ({ kind: 'not-now', code, why: { sv, en } });
  if (needsChecks) {
    const found = refusalByChecks(situation);
    if (found) return found;
    if (row.read.corrects !== null && row.read.reason === undefined)
      return no(
        'correction-without-reason',
        `Versionen rättar ${row.read.corrects}. Skriv varför innan den går vidare.`,
        `The version corrects ${row.read.corrects}. Say why before it goes on.`,
      );
    if (row.read.name !== nameNow)
      return no(
        'start-taken',
        `En annan version har beslutats från ${row.read.validFrom}. Det här blir rättelsen ${nameNow}: ta tillbaka till utkast, spara och skriv vad den rättar.`,
        `Another version from ${row.read.validFrom} has been decided. This one becomes its correction ${nameNow}: take it back to a draft, save it and say what it corrects.`,
      );
  }
  if (from === 'draft' && to === 'in-consultation' && !row.consultationNeeded)
    return no(
      'no-consultation-needed',
      `Utkastet säger att det inte ska på remiss: ${row.consultationReason ?? ''} Ändra det, eller låt någon annan godkänna.`,
      `The draft says that it is not consulted: ${row.consultationReason ?? ''} Change that, or let somebody else approve it.`,
    );
  if (from === 'draft' && to === 'approved' && row.consultationNeeded)
    return no(
      'consultation-needed',
      'Utkastet ska på remiss innan det godkänns. Behövs ingen remiss, skriv varför i utkastet.',
      'The draft needs to be consulted before it is approved. If no consultation is needed, say why in the draft.',
    );
  if (from === 'draft' && to === 'approved' && row.consultationReason === null)
    return no(
      'consultation-reason-missing',
      'Skriv i utkastet varför ingen remiss behövs.',
      'Say in the draft why no consultation is needed.',
    );
  if (to === 'scheduled' && !(row.approval?.voidedAt === null && row.approval.contentHash === row.contentHash))
    return no(
      'approval-void',
      'Innehållet ändrades. Godkännandet gäller inte längre.',
      'The content was changed. The approval no longer holds.',
    );
  return undefined;
}

function refusalByChecks({ row, checks }: Situation): Refusal | undefined {
  const [first, ...others] = unresolved(row, checks.findings);
  if (first)
    return {
      kind: 'not-now',
      code: 'checks-not-passed',
      why: {
        sv: `${first.message.sv}${others.length > 0 ? ` (och ${others.length} till)` : ''} ${first.kind === 'law' ? 'Rätta, eller skriv varför det är meningen.' : 'Rätta det innan versionen går vidare.'}`,
        en: `${first.message.en}${others.length > 0 ? ` (and ${others.length} more)` : ''} ${first.kind === 'law' ? 'Correct it, or say why it is meant.' : 'Correct it before the version goes on.'}`,
      },
    };
  const failed = checks.workedCases.find(({ passed, inherited }) => !passed && !inherited);
  if (failed) return { kind: 'not-now', code: 'worked-case-failed', why: caseWords(failed) };
  return undefined;
}

function caseWords({ title, fields, problems }: RanWorkedCase): Text {
  const [problem] = problems;
  if (problem)
    return { sv: `Räkneexemplet "${title.sv}": ${problem.sv}`, en: `The worked case "${title.en}": ${problem.en}` };
  const wrong = fields.find(({ matches }) => !matches);
  const where = [wrong?.caseNumber, wrong?.field].filter((part) => typeof part === 'string').join(', ');
  return {
    sv: `Räkneexemplet "${title.sv}" stämmer inte: ${where} ska vara ${String(wrong?.expected ?? '–')} men blir ${String(wrong?.actual ?? '–')}.`,
    en: `The worked case "${title.en}" does not hold: ${where} should be ${String(wrong?.expected ?? '–')} but becomes ${String(wrong?.actual ?? '–')}.`,
  };
}
