import type { Words } from '../language.ts';

/** What the reader of documents says in English, in Swedish. `$1`, `$2` are what the pattern found. */
const swedish: readonly (readonly [RegExp, string])[] = [
  [/^must be an object$/, 'ska vara ett objekt'],
  [/^is not a known key \(known here: (.*)\)$/, 'är ingen känd nyckel (här finns: $1)'],
  [/^is missing; the hybrid model needs it$/, 'saknas; hybridmodellen behöver den'],
  [/^is missing; a correction names the version it corrects$/, 'saknas; en rättelse namnger versionen den rättar'],
  [/^is missing$/, 'saknas'],
  [/^must be a list$/, 'ska vara en lista'],
  [/^must not be empty$/, 'får inte vara tom'],
  [/^must be text$/, 'ska vara text'],
  [/^must be true or false$/, 'ska vara sant eller falskt'],
  [/^must be a whole number, or .*$/, 'ska vara ett heltal eller en parameter'],
  [/^must be a whole number$/, 'ska vara ett heltal'],
  [/^must be from (\S+) to (\S+)$/, 'ska vara från $1 till $2'],
  [/^must be one of (.*)$/, 'ska vara något av $1'],
  [/^must be a date written YYYY-MM-DD$/, 'ska vara ett datum skrivet ÅÅÅÅ-MM-DD'],
  [/^must be the first of a month$/, 'ska vara den första i en månad'],
  [/^must be the care type and a date, such as (.*) or (.*)$/, 'ska vara vårdtyp och datum, som $1 eller $2'],
  [/^must begin with the care type, (.*)$/, 'ska börja med vårdtypen, $1'],
  [/^must be the path of the file, without \.json$/, 'ska vara filens sökväg utan .json'],
  [
    /^must be an instant such as (\S+), or null for a draft$/,
    'ska vara ett klockslag som $1, eller null för ett utkast',
  ],
  [/^belongs to a correction only, .*$/, 'hör bara till en rättelse, vars namn slutar på .2 eller högre'],
  [/^(\S+) occurs twice$/, '$1 finns två gånger'],
  [/^must be lower-case words joined by hyphens$/, 'ska vara små bokstäver och ord med bindestreck emellan'],
  [/^must be an object with all, any or a comparison$/, 'ska vara en lista (alla, någon) eller en jämförelse'],
  [/^this version has no parameter (\S+)$/, 'versionen har ingen parameter $1'],
  [/^must be a time of day written (.*) or (\S+)$/, 'ska vara ett klockslag skrivet $1 eller $2'],
  [
    /^must be an amount in SEK, not negative, .*$/,
    'ska vara ett belopp i kronor, inte negativt, med högst två decimaler',
  ],
  [/^must be an amount in SEK$/, 'ska vara ett belopp i kronor'],
];

/** Why a document cannot be read, at a key of it, in both languages. */
export function problemWords(key: string, problem: string): Words {
  const found = swedish.find(([pattern]) => pattern.test(problem));
  const place = key === '' ? '' : `${key}: `;
  return {
    sv: `${place}${found === undefined ? 'går inte att läsa' : problem.replace(found[0], found[1])}.`,
    en: `${place}${problem}.`,
  };
}
