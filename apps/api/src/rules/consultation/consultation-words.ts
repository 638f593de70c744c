import { civilDateOf, type CivilDate, epochDayOf, weekdayOf } from '@fristdag/rules';
import { type Language, notFound, problem, type Text } from '../../platform/index.ts';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const months: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** A last day, with its weekday: "söndag 29 november 2020". */
export function writtenLastDay(date: CivilDate, language: Language): string {
  const [year = '', month = '', day = ''] = civilDateOf(epochDayOf(date)).split('-');
  const weekday = weekdays[language][weekdayOf(epochDayOf(date)) - 1] ?? '';
  return `${weekday} ${Number(day)}\u00A0${months[language][Number(month) - 1] ?? ''} ${year}`;
}

export const standpointWords: Readonly<Record<string, Text>> = {
  accept: { sv: 'Tillstyrker', en: 'Accepts' },
  'accept-with-comments': { sv: 'Tillstyrker med synpunkter', en: 'Accepts with comments' },
  object: { sv: 'Avstyrker', en: 'Objects' },
};

export function unknownConsultation() {
  return notFound({ sv: 'Remissen', en: 'The consultation' });
}

export function unknownAnswer() {
  return notFound({ sv: 'Remissvaret', en: 'The answer' });
}

export function unknownFile() {
  return notFound({ sv: 'Bilagan', en: 'The attachment' });
}

export function unknownRuleVersion() {
  return notFound({ sv: 'Regelversionen', en: 'The rule version' });
}

export function deadlinePassed(today: CivilDate) {
  return problem(422, 'deadline-passed', {
    sv: `Sista svarsdag måste vara i dag, ${writtenLastDay(today, 'sv')}, eller senare.`,
    en: `The last day to answer must be today, ${writtenLastDay(today, 'en')}, or later.`,
  });
}

export function unknownMunicipality(codes: readonly string[]) {
  return problem(422, 'unknown-municipality', {
    sv: `Det finns ingen kommun med koden ${codes.join(', ')}. Skriv kommunens fyrsiffriga kod, till exempel 0184.`,
    en: `There is no municipality with the code ${codes.join(', ')}. Write its four digits, such as 0184.`,
  });
}

export function notForConsultation() {
  return problem(409, 'not-for-consultation', {
    sv: 'Regelversionen är inte ett utkast och inte på remiss. Gör ett nytt utkast om den ska ändras.',
    en: 'The rule version is neither a draft nor in consultation. Make a new draft if it is to change.',
  });
}

export function alreadyHasRound() {
  return problem(409, 'round-exists', {
    sv: 'Det finns redan en remiss om det här förslaget. Ändra den, eller avsluta den först.',
    en: 'There is a round on this proposal already. Change it, or end it first.',
  });
}

export function opensWithDraft() {
  return problem(409, 'opens-with-draft', {
    sv: 'Remissen öppnas när utkastet sätts på remiss: gör det på regelversionens sida.',
    en: 'The round opens when the draft goes into consultation: do so on the page of the rule version.',
  });
}

/** What the round would have to be for the act. */
export function notInState(state: string) {
  const now: Readonly<Record<string, Text>> = {
    prepared: { sv: 'Remissen är inte öppnad ännu.', en: 'The round has not been opened yet.' },
    open: { sv: 'Remissen är öppen och kan inte ändras.', en: 'The round is open and cannot be changed.' },
    closed: { sv: 'Remissen är avslutad.', en: 'The round has ended.' },
    withdrawn: { sv: 'Remissen är återkallad.', en: 'The round was withdrawn.' },
  };
  const words = now[state] ?? { sv: 'Det går inte nu.', en: 'Not possible now.' };
  return problem(409, `round-${state}`, words);
}

export function endsWithProposal() {
  return problem(409, 'ends-with-proposal', {
    sv: 'Remissen avslutas när förslaget godkänns, avslås eller tas tillbaka.',
    en: 'The round ends when the proposal is approved, rejected or taken back.',
  });
}

export function notLater() {
  return problem(422, 'deadline-not-later', {
    sv: 'Den nya sista svarsdagen måste vara senare än den nuvarande, och i dag eller senare.',
    en: 'The new last day must be later than the present one, and today or later.',
  });
}

export function notYours() {
  return problem(403, 'not-your-municipality', {
    sv: 'Du kan bara svara för din egen kommun eller stadsdel.',
    en: 'You can only answer for your own municipality or district.',
  });
}

export function mayNotSend() {
  return problem(403, 'may-not-send', {
    sv: 'Du kan spara ett utkast. Svaret skickas av den som har rätt att svara för kommunen.',
    en: 'You can save a draft. The answer is sent by whoever may answer for the municipality.',
  });
}

export function draftExists() {
  return problem(409, 'draft-exists', {
    sv: 'Er enhet har redan ett utkast till svar. Fortsätt på det.',
    en: 'Your unit has a draft of an answer already. Go on with that one.',
  });
}

export function isSent() {
  return problem(409, 'answer-sent', {
    sv: 'Svaret är skickat och ändras inte. Komplettera det med ett nytt svar.',
    en: 'The answer is sent and does not change. Add to it with a new answer.',
  });
}

export function protocolLater() {
  return problem(409, 'protocol-later', {
    sv: 'Protokollet finns när remissen är avslutad: då kan alla läsa varandras svar.',
    en: 'The protocol is there when the round has ended: then all can read each other’s answers.',
  });
}
