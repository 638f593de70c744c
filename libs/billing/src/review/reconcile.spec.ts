import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseInstant } from '@fristdag/rules';
import {
  type ComparedField,
  comparedFields,
  type ListedEpisode,
  type ListedInstant,
  type ListedValue,
  type OwnEpisode,
  type OwnValue,
  reconcile,
} from './reconcile.ts';

const month = { period: '2020-01', careType: 'somatic', payer: '0184' } as const;
const instant = (text: string): number => {
  const at = parseInstant(text);
  if (typeof at !== 'number') throw new TypeError(`${text} is ${at}`);
  return at;
};
const written = (text: string, precision: ListedInstant['precision'] = 'minute'): ListedInstant => ({
  at: instant(text),
  precision,
});

const anders: OwnEpisode = {
  caseNumber: 'A-ANDERS',
  values: {
    careType: 'somatic',
    payer: '0184',
    inpatientUnit: 'Danderyds sjukhus',
    cancelled: false,
    admittedAt: instant('2020-01-07T12:00:00'),
    admissionNoticeSentAt: instant('2020-01-07T13:10:20'),
    dischargeReadyNoticeSentAt: instant('2020-01-13T12:00:00'),
    dischargedAt: instant('2020-01-17T11:30:00'),
    careContactNeeded: false,
    careContactAssignedAt: null,
    sipRequired: true,
    patientOpposed: false,
    sipCallSentAt: instant('2020-01-14T09:00:00'),
    outpatientCareAvailable: true,
    dischargeReadyDays: 4,
  },
};
const listed = (values: ListedEpisode['values'], caseNumber = 'A-ANDERS', line = 2): ListedEpisode => ({
  line,
  caseNumber,
  values,
});
const kinds = (ours: readonly OwnEpisode[], theirs: readonly ListedEpisode[]) =>
  reconcile(month, ours, theirs).map(({ kind, caseNumber }) => `${caseNumber} ${kind}`);

describe('holding a month against a list of one’s own', () => {
  it('an episode whose number alone is listed matches: what the list does not say is not compared', () => {
    expect(reconcile(month, [anders], [listed({})])).toEqual([
      { kind: 'matched', caseNumber: 'A-ANDERS', line: 2, differences: [] },
    ]);
  });

  it('a difference names the field, ours and theirs', () => {
    const days = listed({ dischargeReadyDays: 3, sipCallSentAt: null, sipRequired: true });
    expect(reconcile(month, [anders], [days])[0]).toEqual({
      kind: 'differs',
      caseNumber: 'A-ANDERS',
      line: 2,
      differences: [
        { field: 'sipCallSentAt', ours: anders.values.sipCallSentAt, theirs: null },
        { field: 'dischargeReadyDays', ours: 4, theirs: 3 },
      ],
    });
  });

  it.each([
    { list: written('2020-01-07T13:10'), same: true },
    { list: written('2020-01-07T13:11'), same: false },
    { list: written('2020-01-07T13:10:20', 'second'), same: true },
    { list: written('2020-01-07T13:10:21', 'second'), same: false },
    { list: written('2020-01-07T13:10:20', 'millisecond'), same: true },
    { list: written('2020-01-07T00:00', 'day'), same: true },
    { list: written('2020-01-06T23:59', 'day'), same: false },
    { list: null, same: false },
  ])('an instant is compared as exactly as the list writes it ($list.precision)', ({ list, same }) => {
    expect(kinds([anders], [listed({ admissionNoticeSentAt: list })])).toEqual([
      `A-ANDERS ${same ? 'matched' : 'differs'}`,
    ]);
  });

  it('what one side lacks is told by side, in the order of the case numbers', () => {
    const other = { ...anders, caseNumber: 'B' };
    expect(kinds([other, anders], [listed({}), listed({}, 'Z', 3)])).toEqual([
      'A-ANDERS matched',
      'B only-ours',
      'Z only-theirs',
    ]);
  });

  it.each<[string, ListedEpisode['values'], string]>([
    ['of another month', { dischargedAt: written('2020-02-01T00:00') }, 'elsewhere'],
    ['of the last minute of the month', { dischargedAt: written('2020-01-31T23:59') }, 'only-theirs'],
    ['of the other care type', { careType: 'psychiatric' }, 'elsewhere'],
    ['of another payer', { payer: '0180-farsta' }, 'elsewhere'],
    ['that goes on', { dischargedAt: null }, 'elsewhere'],
    ['that was cancelled', { cancelled: true }, 'elsewhere'],
    ['of this month, care type and payer', { careType: 'somatic', payer: '0184' }, 'only-theirs'],
  ])('a row %s that the basis does not have', (_, values, kind) => {
    expect(kinds([], [listed(values, 'X')])).toEqual([`X ${kind}`]);
  });

  it('a row of the basis is compared whatever month, payer or care type the list says it has', () => {
    expect(kinds([anders], [listed({ payer: '0180-farsta', careType: 'psychiatric' })])).toEqual(['A-ANDERS differs']);
  });

  it('a list that names an episode twice is no list', () => {
    expect(() => reconcile(month, [], [listed({}), listed({})])).toThrow('each case number once');
  });
});

