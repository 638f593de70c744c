import type { FactName, Facts, IntegerFactName } from '../facts/facts.ts';
import type { Words } from '../language.ts';

interface Worsened {
  readonly facts: Facts;
  /** What was left undone or done later, as a clause after "when". */
  readonly words: Words;
}

type Duty = {
  readonly fact: FactName;
  readonly done: (facts: Facts) => boolean;
  readonly undone: Partial<Facts>;
  readonly words: Words;
};

/** What the region is to do before a municipality is liable (LUS 5:3, 4:3, 5:5), and the facts when it was left undone. */
const duties: readonly Duty[] = [
  {
    fact: 'admissionNoticeSent',
    done: ({ admissionNoticeSent }) => admissionNoticeSent,
    undone: {
      admissionNoticeSent: false,
      admissionNoticeHoursAfterAdmission: null,
      admissionNoticeAfterReadyNotice: false,
    },
    words: { sv: 'inskrivningsmeddelandet aldrig skickas', en: 'the admission notice is never sent' },
  },
  {
    fact: 'dischargeReadyNoticeStands',
    done: ({ dischargeReadyNoticeStands }) => dischargeReadyNoticeStands,
    undone: {
      dischargeReadyNoticeStands: false,
      sipCallDaysAfterNotice: null,
      admissionNoticeAfterReadyNotice: false,
    },
    words: { sv: 'inget meddelande om utskrivningsklar gäller', en: 'no discharge-ready notice stands' },
  },
  {
    fact: 'careContactAssignedByDischarge',
    done: ({ careContactAssignedByDischarge }) => careContactAssignedByDischarge,
    undone: { careContactAssignedByDischarge: false },
    words: { sv: 'ingen fast vårdkontakt utses', en: 'no permanent care contact is assigned' },
  },
  {
    fact: 'sipCallSent',
    done: ({ sipCallSent }) => sipCallSent,
    undone: { sipCallSent: false, sipCallDaysAfterNotice: null },
    words: { sv: 'kallelsen till SIP aldrig skickas', en: 'the call to a SIP is never sent' },
  },
  {
    fact: 'outpatientCareAvailable',
    done: ({ outpatientCareAvailable }) => outpatientCareAvailable,
    undone: { outpatientCareAvailable: false },
    words: {
      sv: 'regionens öppenvård inte är tillgänglig',
      en: `the region's outpatient care is not available`,
    },
  },
];

const laterWords: Readonly<Record<IntegerFactName, Words>> = {
  sipCallDaysAfterNotice: { sv: 'kallelsen till SIP skickas senare', en: 'the call to a SIP is sent later' },
  admissionNoticeHoursAfterAdmission: {
    sv: 'inskrivningsmeddelandet skickas senare',
    en: 'the admission notice is sent later',
  },
};

/**
 * The states that differ by one duty left undone or done later. Whether an admission notice came before or after the
 * discharge-ready notice stays as it was: the law's second clock start is not in the data (LUS 2:3).
 */
export function worsenedStates(facts: Facts, values: WholeNumbers, asked: readonly FactName[]): Worsened[] {
  const undone = duties
    .filter((duty) => duty.done(facts))
    .map((duty) => ({ facts: { ...facts, ...duty.undone }, words: duty.words }));
  const later = (['sipCallDaysAfterNotice', 'admissionNoticeHoursAfterAdmission'] as const)
    .filter((name) => asked.includes(name))
    .flatMap((name) =>
      laterValues(facts, values, name).map((value) => ({
        facts: { ...facts, [name]: value },
        words: laterWords[name],
      })),
    );
  return [...undone, ...later];
}

/** The whole numbers that stand for the sections of each fact. */
type WholeNumbers = Readonly<Record<IntegerFactName, readonly number[]>>;

export function valuesOf(states: readonly { readonly facts: Facts }[]): WholeNumbers {
  const of = (name: IntegerFactName): number[] =>
    [...new Set(states.map(({ facts }) => facts[name]))].filter((value) => value !== null);
  return {
    sipCallDaysAfterNotice: of('sipCallDaysAfterNotice'),
    admissionNoticeHoursAfterAdmission: of('admissionNoticeHoursAfterAdmission'),
  };
}

function laterValues(facts: Facts, values: WholeNumbers, name: IntegerFactName): readonly number[] {
  const now = facts[name];
  return now === null ? [] : values[name].filter((value) => value > now);
}
