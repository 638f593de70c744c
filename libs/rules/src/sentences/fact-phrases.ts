import type { BooleanFactName, IntegerFactName } from '../facts/facts.ts';
import type { Words } from '../language.ts';
import type { IntegerOperator } from '../rule-versions/rule-version.ts';

/** What a fact says when it is true and when it is not, as a clause inside a sentence. */
export const booleanPhrases: Readonly<Record<BooleanFactName, { readonly yes: Words; readonly no: Words }>> = {
  admissionNoticeSent: {
    yes: { sv: 'inskrivningsmeddelandet är skickat', en: 'the admission notice has been sent' },
    no: { sv: 'inskrivningsmeddelandet inte är skickat', en: 'the admission notice has not been sent' },
  },
  dischargeReadyNoticeStands: {
    yes: {
      sv: 'ett meddelande om utskrivningsklar är skickat och inte återtaget',
      en: 'a discharge-ready notice has been sent and not withdrawn',
    },
    no: { sv: 'inget meddelande om utskrivningsklar gäller', en: 'no discharge-ready notice stands' },
  },
  careContactNeeded: {
    yes: {
      sv: 'patienten behöver fortsatt kontakt med öppenvården',
      en: 'the patient needs continuing outpatient contact',
    },
    no: {
      sv: 'patienten inte behöver fortsatt kontakt med öppenvården',
      en: 'the patient needs no continuing outpatient contact',
    },
  },
  careContactAssignedByDischarge: {
    yes: {
      sv: 'en fast vårdkontakt är utsedd senast vid utskrivningen',
      en: 'a permanent care contact is assigned no later than the discharge',
    },
    no: {
      sv: 'ingen fast vårdkontakt är utsedd senast vid utskrivningen',
      en: 'no permanent care contact is assigned by the discharge',
    },
  },
  sipRequired: {
    yes: {
      sv: 'en samordnad individuell planering (SIP) ska hållas',
      en: 'a coordinated individual plan (SIP) is to be held',
    },
    no: {
      sv: 'ingen samordnad individuell planering (SIP) ska hållas',
      en: 'no coordinated individual plan (SIP) is to be held',
    },
  },
  sipCallSent: {
    yes: { sv: 'kallelsen till SIP är skickad', en: 'the call to a SIP has been sent' },
    no: { sv: 'kallelsen till SIP inte är skickad', en: 'the call to a SIP has not been sent' },
  },
  outpatientCareAvailable: {
    yes: {
      sv: 'regionens öppenvård efter utskrivningen är tillgänglig',
      en: `the region's outpatient care after discharge is available`,
    },
    no: {
      sv: 'regionens öppenvård efter utskrivningen inte är tillgänglig',
      en: `the region's outpatient care after discharge is not available`,
    },
  },
  patientOpposed: {
    yes: { sv: 'patienten motsätter sig planeringen', en: 'the patient is opposed to the planning' },
    no: { sv: 'patienten inte motsätter sig planeringen', en: 'the patient is not opposed to the planning' },
  },
  admissionNoticeAfterReadyNotice: {
    yes: {
      sv: 'inskrivningsmeddelandet kom efter meddelandet om utskrivningsklar',
      en: 'the admission notice came after the discharge-ready notice',
    },
    no: {
      sv: 'inskrivningsmeddelandet inte kom efter meddelandet om utskrivningsklar',
      en: 'the admission notice did not come after the discharge-ready notice',
    },
  },
};

interface IntegerPhrase {
  /** Stands before the limit: "kallelsen till SIP är skickad senast 3 kalenderdagar efter …". */
  readonly before: Words;
  /** Unit of the limit: one, several. */
  readonly unit: { readonly one: Words; readonly many: Words };
  /** Stands behind a limit above 0, and behind one below it, which is then named without its sign. */
  readonly after: Words;
  readonly ahead: Words;
  /** Stands for a limit of exactly 0. */
  readonly at: Words;
}

export const integerPhrases: Readonly<Record<IntegerFactName, IntegerPhrase>> = {
  sipCallDaysAfterNotice: {
    before: { sv: 'kallelsen till SIP är skickad', en: 'the call to a SIP was sent' },
    unit: { one: { sv: 'kalenderdag', en: 'calendar day' }, many: { sv: 'kalenderdagar', en: 'calendar days' } },
    after: { sv: 'efter meddelandet om utskrivningsklar', en: 'after the discharge-ready notice' },
    ahead: { sv: 'före meddelandet om utskrivningsklar', en: 'before the discharge-ready notice' },
    at: { sv: 'dagen för meddelandet om utskrivningsklar', en: 'the day of the discharge-ready notice' },
  },
  admissionNoticeHoursAfterAdmission: {
    before: { sv: 'inskrivningsmeddelandet är skickat', en: 'the admission notice was sent' },
    unit: { one: { sv: 'timme', en: 'hour' }, many: { sv: 'timmar', en: 'hours' } },
    after: { sv: 'efter inskrivningen', en: 'after the admission' },
    ahead: { sv: 'före inskrivningen', en: 'before the admission' },
    at: { sv: 'vid inskrivningen', en: 'at the admission' },
  },
};

/** How a limit in time reads for each comparison of whole numbers. */
export const limitPhrases: Readonly<Record<IntegerOperator, Words>> = {
  lessThan: { sv: 'tidigare än', en: 'earlier than' },
  lessThanInclusive: { sv: 'senast', en: 'no later than' },
  greaterThan: { sv: 'senare än', en: 'later than' },
  greaterThanInclusive: { sv: 'tidigast', en: 'no earlier than' },
};
