import { epochDayOf, isCivilDate, partsOfEpochDay, type CivilDate } from '../calendar/civil-date.ts';
import { parseInstant } from '../calendar/parse-instant.ts';
import { careTypes, type CareType } from '../facts/episode.ts';
import { hashDocument } from './canonical-json.ts';
import { readObject, readOneOf, readText, readWords, refuseFile, under, type Place } from './document-reader.ts';
import { readConditions } from './read-conditions.ts';
import { readParameters, readSource } from './read-parameters.ts';
import type { Model, RuleVersion } from './rule-version.ts';

export const documentKeys = {
  required: [
    'name',
    'careType',
    'validFrom',
    'publishedAt',
    'titles',
    'transitional',
    'model',
    'parameters',
    'conditions',
  ],
  optional: ['$schema', 'corrects', 'reason'],
} as const;

export const models: readonly Model[] = ['average', 'individual', 'hybrid'];

const byteOrderMark = '\uFEFF';

/** The JSON of a file under `rules/`. Throws a `RuleFileError` when the text is none. */
export function parseRuleText(text: string, file: string): unknown {
  try {
    return JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  } catch (error) {
    return refuseFile(
      { file, key: '' },
      `is not valid JSON (${error instanceof Error ? error.message : 'unreadable'})`,
    );
  }
}

/**
 * Reads the document of one rule version. `file` is its path under `rules/`, or a path that ends with it; it must say
 * the same as the name. Throws a `RuleFileError` that names the file and the key.
 */
export function parseRuleVersion(document: unknown, file: string): RuleVersion {
  const place: Place = { file, key: '', value: document };
  const object = readObject(place, documentKeys);
  const at = (key: string): Place => under(place, object, key);
  const careType = readOneOf(at('careType'), careTypes);
  const validFrom = readStart(at('validFrom'));
  const { name, correction } = readName(at('name'), careType);
  const published = readPublication(at('publishedAt'));
  const model = readOneOf(at('model'), models);
  const parameters = readParameters(at('parameters'), model);
  return {
    name,
    careType,
    validFrom,
    ...published,
    withdrawnAtMs: null,
    titles: readWords(at('titles')),
    transitional: readTransition(at('transitional')),
    model,
    parameters,
    conditions: readConditions(at('conditions'), parameters),
    corrects: readCorrected(at('corrects'), correction),
    correction,
    ...(object['reason'] === undefined ? {} : { reason: readWords(at('reason')) }),
    document,
    hash: hashDocument(document),
  };
}

/** A version governs whole months, since a mean cannot mix two. */
function readStart(place: Place): CivilDate {
  const text = readText(place);
  if (!isCivilDate(text)) return refuseFile(place, 'must be a date written YYYY-MM-DD');
  return partsOfEpochDay(epochDayOf(text)).day === 1 ? text : refuseFile(place, 'must be the first of a month');
}

/** The name is the path: `somatic/2020-01-01`, and `.2` and up for corrections. */
function readName(place: Place, careType: CareType): { name: string; correction: number } {
  const name = readText(place);
  const match = /^(\w+)\/\d{4}-\d{2}-\d{2}(?:\.([2-9]|[1-9]\d+))?$/.exec(name);
  if (match === null) {
    return refuseFile(place, 'must be the care type and a date, such as somatic/2020-01-01 or somatic/2020-01-01.2');
  }
  if (match[1] !== careType) refuseFile(place, `must begin with the care type, ${careType}/`);
  if (!`/${place.file}`.endsWith(`/${name}.json`)) refuseFile(place, `must be the path of the file, without .json`);
  return { name, correction: Number(match[2] ?? 1) };
}

function readPublication(place: Place): Pick<RuleVersion, 'publishedAt' | 'publishedAtMs'> {
  if (place.value === null) return { publishedAt: null, publishedAtMs: null };
  const text = readText(place);
  const instant = parseInstant(text);
  if (typeof instant !== 'number') {
    return refuseFile(place, 'must be an instant such as 2019-12-02T08:00:00+01:00, or null for a draft');
  }
  return { publishedAt: text, publishedAtMs: instant };
}

function readTransition(place: Place): RuleVersion['transitional'] {
  if (place.value === null) return null;
  const object = readObject(place, { required: ['until', 'source'] });
  return { until: readWords(under(place, object, 'until')), source: readSource(under(place, object, 'source')) };
}

function readCorrected(place: Place, correction: number): string | null {
  if (place.value === undefined || place.value === null) {
    return correction === 1 ? null : refuseFile(place, 'is missing; a correction names the version it corrects');
  }
  return correction === 1
    ? refuseFile(place, 'belongs to a correction only, whose name ends in .2 or higher')
    : readText(place);
}
