import { illegalInstants, legalInstants } from './written-instants.ts';

/** Rows with the verdict that the format's description gives them, written from that text alone. */
interface RowCase {
  readonly title: string;
  /** One line of an NDJSON file. */
  readonly line: string;
  /** The field that a refusal names (null: the line as a whole); undefined when the row is an episode. */
  readonly refusedAt: string | null | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

export const plainRow = {
  careType: 'somatic',
  municipality: '0184',
  inpatientUnit: 'Exempelsjukhuset',
  admittedAt: '2020-01-02T15:20',
  dischargeReadyNotices: [],
  careContactNeeded: true,
  sipRequired: false,
} as const;

let count = 0;

function row(title: string, fields: Fields, refusedAt?: string | null): RowCase {
  count += 1;
  return { title, line: JSON.stringify({ caseNumber: `R-${count}`, ...plainRow, ...fields }), refusedAt };
}

/** The plain row with a piece of its text replaced, for what no JSON writer would write. */
function rawRow(title: string, piece: string, by: string, refusedAt?: string | null): RowCase {
  const { line } = row(title, {});
  return { title, line: line.replace(piece, () => by), refusedAt };
}

const nullable = [
  'district',
  'inpatientClinic',
  'outpatientUnit',
  'personalIdentityNumber',
  'admissionNoticeSentAt',
  'careContactAssignedAt',
  'sipCallSentAt',
  'dischargedAt',
];
const required = [
  'caseNumber',
  'careType',
  'municipality',
  'inpatientUnit',
  'admittedAt',
  'dischargeReadyNotices',
  'careContactNeeded',
  'sipRequired',
];
const withDefault = ['protectedIdentity', 'outpatientCareAvailable', 'patientOpposed', 'cancelled'];
const names = ['inpatientUnit', 'inpatientClinic', 'outpatientUnit'];

function presence(): RowCase[] {
  return [
    ...nullable.flatMap((field) => [
      row(`${field} left out`, { [field]: undefined }),
      row(`${field} null`, { [field]: null }),
      ...['', 1, false, [], {}].map((value) => row(`${field} ${JSON.stringify(value)}`, { [field]: value }, field)),
    ]),
    ...required.flatMap((field) => [
      row(`${field} left out`, { [field]: undefined }, field),
      row(`${field} null`, { [field]: null }, field),
      ...['', 1, {}].map((value) => row(`${field} ${JSON.stringify(value)}`, { [field]: value }, field)),
    ]),
    ...withDefault.flatMap((field) => [
      row(`${field} left out`, { [field]: undefined }),
      row(`${field} null`, { [field]: null }, field),
      ...[0, 1, 'true', 'ja', []].map((value) => row(`${field} ${JSON.stringify(value)}`, { [field]: value }, field)),
    ]),
    row('an unknown field', { hospital: 'x' }, 'hospital'),
    row('an unknown field that is null', { hospital: null }, 'hospital'),
    row('a field in other letters', { CareType: 'somatic' }, 'CareType'),
    row('a field with an empty name', { '': 1 }, ''),
    row('a field called constructor', { constructor: 1 }, 'constructor'),
    rawRow('a field called __proto__', '{', '{"__proto__":{},', '__proto__'),
    rawRow('a field said twice', '{', '{"careType":"somatic",', 'careType'),
    rawRow('a number beyond all numbers', '"somatic"', '1e999', 'careType'),
    rawRow('lists within lists', '[]', `${'['.repeat(9000)}${']'.repeat(9000)}`, 'dischargeReadyNotices[0]'),
    row('what a file of refused rows adds', { refused_line: 7, refused_reason: { any: ['thing'] } }),
    ...['{', '{}}', 'nope', "{'a':1}", '{"a":NaN}', '{"a":1}{"b":2}', '[', '1', '"x"', 'null', '[{}]'].map(
      (line): RowCase => ({ title: `the line ${line}`, line, refusedAt: null }),
    ),
    { title: 'an empty object', line: '{}', refusedAt: 'caseNumber' },
  ];
}

const controls = [0x00, 0x01, 0x09, 0x0a, 0x0d, 0x1f, 0x7f, 0x80, 0x85, 0x9f];
const printable = [0x20, 0xa0, 0x200b, 0x2028, 0xfeff, 0xfffd, 0x1f4a1, 0x10ffff];

function text(): RowCase[] {
  return [
    row('a case number of 64 characters', { caseNumber: 'c'.repeat(64) }),
    row('a case number of 65 characters', { caseNumber: 'c'.repeat(65) }, 'caseNumber'),
    row('a case number of 64 characters beyond the first plane', { caseNumber: '𝕏'.repeat(64) }),
    row('a case number of 65 characters beyond the first plane', { caseNumber: '𝕏'.repeat(65) }, 'caseNumber'),
    row('a case number of every sign of ASCII', { caseNumber: String.fromCharCode(...range(0x20, 0x5f)) }),
    row('a case number of the other signs of ASCII', { caseNumber: String.fromCharCode(...range(0x60, 0x7e)) }),
    ...names.flatMap((field) => [
      row(`${field} of 200 characters`, { [field]: 'å'.repeat(200) }),
      row(`${field} of 201 characters`, { [field]: 'å'.repeat(201) }, field),
      row(`${field} of 200 characters beyond the first plane`, { [field]: '💡'.repeat(200) }),
      row(`${field} of 201 characters beyond the first plane`, { [field]: '💡'.repeat(201) }, field),
      ...['\ud800', 'x\udc00', '\udc00\ud800'].map((value) =>
        row(`${field} with half a character`, { [field]: value }, field),
      ),
      ...printable.map((code) =>
        row(`${field} with U+${code.toString(16)}`, { [field]: `a${String.fromCodePoint(code)}b` }),
      ),
    ]),
    ...[...names, 'caseNumber', 'municipality', 'careType', 'personalIdentityNumber', 'admittedAt'].flatMap((field) =>
      controls.map((code) =>
        row(`${field} with U+${code.toString(16)}`, { [field]: `a${String.fromCharCode(code)}b` }, field),
      ),
    ),
  ];
}

function range(from: number, through: number): number[] {
  return Array.from({ length: through - from + 1 }, (_, index) => from + index);
}

function instants(): RowCase[] {
  const field = 'careContactAssignedAt';
  return [
    ...legalInstants.map((value) => row(`the instant ${value}`, { [field]: value })),
    ...illegalInstants.map((value) => row(`the instant ${JSON.stringify(value)}`, { [field]: value }, field)),
    row('an instant as a number', { [field]: 1_577_977_200_000 }, field),
  ];
}

function order(): RowCase[] {
  const notice = (sentAt: unknown, more: Fields = {}): Fields => ({ dischargeReadyNotices: [{ sentAt, ...more }] });
  const at = (place: string): string => `dischargeReadyNotices[0].${place}`;
  return [
    row('a notice', notice('2020-01-03T10:00')),
    row('a notice that is null', { dischargeReadyNotices: [null] }, 'dischargeReadyNotices[0]'),
    row('a notice that is a list', { dischargeReadyNotices: [[]] }, 'dischargeReadyNotices[0]'),
    row('a notice without an instant', { dischargeReadyNotices: [{}] }, at('sentAt')),
    row('a notice with an unknown field', notice('2020-01-03T10:00', { by: 'x' }), at('by')),
    row(
      'a second notice that is broken',
      { dischargeReadyNotices: [{ sentAt: '2020-01-03T10:00' }, { sentAt: 'x' }] },
      'dischargeReadyNotices[1].sentAt',
    ),
    row('a notice at admission', notice('2020-01-02T15:20')),
    row('a notice a millisecond before admission', notice('2020-01-02T15:19:59.999'), at('sentAt')),
    row(
      'a withdrawn notice before admission',
      notice('2020-01-02T15:19', { withdrawnAt: '2020-01-03T00:00' }),
      at('sentAt'),
    ),
    row('a notice at discharge', { ...notice('2020-01-09T10:00'), dischargedAt: '2020-01-09T10:00' }),
    row(
      'a notice a millisecond after discharge',
      { ...notice('2020-01-09T10:00:00.001'), dischargedAt: '2020-01-09T10:00' },
      'dischargedAt',
    ),
    row('a withdrawal at its notice', notice('2020-01-03T10:00', { withdrawnAt: '2020-01-03T10:00' })),
    row(
      'a withdrawal before its notice',
      notice('2020-01-03T10:00', { withdrawnAt: '2020-01-03T09:59' }),
      at('withdrawnAt'),
    ),
    row('a withdrawal after discharge', {
      ...notice('2020-01-03T10:00', { withdrawnAt: '2020-02-03T10:00' }),
      dischargedAt: '2020-01-09T10:00',
    }),
    row('discharge at admission', { dischargedAt: '2020-01-02T15:20' }),
    row('discharge before admission', { dischargedAt: '2020-01-02T15:19:59.999' }, 'dischargedAt'),
    row('a care contact years before the stay', { careContactAssignedAt: '2010-01-01T00:00' }),
    row('a care contact years after the stay', {
      careContactAssignedAt: '2090-01-01T00:00',
      dischargedAt: '2020-01-09T10:00',
    }),
    row('an admission notice years before the stay', { admissionNoticeSentAt: '2010-01-01T00:00' }),
    row('an admission notice after the ready notice', {
      ...notice('2020-01-03T10:00'),
      admissionNoticeSentAt: '2020-01-04T10:00',
    }),
    row('a call to a SIP years before the stay', { sipCallSentAt: '2010-01-01T00:00' }),
    row('everything in the future', { admittedAt: '2050-01-01T00:00', dischargedAt: '2050-02-01T00:00' }),
  ];
}

/** The tenth digit after nine, by Luhn. */
function withCheckDigit(nine: string): string {
  const sum = Array.from(nine, Number).reduce((total, digit, at) => {
    const weighed = at % 2 === 0 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return nine + String((10 - (sum % 10)) % 10);
}

const tolvan = withCheckDigit('121212121');
const withSign = (ten: string, sign: string): string => `${ten.slice(0, -4)}${sign}${ten.slice(-4)}`;
const coordination = withCheckDigit('701062123');
const leapDay = withCheckDigit('000229123');
const valid = [
  tolvan,
  `19${tolvan}`,
  withSign(tolvan, '-'),
  withSign(tolvan, '+'),
  withSign(`19${tolvan}`, '-'),
  withSign(`18${tolvan}`, '+'),
  coordination,
  `19${coordination}`,
  withCheckDigit('701061123'),
  withCheckDigit('701091123'),
  leapDay,
  `20${leapDay}`,
  `19${withCheckDigit('960229123')}`,
];
const wrongDigit = tolvan.slice(0, 9) + String((Number(tolvan[9]) + 1) % 10);
const invalid = [
  `19${leapDay}`,
  withCheckDigit('010229123'),
  withCheckDigit('700031123'),
  withCheckDigit('701332123'),
  withCheckDigit('700132123'),
  withCheckDigit('701092123'),
  withCheckDigit('701060123'),
  wrongDigit,
  `${tolvan}1`,
  tolvan.slice(1),
  ` ${tolvan}`,
  withSign(tolvan, ' '),
  withSign(tolvan, '--'),
  '0000000000',
  'abc',
];

/** What must never be found in an answer, a log or the trail. */
export const personalNumbers: readonly string[] = [tolvan, wrongDigit, coordination, leapDay].flatMap((ten) => [
  ten,
  withSign(ten, '-'),
]);

function identity(): RowCase[] {
  const field = 'personalIdentityNumber';
  return [
    ...valid.map((value) => row('a personal number', { [field]: value })),
    ...invalid.map((value) => row('no personal number', { [field]: value }, field)),
    ...valid.map((value) => row('a personal number as case number', { caseNumber: value }, 'caseNumber')),
    ...[wrongDigit, `19${leapDay}`, withCheckDigit('701332123')].map((value) =>
      row('a case number of ten digits', { caseNumber: value }),
    ),
    row('a personal number as the name of a field', { [`19${tolvan}`]: 1 }, '************'),
  ];
}

const until2020 = ['hagersten-liljeholmen', 'alvsjo'];
const from2020 = ['hagersten-alvsjo'];
const until2023 = ['rinkeby-kista', 'spanga-tensta', 'norrmalm', 'ostermalm'];
const from2023 = ['jarva', 'norra-innerstaden'];
const always = [
  'bromma',
  'enskede-arsta-vantor',
  'farsta',
  'hasselby-vallingby',
  'kungsholmen',
  'skarpnack',
  'skarholmen',
  'sodermalm',
];
const municipalities =
  '0114 0115 0117 0120 0123 0125 0126 0127 0128 0136 0138 0139 0140 0160 0162 0163 0181 0182 0183 0184 0186 0187 0188 0191 0192';

function payers(): RowCase[] {
  const stay = (district: string, dischargedAt: string | null, isPayer: boolean, admittedAt = '2019-11-01T00:00') =>
    row(
      `${district}, ${dischargedAt === null ? `ongoing since ${admittedAt}` : `discharged ${dischargedAt}`}`,
      { municipality: '0180', district, admittedAt, dischargedAt },
      isPayer ? undefined : 'district',
    );
  return [
    ...always.flatMap((district) => [
      stay(district, '2020-01-31T10:00', true),
      stay(district, '2020-07-01T00:00', true),
      stay(district, '2024-01-31T10:00', true),
    ]),
    ...until2020.flatMap((district) => [
      stay(district, '2020-06-30T23:59:59.999', true),
      stay(district, '2020-06-30T21:59:59.999Z', true),
      stay(district, '2020-07-01T00:00', false),
      stay(district, '2020-06-30T22:00Z', false),
      stay(district, null, true, '2020-06-30T23:59'),
      stay(district, null, false, '2020-07-01T00:00'),
    ]),
    ...from2020.flatMap((district) => [
      stay(district, '2020-06-30T23:59:59.999', false),
      stay(district, '2020-07-01T00:00', true),
      stay(district, null, true, '2020-06-01T00:00'),
      stay(district, '2024-01-31T10:00', true),
    ]),
    ...until2023.flatMap((district) => [
      stay(district, '2023-06-30T23:59:59.999', true),
      stay(district, '2023-07-01T00:00', false),
      stay(district, null, true, '2023-06-30T10:00'),
      stay(district, null, false, '2023-07-01T00:00'),
    ]),
    ...from2023.flatMap((district) => [
      stay(district, '2023-06-30T23:59:59.999', false),
      stay(district, '2023-07-01T00:00', true),
      stay(district, null, true, '2020-01-01T00:00'),
    ]),
    ...['Farsta', '0180-farsta', 'gamla-stan'].map((district) => stay(district, '2020-01-31T10:00', false)),
    row('Stockholm without a district', { municipality: '0180' }, 'district'),
    row('a district outside Stockholm', { municipality: '0184', district: 'farsta' }, 'district'),
    ...municipalities.split(' ').map((municipality) => row(`municipality ${municipality}`, { municipality })),
    ...['0000', '0118', '0119', '1480', '184', '01840', '٠١٨٤', '0184 '].map((municipality) =>
      row(`municipality ${municipality}`, { municipality }, 'municipality'),
    ),
    row('a municipality as a number', { municipality: 184 }, 'municipality'),
  ];
}

export const rowCases: Readonly<Record<string, readonly RowCase[]>> = {
  'fields that are missing, empty, unknown or of another type': presence(),
  'texts too long, with control characters or halves of characters': text(),
  'instants in every legal and illegal writing': instants(),
  'events in an order that cannot be, and oddities that can': order(),
  'personal numbers, and case numbers that are one': identity(),
  'payers on both sides of the mergers of districts': payers(),
};
