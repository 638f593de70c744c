import { civilDateOf, epochDayOf, isCivilDate } from '@fristdag/rules';
import type { CivilDate } from '@fristdag/rules';
import { PayerFileError } from './payer-definition.ts';
import type { PayerDefinition } from './payer-definition.ts';
import { payerMapOf } from './payer-map.ts';
import type { PayerMap } from './payer-map.ts';

type Row = Readonly<Record<string, unknown>>;
type Refuse = (key: string, problem: string) => never;

const FILE_KEYS = new Set(['$schema', 'title', 'source', 'municipalities', 'districts']);
const ROW_KEYS = new Set(['code', 'name', 'validFrom', 'validThrough', 'successors']);
const DISTRICT_KEYS = new Set([...ROW_KEYS, 'municipality']);

const MUNICIPALITY = /^\d{4}$/;
const DISTRICT = /^[a-z]+(-[a-z]+)*$/;
const NAME = /^\S(.*\S)?$/;

/**
 * Reads the payer file: municipalities and city districts with their validity and successors.
 * @throws PayerFileError naming file and key, for anything unknown, missing, of the wrong type, given twice, or a succession
 *   that cannot be: an unknown successor, one that is not valid the day after, one without an end before it.
 */
export function parsePayers(document: unknown, file: string): PayerMap {
  const refuse: Refuse = (key, problem) => {
    throw new PayerFileError({ file, key, problem });
  };
  const top = objectOf(document, '(file)', FILE_KEYS, refuse);
  const municipalityRows = listOf(top['municipalities'], 'municipalities', refuse);
  const districtRows = listOf(top['districts'] ?? [], 'districts', refuse);
  const split = new Set(districtRows.map((row) => (isObject(row) ? row['municipality'] : undefined)));

  const names = new Map<string, string>();
  const placed: PlacedPayer[] = [];
  municipalityRows.forEach((value, index) => {
    const key = `municipalities[${index}]`;
    const row = objectOf(value, key, ROW_KEYS, refuse);
    const code = textOf(row['code'], `${key}.code`, MUNICIPALITY, 'four digits', refuse);
    if (names.has(code)) refuse(`${key}.code`, `${code} is listed twice`);
    names.set(code, textOf(row['name'], `${key}.name`, NAME, 'a name', refuse));
    if (split.has(code)) refuseValidity(row, key, refuse);
    else placed.push({ key, payer: payerOf(row, key, { municipality: code, municipalityName: null }, refuse) });
  });
  districtRows.forEach((value, index) => {
    const key = `districts[${index}]`;
    const row = objectOf(value, key, DISTRICT_KEYS, refuse);
    const municipality = textOf(row['municipality'], `${key}.municipality`, MUNICIPALITY, 'four digits', refuse);
    const municipalityName =
      names.get(municipality) ?? refuse(`${key}.municipality`, 'is no municipality of this file');
    placed.push({ key, payer: payerOf(row, key, { municipality, municipalityName }, refuse) });
  });

  checkSuccession(placed, refuse);
  return payerMapOf(placed.map(({ payer }) => payer));
}

/** A payer and its place in the file. */
interface PlacedPayer {
  readonly key: string;
  readonly payer: PayerDefinition;
}

/** A row as a payer: a district of the municipality when that has a name of its own, else the municipality itself. */
function payerOf(
  row: Row,
  key: string,
  of: { readonly municipality: string; readonly municipalityName: string | null },
  refuse: Refuse,
): PayerDefinition {
  const { municipality, municipalityName } = of;
  const name = textOf(row['name'], `${key}.name`, NAME, 'a name', refuse);
  if (municipalityName === null) {
    const validity = validityOf(row, key, '', refuse);
    return { code: municipality, municipality, district: null, name, municipalityName: name, ...validity };
  }
  const district = textOf(row['code'], `${key}.code`, DISTRICT, 'lower-case letters and hyphens', refuse);
  const validity = validityOf(row, key, `${municipality}-`, refuse);
  return { code: `${municipality}-${district}`, municipality, district, name, municipalityName, ...validity };
}

function refuseValidity(row: Row, key: string, refuse: Refuse): void {
  for (const dated of ['validFrom', 'validThrough', 'successors']) {
    if (row[dated] !== undefined)
      refuse(`${key}.${dated}`, 'belongs to the districts, since this one is split into them');
  }
}

function checkSuccession(placed: readonly PlacedPayer[], refuse: Refuse): void {
  const byCode = new Map<string, PayerDefinition>();
  for (const { key, payer } of placed) {
    if (byCode.has(payer.code)) refuse(`${key}.code`, `${payer.code} is listed twice`);
    byCode.set(payer.code, payer);
  }
  for (const { key, payer } of placed) {
    payer.successors.forEach((code, position) => {
      const successor =
        byCode.get(code) ?? refuse(`${key}.successors[${position}]`, `${code} is no payer of this file`);
      const end = payer.validThrough ?? refuse(`${key}.validThrough`, `is missing, though ${code} takes over`);
      const dayAfter = civilDateOf(epochDayOf(end) + 1);
      if (successor.validFrom !== dayAfter) {
        refuse(`${key}.successors[${position}]`, `${code} takes over, so its validFrom must be ${dayAfter}`);
      }
    });
  }
}

function validityOf(
  row: Row,
  key: string,
  prefix: string,
  refuse: Refuse,
): Pick<PayerDefinition, 'validFrom' | 'validThrough' | 'successors'> {
  const validFrom = dateOf(row['validFrom'], `${key}.validFrom`, refuse);
  const validThrough = dateOf(row['validThrough'], `${key}.validThrough`, refuse);
  if (validFrom !== null && validThrough !== null && validThrough < validFrom)
    refuse(`${key}.validThrough`, `is before validFrom ${validFrom}`);
  const successors = listOf(row['successors'] ?? [], `${key}.successors`, refuse).map(
    (code, index) => prefix + textOf(code, `${key}.successors[${index}]`, /^[a-z0-9-]+$/, 'a code', refuse),
  );
  if (new Set(successors).size < successors.length) refuse(`${key}.successors`, 'names one twice');
  return { validFrom, validThrough, successors };
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOf(value: unknown, key: string, allowed: ReadonlySet<string>, refuse: Refuse): Row {
  if (!isObject(value)) return refuse(key, 'must be an object');
  for (const name of Object.keys(value)) {
    if (!allowed.has(name)) refuse(key === '(file)' ? name : `${key}.${name}`, 'is unknown');
  }
  return value;
}

function listOf(value: unknown, key: string, refuse: Refuse): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(key, 'must be a list');
}

function textOf(value: unknown, key: string, form: RegExp, expected: string, refuse: Refuse): string {
  return typeof value === 'string' && form.test(value) ? value : refuse(key, `must be text: ${expected}`);
}

function dateOf(value: unknown, key: string, refuse: Refuse): CivilDate | null {
  if (value === undefined || value === null) return null;
  const date = textOf(value, key, /^\d{4}-\d{2}-\d{2}$/, 'a date as 2020-07-01', refuse);
  return isCivilDate(date) ? date : refuse(key, `${date} is no day of the calendar`);
}
