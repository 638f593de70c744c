import { parseClock } from '../calendar/clock.ts';
import type { Words } from '../language.ts';
import {
  readInteger,
  readObject,
  readOneOf,
  readText,
  readWords,
  refuseFile,
  under,
  type Place,
} from './document-reader.ts';
import type { Model, MonthWeek, Parameter, ParameterName, RuleParameters, Source } from './rule-version.ts';

/** Every parameter a version must have. */
export const requiredParameters = [
  'cutoffTime',
  'freeDays',
  'costPerCareDay',
  'sipCallWithinDays',
  'admissionNoticeWithinHours',
  'sharingWeek',
  'closingWeek',
  'dueWeek',
  'minimumReviewWeeks',
  'minimumPaymentWeeks',
  'scheduledActsAt',
  'dueOnNonBankingDay',
  'openDialogueHolds',
  'reviewRestartsOn',
  'reopenWithinMonths',
  'standingNotice',
  'leftBeforeDayZero',
  'ongoingEpisodes',
] as const satisfies readonly ParameterName[];

/** The parameter that only the hybrid model asks for. */
export const hybridParameter = 'hybridThresholdDays' satisfies ParameterName;

/** Parameters that a condition may compare a whole number with. */
export const comparableParameters: readonly ParameterName[] = [
  'freeDays',
  'sipCallWithinDays',
  'admissionNoticeWithinHours',
  'hybridThresholdDays',
  'reopenWithinMonths',
];

const wholeDays = { min: 0, max: 366 };
const weeks = { min: 0, max: 52 };

export function readParameters(place: Place, model: Model): RuleParameters {
  const object = readObject(place, { required: requiredParameters, optional: [hybridParameter] });
  const at = (name: ParameterName): Place => under(place, object, name);
  if (model === 'hybrid' && object[hybridParameter] === undefined) {
    refuseFile(at(hybridParameter), 'is missing; the hybrid model needs it');
  }
  return {
    cutoffTime: readParameter(at('cutoffTime'), readClock),
    freeDays: readParameter(at('freeDays'), (value) => readInteger(value, wholeDays)),
    costPerCareDay: readParameter(at('costPerCareDay'), readCost),
    sipCallWithinDays: readParameter(at('sipCallWithinDays'), (value) => readInteger(value, wholeDays)),
    admissionNoticeWithinHours: readParameter(at('admissionNoticeWithinHours'), (value) =>
      readInteger(value, { min: 0, max: 24 * 366 }),
    ),
    ...(object[hybridParameter] === undefined
      ? {}
      : { hybridThresholdDays: readParameter(at(hybridParameter), (value) => readInteger(value, wholeDays)) }),
    sharingWeek: readParameter(at('sharingWeek'), readMonthWeek),
    closingWeek: readParameter(at('closingWeek'), readMonthWeek),
    dueWeek: readParameter(at('dueWeek'), readMonthWeek),
    minimumReviewWeeks: readParameter(at('minimumReviewWeeks'), (value) => readInteger(value, weeks)),
    minimumPaymentWeeks: readParameter(at('minimumPaymentWeeks'), (value) => readInteger(value, weeks)),
    scheduledActsAt: readParameter(at('scheduledActsAt'), readClock),
    dueOnNonBankingDay: readParameter(at('dueOnNonBankingDay'), (value) =>
      readOneOf(value, ['next-banking-day', 'same-day']),
    ),
    openDialogueHolds: readParameter(at('openDialogueHolds'), (value) => readOneOf(value, ['invoice', 'nothing'])),
    reviewRestartsOn: readParameter(at('reviewRestartsOn'), (value) =>
      readOneOf(value, ['higher-amount', 'any-change', 'never']),
    ),
    reopenWithinMonths: readParameter(at('reopenWithinMonths'), (value) => readInteger(value, { min: 0, max: 240 })),
    standingNotice: readParameter(at('standingNotice'), (value) => readOneOf(value, ['latest-without-withdrawal'])),
    leftBeforeDayZero: readParameter(at('leftBeforeDayZero'), (value) => readOneOf(value, ['counted-and-flagged'])),
    ongoingEpisodes: readParameter(at('ongoingEpisodes'), (value) => readOneOf(value, ['listed-not-rated'])),
  };
}

function readParameter<Value>(place: Place, readValue: (value: Place) => Value): Parameter<Value> {
  const object = readObject(place, { required: ['value', 'unit', 'status', 'source'], optional: ['note', 'year'] });
  return {
    value: readValue(under(place, object, 'value')),
    unit: readText(under(place, object, 'unit')),
    status: readOneOf(under(place, object, 'status'), ['decided', 'proposed', 'illustrative']),
    source: readSource(under(place, object, 'source')),
    ...(object['note'] === undefined ? {} : { note: readWords(under(place, object, 'note')) }),
    ...(object['year'] === undefined
      ? {}
      : { year: readInteger(under(place, object, 'year'), { min: 1990, max: 2099 }) }),
  };
}

/** A source: words, or a document with clause and link. */
export function readSource(place: Place): string | Source {
  if (typeof place.value === 'string') return readText(place);
  const object = readObject(place, { required: ['document'], optional: ['clause', 'link'] });
  return {
    document: readTextOrWords(under(place, object, 'document')),
    ...(object['clause'] === undefined ? {} : { clause: readTextOrWords(under(place, object, 'clause')) }),
    ...(object['link'] === undefined ? {} : { link: readText(under(place, object, 'link')) }),
  };
}

function readTextOrWords(place: Place): string | Words {
  return typeof place.value === 'string' ? readText(place) : readWords(place);
}

function readClock(place: Place): string {
  const text = readText(place);
  return parseClock(text) === undefined
    ? refuseFile(place, 'must be a time of day written HH:MM, HH:MM:SS or HH:MM:SS.mmm')
    : text;
}

/** SEK with at most two decimals. A number keeps them exactly up to a thousand million. */
function readCost(place: Place): number | string {
  const { value } = place;
  if (typeof value !== 'number' && typeof value !== 'string') return refuseFile(place, 'must be an amount in SEK');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(String(value))) {
    return refuseFile(place, 'must be an amount in SEK, not negative, with at most two decimals');
  }
  return value;
}

function readMonthWeek(place: Place): MonthWeek {
  const object = readObject(place, { required: ['month', 'week'] });
  return {
    month: readInteger(under(place, object, 'month'), { min: 1, max: 24 }),
    week: readInteger(under(place, object, 'week'), { min: 1, max: 4 }),
  };
}
