import { describe, expect, it } from '@jest/globals';
import type { Episode } from '@fristdag/rules';
import { Encryption, parseKeyRing } from '../../platform/index.ts';
import { PersonalData, placeOfNumber } from '../personal-data/personal-data.ts';
import type { ReadRow } from '../read/index.ts';
import { EPISODE_COLUMNS, judgeRow } from './judge-rows.ts';

const columns = EPISODE_COLUMNS.split(', ');
const at = (text: string): number => Date.parse(text);
const encryption = new Encryption(
  parseKeyRing({
    dataKeys: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
    indexKey: Buffer.alloc(32, 9).toString('base64'),
  }),
);
const personalData = new PersonalData(encryption);
const LATER = at('2020-10-22T07:00:00Z');

/** Bianca of the material: her notice was sent at 12:01 local time, a minute past the noon rule. */
const bianca: Episode = {
  caseNumber: 'B-BIANCA',
  careType: 'somatic',
  municipality: '0184',
  district: null,
  protectedIdentity: false,
  inpatientUnit: 'Karolinska Solna',
  inpatientClinic: null,
  outpatientUnit: null,
  personalIdentityNumber: null,
  admittedAt: at('2020-01-05T09:00:00Z'),
  admissionNoticeSentAt: null,
  patientOpposed: false,
  cancelled: false,
  dischargeReadyNotices: [{ sentAt: at('2020-01-13T11:01:00Z'), withdrawnAt: null }],
  careContactNeeded: false,
  careContactAssignedAt: null,
  sipRequired: false,
  sipCallSentAt: null,
  outpatientCareAvailable: true,
  dischargedAt: at('2020-01-31T23:30:00Z'),
};

function valuesOf(row: ReadRow, now = LATER): Readonly<Record<string, string>> {
  const values = judgeRow(row, { now, personalData }).episodeText?.trimEnd().split('\t') ?? [];
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']));
}

const accepted = (episode: Episode, line = 2): ReadRow => ({
  line,
  raw: '{}',
  episode,
  payer: '0184',
  flags: [],
  refusals: null,
});

describe('a row that is read', () => {
  it('gets its local dates, the millisecond of the day and the month once and for all', () => {
    expect(valuesOf(accepted(bianca))).toMatchObject({
      source_line: '2',
      case_number: 'B-BIANCA',
      notice_sent_at: '2020-01-13 11:01:00Z',
      notice_day: '18274',
      notice_ms_of_day: String((12 * 60 + 1) * 60_000),
      // Half past midnight in Stockholm: discharged in February.
      period: '2020-02',
      sip_call_day: '\\N',
      flags: '{}',
    });
  });

  it('is flagged when something in it has not happened yet, and is the same row when it has', () => {
    const before = valuesOf(accepted(bianca), at('2020-01-20T00:00:00Z'));
    const after = valuesOf(accepted(bianca, 9));
    expect(before['flags']).toBe('{instant-in-the-future}');
    expect(before['content_hash']).toBe(after['content_hash']);
  });

  it('is another row as soon as one value differs', () => {
    const other = valuesOf(accepted({ ...bianca, cancelled: true }));
    expect(other['content_hash']).not.toBe(valuesOf(accepted(bianca))['content_hash']);
  });

  it('has its personal number sealed to the case and to what it says, and shows it nowhere', () => {
    const values = valuesOf(accepted({ ...bianca, personalIdentityNumber: '191212121212' }));
    const bytes = (column: string): Buffer => Buffer.from((values[column] ?? '').slice('\\\\x'.length), 'hex');
    expect(Object.values(values).join()).not.toContain('1212121212');
    const place = placeOfNumber('B-BIANCA', bytes('content_hash'));
    expect(encryption.open(bytes('personal_identity_number'), place).toString()).toBe('191212121212');
    const elsewhere = placeOfNumber('C-CLAES', bytes('content_hash'));
    expect(() => encryption.open(bytes('personal_identity_number'), elsewhere)).toThrow();
  });

  it('has a hash that nobody without the index key can make', () => {
    const others = new PersonalData(new Encryption({ ...encryption.ring, indexKey: Buffer.alloc(32, 8) }));
    expect(others.contentHash(bianca)).not.toEqual(personalData.contentHash(bianca));
    expect(personalData.contentHash({ ...bianca })).toEqual(personalData.contentHash(bianca));
  });

  it('is refused with a reason that any database can hold, however strange its keys', () => {
    const refusal = { field: 'a\0b\ud800', code: 'unknown-field', args: { header: '\0' } } as const;
    const judged = judgeRow(
      { line: 3, raw: '{"a\\u0000b": 1}', caseNumber: null, episode: null, refusals: [refusal] },
      { now: LATER, personalData },
    );
    expect(judged.refusal).toEqual({ field: 'a\ufffdb\ufffd', code: 'unknown-field', args: { header: '\ufffd' } });
  });
});
