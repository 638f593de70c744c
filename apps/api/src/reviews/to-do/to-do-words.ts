import { type CareType, isQualityFlag, qualityFlagText } from '@fristdag/rules';
import { writtenDate, writtenMonth } from '../../billing-runs/index.ts';
import type { Language } from '../../platform/index.ts';
import type { NextStep } from './calendar.ts';

const careTypeWords: Readonly<Record<Language, Readonly<Record<CareType, string>>>> = {
  sv: { somatic: 'somatik', psychiatric: 'psykiatri' },
  en: { somatic: 'somatic', psychiatric: 'psychiatric' },
};

/** What stands on a row of the to-do list, and on its button. */
export function toDoWords(language: Language) {
  const isSwedish = language === 'sv';
  const pick = (sv: string, en: string): string => (isSwedish ? sv : en);
  const month = (period: string): string => writtenMonth(period, language);
  const row = (title: string, action: string) => ({ title, action });
  return {
    runMissing: (period: string) =>
      row(
        pick(`Kör faktureringen för ${month(period)}`, `Run the billing of ${month(period)}`),
        pick('Starta körning', 'Start the run'),
      ),
    runOutdated: (period: string, episodes: number) =>
      row(
        pick(
          `${episodes} vårdtillfällen i ${month(period)} har ändrats efter körningen`.replace(
            /^1 vårdtillfällen/,
            '1 vårdtillfälle',
          ),
          `${episodes} episodes of ${month(period)} changed after the run`.replace(/^1 episodes/, '1 episode'),
        ),
        pick('Visa körningen', 'Show the run'),
      ),
    runFailed: (period: string) =>
      row(
        pick(`Körningen för ${month(period)} misslyckades`, `The run of ${month(period)} failed`),
        pick('Visa körningen', 'Show the run'),
      ),
    importFailed: (name: string) =>
      row(
        pick(`Inläsningen av ${name} misslyckades`, `The import of ${name} failed`),
        pick('Visa inläsningen', 'Show the import'),
      ),
    refusedRows: (rows: number, name: string) =>
      row(
        pick(
          `Rätta ${rows} ${rows === 1 ? 'avvisad rad' : 'avvisade rader'} i ${name}`,
          `Correct ${rows} refused ${rows === 1 ? 'row' : 'rows'} of ${name}`,
        ),
        pick('Visa avvisade rader', 'Show the refused rows'),
      ),
    unmappedUnits: (names: number, mayMap: boolean) =>
      row(
        pick(
          `${names} enhetsnamn är inte ${names === 1 ? 'kopplat' : 'kopplade'} till registret`,
          `${names} unit ${names === 1 ? 'name is' : 'names are'} not mapped to the register`,
        ),
        mayMap ? pick('Koppla namnen', 'Map the names') : pick('Visa namnen', 'Show the names'),
      ),
    reviewCase: (period: string, careType: CareType, { done, total }: { done: number; total: number }) =>
      row(
        pick(
          `Granska underlaget för ${careTypeWords.sv[careType]}, ${month(period)}: ${done} av ${total} genomgångna`,
          `Review the basis of ${careTypeWords.en[careType]} care, ${month(period)}: ${done} of ${total} looked through`,
        ),
        pick('Öppna underlaget', 'Open the basis'),
      ),
    dialogue: (caseNumber: string | null, isOurs: boolean) => {
      const what = caseNumber ?? pick('ett vårdtillfälle som saknas', 'a missing episode');
      return row(
        isOurs
          ? pick(`Svara i dialogen om ${what}`, `Answer in the dialogue about ${what}`)
          : pick(`Dialogen om ${what} väntar på svar`, `The dialogue about ${what} waits for an answer`),
        pick('Öppna dialogen', 'Open the dialogue'),
      );
    },
    followUp: (caseNumber: string | null, isRegion: boolean) => {
      const what = caseNumber ?? pick('ett vårdtillfälle som saknas', 'a missing episode');
      return row(
        isRegion
          ? pick(
              `Anteckna uppföljningsgruppens utfall om ${what}`,
              `Record what the follow-up group came to about ${what}`,
            )
          : pick(
              `Frågan om ${what} är hos uppföljningsgruppen`,
              `The question about ${what} is with the follow-up group`,
            ),
        pick('Öppna dialogen', 'Open the dialogue'),
      );
    },
    unitQuestion: (caseNumber: string) =>
      row(
        pick(`Svara på frågan om ${caseNumber}`, `Answer the question about ${caseNumber}`),
        pick('Öppna frågan', 'Open the question'),
      ),
    dataQuality: (caseNumber: string, flags: readonly string[]) =>
      row(
        `${caseNumber}: ${flags.map((flag) => (isQualityFlag(flag) ? qualityFlagText(flag, language) : flag)).join(' ')}`,
        pick('Visa vårdtillfället', 'Show the episode'),
      ),
    unnamedFile: (id: string) => pick(`fil ${id}`, `file ${id}`),
    next: ({ step, period, on }: NextStep) =>
      step === 'sharing'
        ? pick(
            `Underlaget för ${month(period)} delas ${writtenDate(on, 'sv')}.`,
            `The basis of ${month(period)} is shared on ${writtenDate(on, 'en')}.`,
          )
        : pick(
            `Sista dag att granska underlaget för ${month(period)} är ${writtenDate(on, 'sv')}.`,
            `The last day to review the basis of ${month(period)} is ${writtenDate(on, 'en')}.`,
          ),
  };
}

export type ToDoWords = ReturnType<typeof toDoWords>;
