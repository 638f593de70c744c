import type { RuleFileError } from '@fristdag/rules';
import type { Text } from '../../platform/index.ts';

/** What the reader of documents finds wrong, in Swedish; the words that it fills in stand for themselves. */
const inSwedish: readonly (readonly [RegExp, string])[] = [
  [/^must be an object$/, 'ska vara ett objekt'],
  [/^is not a known key \(known here: (.+)\)$/, 'är ingen känd nyckel (här finns: $1)'],
  [/^is missing$/, 'saknas'],
  [/^must be a list$/, 'ska vara en lista'],
  [/^must not be empty$/, 'får inte vara tom'],
  [/^must be text$/, 'ska vara text'],
  [/^must be true or false$/, 'ska vara true eller false'],
  [/^must be a whole number$/, 'ska vara ett heltal'],
  [/^must be from (\S+) to (\S+)$/, 'ska vara från $1 till $2'],
  [/^must be one of (.+)$/, 'ska vara ett av $1'],
  [/^(\S+) occurs twice$/, 'finns två gånger ($1)'],
  [/^must be lower-case words joined by hyphens$/, 'ska vara ord med små bokstäver, sammanbundna med bindestreck'],
  [/^must be an object with all, any or a comparison$/, 'ska vara ett objekt med all, any eller en jämförelse'],
  [/^must be a whole number, or /, 'ska vara ett heltal, eller {"fact": "<parameterns namn>"}'],
  [/^this version has no parameter (\S+)$/, 'pekar på parametern $1, som versionen inte har'],
  [/^is missing; the hybrid model needs it$/, 'saknas; hybridmodellen behöver den'],
  [/^must be a time of day/, 'ska vara ett klockslag skrivet TT:MM, TT:MM:SS eller TT:MM:SS.mmm'],
  [/^must be an amount in SEK, not negative/, 'ska vara ett belopp i kronor, inte negativt, med högst två decimaler'],
  [/^must be an amount in SEK$/, 'ska vara ett belopp i kronor'],
  [/^must be a date written YYYY-MM-DD$/, 'ska vara ett datum skrivet ÅÅÅÅ-MM-DD'],
  [/^must be the first of a month$/, 'ska vara den första i en månad'],
];

/** What is wrong at a key of a document, as the end of a sentence that begins with the key. */
export function faultWords({ problem }: RuleFileError): Text {
  const found = inSwedish.find(([pattern]) => pattern.test(problem));
  const sv = found ? problem.replace(found[0], found[1]) : 'kan inte användas så här';
  return { sv: found && !found[0].source.endsWith('$') ? found[1] : sv, en: problem };
}
