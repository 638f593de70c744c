import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDateOf } from '../calendar/civil-date.ts';
import { canonicalEpisode } from './canonical-episode.ts';
import type { Episode } from './episode.ts';
import { episodeFields, parseEpisode } from './parse-episode.ts';
import type { PayerLookup } from './payer-lookup.ts';
import { refusalReason, type Refusal } from './refusal.ts';

const payers: PayerLookup = {
  check: ({ municipality, district, fromDay, throughDay }) =>
    municipality === '0184'
      ? { payer: '0184' }
      : {
          refusal: {
            field: 'municipality',
            code: 'municipality-not-a-payer',
            args: {
              municipality,
              district: district ?? '-',
              from: civilDateOf(fromDay),
              through: throughDay ?? 'open',
            },
          },
        },
};

/** A row with nothing wrong; a test writes only what it is about, `undefined` leaves a field out. */
function row(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const whole: Record<string, unknown> = {
    caseNumber: 'A-ANDERS',
    careType: 'somatic',
    municipality: '0184',
    inpatientUnit: 'Karolinska Solna',
    admittedAt: '2020-01-02T15:20',
    dischargeReadyNotices: [{ sentAt: '2020-01-13T12:00', withdrawnAt: null }],
    careContactNeeded: true,
    sipRequired: true,
    dischargedAt: '2020-01-17T14:00',
    ...fields,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

function refusalsOf(value: unknown): readonly Refusal[] {
  const parsed = parseEpisode(value, { payers });
  return 'refusals' in parsed ? parsed.refusals : [];
}

function read(fields: Readonly<Record<string, unknown>> = {}): Episode {
  const parsed = parseEpisode(row(fields), { payers });
  if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.episode;
}

describe('a row that is an episode', () => {
  it('may leave out what is nullable or has a default', () => {
    expect(read()).toEqual({
      caseNumber: 'A-ANDERS',
      careType: 'somatic',
      municipality: '0184',
      district: null,
      inpatientUnit: 'Karolinska Solna',
      inpatientClinic: null,
      outpatientUnit: null,
      personalIdentityNumber: null,
      protectedIdentity: false,
      admittedAt: Date.UTC(2020, 0, 2, 14, 20),
      admissionNoticeSentAt: null,
      dischargeReadyNotices: [{ sentAt: Date.UTC(2020, 0, 13, 11), withdrawnAt: null }],
      careContactNeeded: true,
      careContactAssignedAt: null,
      sipRequired: true,
      sipCallSentAt: null,
      outpatientCareAvailable: true,
      patientOpposed: false,
      dischargedAt: Date.UTC(2020, 0, 17, 13),
      cancelled: false,
    });
  });

  it('has notices in the order of time, whatever their order in the row', () => {
    const early = { sentAt: '2020-01-10T09:00', withdrawnAt: '2020-01-11T09:00' };
    const late = { sentAt: '2020-01-13T09:00' };
    expect(read({ dischargeReadyNotices: [late, early] })).toEqual(read({ dischargeReadyNotices: [early, late] }));
  });

  it('is the same episode whatever key order, offset or precision it is written with', () => {
    const other = Object.fromEntries(
      Object.entries(row({ admittedAt: '2020-01-02T14:20:00.0Z', cancelled: false, district: null })).reverse(),
    );
    const parsed = parseEpisode(other, { payers });
    expect('episode' in parsed && canonicalEpisode(parsed.episode)).toBe(canonicalEpisode(read()));
    expect(canonicalEpisode(read({ cancelled: true }))).not.toBe(canonicalEpisode(read()));
  });

  it('may come back from a file of refused rows with the reasons still beside it', () => {
    expect(refusalsOf(row({ refused_line: 17, refused_reason: 'utskrivningen är före inskrivningen.' }))).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a stay that goes on', { dischargedAt: null }],
    [
      'admission, notice, withdrawal and discharge at one instant',
      {
        admittedAt: '2020-01-17T14:00',
        dischargeReadyNotices: [{ sentAt: '2020-01-17T14:00', withdrawnAt: '2020-01-17T14:00' }],
      },
    ],
    ['no notices', { dischargeReadyNotices: [] }],
    [
      'a withdrawal after the discharge',
      { dischargeReadyNotices: [{ sentAt: '2020-01-13T12:00', withdrawnAt: '2020-02-01T12:00' }] },
    ],
    ['an admission notice long before the stay', { admissionNoticeSentAt: '2019-01-01T00:00' }],
    ['a case number of 64 emoji', { caseNumber: '🏥'.repeat(64) }],
    [
      'a unit name of 200 letters',
      { inpatientUnit: 'å'.repeat(200), inpatientClinic: 'ö'.repeat(200), outpatientUnit: 'x' },
    ],
    ['an instant far in the future', { dischargedAt: '2098-01-01T00:00' }],
    ['a personal number', { personalIdentityNumber: '850709-9805' }],
  ])('can be %s', (_, fields) => {
    expect(refusalsOf(row(fields))).toEqual([]);
  });
});

describe('a row that is refused', () => {
  it.each<[Readonly<Record<string, unknown>>, string, string]>([
    [{ colour: 'blue' }, 'colour', 'unknown-field'],
    [{ admitedAt: '2020-01-02T15:20', admittedAt: undefined }, 'admitedAt', 'unknown-field'],
    [{ constructor: 1 }, 'constructor', 'unknown-field'],
    [{ caseNumber: undefined }, 'caseNumber', 'missing-field'],
    [{ caseNumber: null }, 'caseNumber', 'null-not-allowed'],
    [{ caseNumber: 4711 }, 'caseNumber', 'not-text'],
    [{ caseNumber: '' }, 'caseNumber', 'empty-text'],
    [{ caseNumber: 'x'.repeat(65) }, 'caseNumber', 'text-too-long'],
    [{ caseNumber: '850709-9805' }, 'caseNumber', 'personal-number-as-case-number'],
    [{ caseNumber: '191212121212' }, 'caseNumber', 'personal-number-as-case-number'],
    [{ caseNumber: 'A\u0000B' }, 'caseNumber', 'control-character'],
    [{ careType: 'somatik' }, 'careType', 'unknown-care-type'],
    [{ careType: 1 }, 'careType', 'not-text'],
    [{ municipality: '184' }, 'municipality', 'malformed-municipality'],
    [{ municipality: 184 }, 'municipality', 'malformed-municipality'],
    [{ municipality: '01840' }, 'municipality', 'malformed-municipality'],
    [{ municipality: '9999' }, 'municipality', 'municipality-not-a-payer'],
    [{ municipality: null }, 'municipality', 'null-not-allowed'],
    [{ district: 7 }, 'district', 'not-text'],
    [{ district: '' }, 'district', 'empty-text'],
    [{ inpatientUnit: undefined }, 'inpatientUnit', 'missing-field'],
    [{ inpatientUnit: 'a\u007fb' }, 'inpatientUnit', 'control-character'],
    [{ inpatientUnit: 'a\u0085b' }, 'inpatientUnit', 'control-character'],
    [{ inpatientUnit: 'rad\nrad' }, 'inpatientUnit', 'control-character'],
    [{ inpatientUnit: 'å'.repeat(201) }, 'inpatientUnit', 'text-too-long'],
    [{ inpatientClinic: 'a\ud800b' }, 'inpatientClinic', 'broken-character'],
    [{ outpatientUnit: 'a\udc00' }, 'outpatientUnit', 'broken-character'],
    [{ outpatientUnit: '' }, 'outpatientUnit', 'empty-text'],
    [{ personalIdentityNumber: '850709-9806' }, 'personalIdentityNumber', 'personal-number-check-digit'],
    [{ personalIdentityNumber: '8507' }, 'personalIdentityNumber', 'malformed-personal-number'],
    [{ personalIdentityNumber: 8507099805 }, 'personalIdentityNumber', 'not-text'],
    [{ protectedIdentity: 'ja' }, 'protectedIdentity', 'not-boolean'],
    [{ protectedIdentity: null }, 'protectedIdentity', 'null-not-allowed'],
    [{ admittedAt: undefined }, 'admittedAt', 'missing-field'],
    [{ admittedAt: 1578000000000 }, 'admittedAt', 'not-text'],
    [{ admittedAt: '2020-01-02' }, 'admittedAt', 'malformed-instant'],
    [{ admittedAt: '1999-12-31T12:00' }, 'admittedAt', 'instant-out-of-range'],
    [{ admissionNoticeSentAt: '2020-03-29T02:30' }, 'admissionNoticeSentAt', 'instant-skipped-by-clock'],
    [{ dischargeReadyNotices: undefined }, 'dischargeReadyNotices', 'missing-field'],
    [{ dischargeReadyNotices: null }, 'dischargeReadyNotices', 'null-not-allowed'],
    [{ dischargeReadyNotices: {} }, 'dischargeReadyNotices', 'not-a-list'],
    [{ dischargeReadyNotices: ['2020-01-13T12:00'] }, 'dischargeReadyNotices[0]', 'not-a-notice'],
    [{ dischargeReadyNotices: [{ withdrawnAt: null }] }, 'dischargeReadyNotices[0].sentAt', 'missing-field'],
    [
      { dischargeReadyNotices: [{ sentAt: '2020-01-13T12:00', by: 'x' }] },
      'dischargeReadyNotices[0].by',
      'unknown-field',
    ],
    [{ careContactNeeded: undefined }, 'careContactNeeded', 'missing-field'],
    [{ careContactNeeded: 1 }, 'careContactNeeded', 'not-boolean'],
    [{ careContactAssignedAt: '2020-01-10T9:00' }, 'careContactAssignedAt', 'malformed-instant'],
    [{ sipRequired: null }, 'sipRequired', 'null-not-allowed'],
    [{ sipCallSentAt: false }, 'sipCallSentAt', 'not-text'],
    [{ outpatientCareAvailable: null }, 'outpatientCareAvailable', 'null-not-allowed'],
    [{ cancelled: 'false' }, 'cancelled', 'not-boolean'],
    [
      { dischargedAt: '2020-01-02T15:19:59.999', dischargeReadyNotices: [] },
      'dischargedAt',
      'discharge-before-admission',
    ],
    [
      { dischargeReadyNotices: [{ sentAt: '2020-01-02T15:19' }] },
      'dischargeReadyNotices[0].sentAt',
      'notice-before-admission',
    ],
    [
      { dischargeReadyNotices: [{ sentAt: '2020-01-03T09:00' }, { sentAt: '2020-01-17T14:00:00.001' }] },
      'dischargedAt',
      'discharge-before-notice',
    ],
    [
      { dischargeReadyNotices: [{ sentAt: '2020-01-13T12:00', withdrawnAt: '2020-01-13T11:59' }] },
      'dischargeReadyNotices[0].withdrawnAt',
      'withdrawal-before-notice',
    ],
    [
      { dischargeReadyNotices: [{ sentAt: '2020-01-17T15:00' }], cancelled: true },
      'dischargedAt',
      'discharge-before-notice',
    ],
  ])('for %j: %s, %s', (fields, field, code) => {
    expect(refusalsOf(row(fields))[0]).toMatchObject({ field, code });
  });

  it.each([[null], [[]], ['text'], [17], [true], [undefined]])('when it is no object: %j', (value) => {
    expect(refusalsOf(value)).toEqual([{ field: null, code: 'not-an-object', args: {} }]);
  });

  it('gets the hint to write a municipality with its leading zero', () => {
    const [refusal] = refusalsOf(row({ municipality: '184' }));
    expect(refusal && refusalReason(refusal, 'sv')).toBe('kommunkoden ska vara text med fyra siffror. Skriv 0184.');
    const [other] = refusalsOf(row({ municipality: 'Solna' }));
    expect(other && refusalReason(other, 'en')).toBe('the municipality code must be text of four digits.');
  });

  it('gets every reason, in the order of the fields', () => {
    const refusals = refusalsOf(
      row({ dischargedAt: 'x', caseNumber: '', colour: 1, sipRequired: 1, dischargeReadyNotices: [{}] }),
    );
    expect(refusals.map(({ field }) => field)).toEqual([
      'colour',
      'caseNumber',
      'dischargeReadyNotices[0].sentAt',
      'sipRequired',
      'dischargedAt',
    ]);
  });

  it('hides a personal number and poison that stand where a key should be', () => {
    expect(refusalsOf(row({ '19850709-9805': 1 }))[0]?.field).toBe('*************');
    expect(refusalsOf(row({ 'a\u0000\ud800b': 1 }))[0]?.field).toBe('a\uFFFD\uFFFDb');
    expect(refusalsOf(row({ ['k'.repeat(500)]: 1 }))[0]?.field).toHaveLength(101);
  });
});

describe('the payer of a row', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string, number | string]>([
    ['must exist on the discharge date', {}, '2020-01-17', 18278],
    ['on the local discharge date, not the one of UTC', { dischargedAt: '2020-01-17T23:30:00Z' }, '2020-01-18', 18279],
    ['while the stay goes on, on some day from admission', { dischargedAt: null }, '2020-01-02', 'open'],
    [
      'from admission, when the discharge cannot be right',
      { dischargedAt: '2019-12-01T10:00', dischargeReadyNotices: [] },
      '2020-01-02',
      'open',
    ],
  ])('%s', (_, fields, from, through) => {
    const refusal = refusalsOf(row({ municipality: '9999', ...fields })).find(({ field }) => field === 'municipality');
    expect(refusal?.args).toMatchObject({ from, through });
  });
});

describe('whatever a row holds', () => {
  const anything = fc.oneof(fc.anything(), fc.constantFrom('2020-01-13T12:00', '0184', true, null, '850709-9805'));
  const rows = fc.record(Object.fromEntries(episodeFields.map((field) => [field, anything])), { requiredKeys: [] });

  it('it is an episode or has a reason in two languages, and no reason repeats what the row says', () => {
    fc.assert(
      fc.property(rows, fc.string({ minLength: 12, unit: 'grapheme' }), (fields, secret) => {
        const refusals = refusalsOf({
          ...row(),
          ...fields,
          caseNumber: secret,
          outpatientUnit: `${secret}\u0007`,
          personalIdentityNumber: '850709-9806',
        });
        expect(refusals.length).toBeGreaterThan(0);
        for (const refusal of refusals) {
          for (const language of ['sv', 'en'] as const) {
            const reason = refusalReason(refusal, language);
            expect(reason).toMatch(/^\p{Ll}.*\.$/su);
            expect(reason).not.toMatch(/[{}[\]]/);
            expect(reason).not.toContain(secret);
            expect(reason).not.toContain('9806');
          }
        }
      }),
    );
  });
});