const instants = new Set<ComparedField>([
  'admittedAt',
  'admissionNoticeSentAt',
  'dischargeReadyNoticeSentAt',
  'careContactAssignedAt',
  'sipCallSentAt',
  'dischargedAt',
]);
const someInstant = fc.integer({ min: instant('2019-12-01T00:00'), max: instant('2020-03-01T00:00') });
const ownValue = (field: ComparedField): fc.Arbitrary<OwnValue> => {
  if (instants.has(field)) return fc.option(someInstant);
  if (field === 'dischargeReadyDays') return fc.nat({ max: 40 });
  if (field === 'careType') return fc.constantFrom('somatic', 'psychiatric');
  if (field === 'payer') return fc.constantFrom('0184', '0180-farsta');
  return field === 'inpatientUnit' ? fc.constantFrom('Danderyds sjukhus', 'Södersjukhuset') : fc.boolean();
};
const ownValues = fc.tuple(...comparedFields.map((field) => ownValue(field).map((value) => [field, value] as const)));
const caseNumber = fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `K-${index}`));
const byNumber = <Row extends { caseNumber: string }>(row: fc.Arbitrary<Row>): fc.Arbitrary<Row[]> =>
  fc.uniqueArray(row, { selector: (each) => each.caseNumber, maxLength: 12 });
const ownEpisode = fc.record({
  caseNumber,
  values: ownValues.map((pairs) => Object.fromEntries(pairs) as Record<ComparedField, OwnValue>),
});
const toListed = (field: ComparedField, value: OwnValue): ListedValue =>
  instants.has(field) && typeof value === 'number' ? { at: value, precision: 'millisecond' } : value;
const listOf = ({ caseNumber: number, values }: OwnEpisode, fields: readonly ComparedField[], line: number) =>
  listed(Object.fromEntries(fields.map((field) => [field, toListed(field, values[field])])), number, line);
const someFields = fc.subarray([...comparedFields]);

describe('for any month and any list', () => {
  it('each episode of either side comes back exactly once', () => {
    fc.assert(
      fc.property(byNumber(ownEpisode), byNumber(ownEpisode), someFields, (ours, others, fields) => {
        const theirs = others.map((other, index) => listOf(other, fields, index + 2));
        const result = reconcile(month, ours, theirs);
        const all = new Set([...ours, ...theirs].map((row) => row.caseNumber));
        expect(result.map((row) => row.caseNumber).sort()).toEqual([...all].sort());
        expect(result.filter(({ line }) => line !== null)).toHaveLength(theirs.length);
        expect(result.filter(({ kind }) => kind === 'only-ours')).toHaveLength(all.size - theirs.length);
        for (const { kind, differences } of result) expect(differences.length > 0).toBe(kind === 'differs');
      }),
    );
  });

  it('a list made of the basis itself matches it, whichever columns it has', () => {
    fc.assert(
      fc.property(byNumber(ownEpisode), someFields, (ours, fields) => {
        const theirs = ours.map((own, index) => listOf(own, fields, index + 2));
        expect(reconcile(month, ours, theirs).every(({ kind }) => kind === 'matched')).toBe(true);
      }),
    );
  });

  it('the order of the list means nothing', () => {
    fc.assert(
      fc.property(byNumber(ownEpisode), byNumber(ownEpisode), fc.infiniteStream(fc.nat()), (ours, others, ranks) => {
        const theirs = others.map((other, index) => listOf(other, comparedFields, index + 2));
        const shuffled = theirs
          .map((row) => ({ row, rank: ranks.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ row }) => row);
        expect(reconcile(month, ours, shuffled)).toEqual(reconcile(month, ours, theirs));
      }),
    );
  });

  it('fields that differ are told, and no others', () => {
    fc.assert(
      fc.property(ownEpisode, ownEpisode, someFields, (own, other, fields) => {
        const row = listOf({ ...other, caseNumber: own.caseNumber }, fields, 2);
        const told = reconcile(month, [own], [row])[0]?.differences.map(({ field }) => field);
        expect(told).toEqual(
          comparedFields.filter((field) => fields.includes(field) && own.values[field] !== other.values[field]),
        );
      }),
    );
  });
});
