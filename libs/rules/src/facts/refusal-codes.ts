import type { Words } from '../language.ts';

/**
 * Why a row, or a file, is refused. The list is closed and stands in the OpenAPI document. Texts continue the sentence
 * "Rad 17, dischargedAt: …", and say what to do where that is not plain. `{name}` is filled from the refusal's
 * arguments; `[…]` is left out when an argument inside it is missing.
 */
export const refusalTexts = {
  // The line or file cannot be read.
  'invalid-json': {
    sv: 'raden är inte giltig JSON. Skriv ett objekt per rad.',
    en: 'the line is not valid JSON. Write one object a line.',
  },
  'not-an-object': {
    sv: 'raden är inget objekt. Skriv ett vårdtillfälle per rad, inom klammerparenteser.',
    en: 'the line is not an object. Write one episode a line, in braces.',
  },
  'invalid-encoding': {
    sv: 'texten går inte att läsa som UTF-8. Spara filen som UTF-8.',
    en: 'the text cannot be read as UTF-8. Save the file as UTF-8.',
  },
  'line-too-long': {
    sv: 'raden är för lång[; högst {max} tecken].',
    en: 'the line is too long[; at most {max} characters].',
  },
  'wrong-number-of-cells': {
    sv: 'raden har fel antal celler[: {found} i stället för {expected}]. Kontrollera skiljetecken och citattecken.',
    en: 'the row has the wrong number of cells[: {found} instead of {expected}]. Check separators and quotes.',
  },
  'broken-quotes': {
    sv: 'citattecknen går inte ihop. En cell som börjar med citattecken behöver sluta med ett.',
    en: 'the quotes do not match. A cell that opens with a quote must close with one.',
  },
  'no-header': {
    sv: 'filen är tom. Den första raden måste hålla kolumnernas rubriker.',
    en: 'the file is empty. Its first line must hold the headers of the columns.',
  },
  'unknown-header': {
    sv: 'kolumnen är okänd. Ingen rad har lästs in. Rätta rubriken eller ta bort kolumnen.',
    en: 'the column is unknown. No row was read. Mend the header or remove the column.',
  },
  'duplicate-header': {
    sv: 'kolumnen finns två gånger. Ingen rad har lästs in.',
    en: 'the column occurs twice. No row was read.',
  },
  // The row reads well, but the database takes it from no hand: refused alone, so that its neighbours come in.
  'not-storable': {
    sv: 'raden kunde inte lagras, fast den går att läsa. Övriga rader är inlästa. Anmäl den till den som sköter systemet.',
    en: 'the row could not be stored, although it can be read. The other rows are in. Report it to whoever runs the system.',
  },
  // One field.
  'duplicate-field': {
    sv: 'fältet står två gånger på raden. Ta bort det som inte gäller.',
    en: 'the field stands twice on the line. Remove the one that does not hold.',
  },
  'unknown-field': { sv: 'fältet är okänt.', en: 'the field is unknown.' },
  'missing-field': { sv: 'fältet saknas.', en: 'the field is missing.' },
  'null-not-allowed': { sv: 'fältet får inte vara tomt (null).', en: 'the field must not be empty (null).' },
  'not-text': { sv: 'värdet ska vara text.', en: 'the value must be text.' },
  'not-boolean': {
    sv: 'värdet ska vara sant eller falskt (true eller false).',
    en: 'the value must be true or false.',
  },
  'not-a-list': { sv: 'värdet ska vara en lista.', en: 'the value must be a list.' },
  'not-a-notice': {
    sv: 'värdet ska vara ett objekt med sentAt och withdrawnAt.',
    en: 'the value must be an object with sentAt and withdrawnAt.',
  },
  'empty-text': { sv: 'texten är tom.', en: 'the text is empty.' },
  'text-too-long': {
    sv: 'texten är för lång; högst {max} tecken.',
    en: 'the text is too long; at most {max} characters.',
  },
  'control-character': {
    sv: 'texten innehåller ett styrtecken. Ta bort det.',
    en: 'the text contains a control character. Remove it.',
  },
  'broken-character': {
    sv: 'texten innehåller ett trasigt tecken (ett halvt surrogatpar). Skriv om texten.',
    en: 'the text contains a broken character (a lone surrogate). Write the text anew.',
  },
  'personal-number-as-case-number': {
    sv: 'ärendenumret är ett personnummer. Använd ärendenumret ur planeringssystemet.',
    en: 'the case number is a personal number. Use the case number of the planning system.',
  },
  'unknown-care-type': {
    sv: 'vårdtypen är okänd. Skriv somatic eller psychiatric (somatik eller psykiatri i CSV).',
    en: 'the care type is unknown. Write somatic or psychiatric.',
  },
  'malformed-municipality': {
    sv: 'kommunkoden ska vara text med fyra siffror[. Skriv {suggestion}].',
    en: 'the municipality code must be text of four digits[. Write {suggestion}].',
  },
  'malformed-personal-number': {
    sv: 'personnumret ska ha 10 eller 12 siffror, med eller utan bindestreck eller plustecken.',
    en: 'the personal number must have 10 or 12 digits, with or without a hyphen or plus sign.',
  },
  'personal-number-date': {
    sv: 'personnumret har ett datum som inte finns.',
    en: 'the personal number has a date that does not exist.',
  },
  'personal-number-check-digit': {
    sv: 'personnumrets kontrollsiffra stämmer inte.',
    en: 'the check digit of the personal number is wrong.',
  },
  'malformed-instant': {
    sv: 'tidpunkten är inte giltig. Skriv till exempel 2020-01-07T12:00:00, i lokal tid, med Z eller med +01:00.',
    en: 'the instant is not valid. Write for example 2020-01-07T12:00:00, in local time, with Z or with +01:00.',
  },
  'instant-out-of-range': {
    sv: 'tidpunkten ligger utanför åren 2000–2099.',
    en: 'the instant lies outside the years 2000–2099.',
  },
  'instant-skipped-by-clock': {
    sv: 'tidpunkten finns inte: den natten ställdes klockan fram. Skriv en annan tid eller ange tidsförskjutning.',
    en: 'the instant does not exist: the clock was moved forward that night. Write another time or give an offset.',
  },
  // Payers; judged by the payer map of the day.
  'municipality-not-a-payer': {
    sv: 'kommunen {municipality} är ingen betalare den dagen[. Den ersattes av {successor}].',
    en: 'the municipality {municipality} is not a payer on that day[. It was succeeded by {successor}].',
  },
  'district-missing': {
    sv: 'stadsdel behövs för kommun {municipality}.',
    en: 'a district is needed for municipality {municipality}.',
  },
  'district-not-allowed': {
    sv: 'kommun {municipality} har inga stadsdelar som betalar. Lämna fältet tomt.',
    en: 'municipality {municipality} has no districts that pay. Leave the field empty.',
  },
  'unknown-district': { sv: 'stadsdelen är okänd.', en: 'the district is unknown.' },
  'district-not-a-payer': {
    sv: 'stadsdelen {district} är ingen betalare den dagen[; den började {validFrom}][; den upphörde efter {validThrough}][. Skriv {successor}].',
    en: 'the district {district} is not a payer on that day[; it began on {validFrom}][; it ended after {validThrough}][. Write {successor}].',
  },
  // Order in time; the field is the later event.
  'discharge-before-admission': {
    sv: 'utskrivningen är före inskrivningen.',
    en: 'the discharge is before the admission.',
  },
  'notice-before-admission': {
    sv: 'meddelandet om utskrivningsklar är sänt före inskrivningen.',
    en: 'the discharge-ready notice was sent before the admission.',
  },
  'discharge-before-notice': {
    sv: 'utskrivningen är före ett meddelande om utskrivningsklar.',
    en: 'the discharge is before a discharge-ready notice.',
  },
  'withdrawal-before-notice': {
    sv: 'återtagandet är före meddelandet som det gäller.',
    en: 'the withdrawal is before the notice that it concerns.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type RefusalCode = keyof typeof refusalTexts;
