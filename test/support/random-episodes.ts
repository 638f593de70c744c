import { DateTime } from 'luxon';

/** Random rows for comparison with the reference: every shape of instant, notice, condition and payer that the format allows. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** mulberry32: small, seeded, good enough for test data. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.below(values.length)] ?? values[0];
  }
}

const municipalities = [
  '0114',
  '0115',
  '0117',
  '0120',
  '0123',
  '0125',
  '0126',
  '0127',
  '0136',
  '0160',
  '0163',
  '0181',
  '0184',
  '0188',
  '0192',
] as const;
const always = ['bromma', 'farsta', 'kungsholmen', 'skarpnack', 'sodermalm'] as const;
const untilJune = ['hagersten-liljeholmen', 'alvsjo', 'norrmalm'] as const;
const fromJuly = ['hagersten-alvsjo', 'norrmalm', 'rinkeby-kista'] as const;
const ZONE = 'Europe/Stockholm';
const HOUR = 3_600_000;

export type Row = Record<string, unknown> & { caseNumber: string };

/** Valid rows, discharged around the given month (DST nights and month ends included), in all the ways the format allows. */
export function randomRows({ seed, count, period }: { seed: number; count: number; period: string }): Row[] {
  const random = new Random(seed);
  const rows: Row[] = [];
  for (let i = 0; i < count; i += 1) {
    // Some case numbers come again: a later row is a new revision.
    const again = rows.length > 10 && random.chance(0.05) ? rows[random.below(rows.length)]?.caseNumber : undefined;
    rows.push(randomRow(random, again ?? `${random.pick(['K', 'Å', 'z', '𝕏'])}-${seed}-${i}`, period));
  }
  return rows;
}

function randomRow(random: Random, caseNumber: string, period: string): Row {
  const monthStart = DateTime.fromISO(`${period}-01`, { zone: ZONE });
  const discharged = monthStart.plus({
    hours: random.below(24 * 34) - 36,
    minutes: random.below(60),
    seconds: random.below(60),
    milliseconds: random.pick([0, 0, random.below(1000)]),
  });
  const stayHours = 2 + random.below(24 * 30);
  const admitted = discharged.minus({ hours: stayHours });
  const between = (): DateTime =>
    admitted.plus({ milliseconds: random.below(discharged.toMillis() - admitted.toMillis()) });
  const aroundNoon = (at: DateTime): DateTime => {
    const noon = at
      .set({ hour: 12, minute: 0, second: 0, millisecond: 0 })
      .plus({ milliseconds: random.pick([-1, 0, 0, 1, 999, 1000, 60_000]) });
    return noon >= admitted && noon <= discharged ? noon : at;
  };
  const notices = Array.from({ length: random.pick([0, 1, 1, 1, 1, 2, 3]) }, () => {
    const sent = random.chance(0.5) ? aroundNoon(between()) : between();
    return {
      sentAt: write(random, sent),
      ...(random.chance(0.2)
        ? { withdrawnAt: write(random, sent.plus({ hours: random.below(400) })) }
        : random.chance(0.3)
          ? { withdrawnAt: null }
          : {}),
    };
  });
  const isOngoing = random.chance(0.05);
  const isStockholm = random.chance(0.3);
  const day = isOngoing ? admitted : discharged;
  const districts = day.toISODate() ?? '';
  const row: Row = {
    caseNumber,
    careType: random.chance(0.75) ? 'somatic' : 'psychiatric',
    municipality: isStockholm ? '0180' : random.pick(municipalities),
    ...(isStockholm
      ? { district: random.pick([...always, ...(districts >= '2020-07-01' ? fromJuly : untilJune)]) }
      : random.chance(0.5)
        ? { district: null }
        : {}),
    inpatientUnit: random.pick(['Karolinska Solna', 'Danderyds sjukhus', 'Exempelsjukhuset "Ö"; enhet 2']),
    admittedAt: write(random, admitted),
    dischargeReadyNotices: notices,
    careContactNeeded: random.chance(0.7),
    sipRequired: random.chance(0.6),
  };
  if (random.chance(0.92)) row['admissionNoticeSentAt'] = write(random, between());
  if (random.chance(0.85))
    row['careContactAssignedAt'] = write(
      random,
      random.chance(0.9)
        ? between()
        : random.chance(0.5)
          ? discharged
          : discharged.plus({ milliseconds: 1 + random.below(HOUR) }),
    );
  if (random.chance(0.85)) row['sipCallSentAt'] = write(random, between());
  if (random.chance(0.2)) row['outpatientCareAvailable'] = random.chance(0.7);
  if (random.chance(0.1)) row['patientOpposed'] = random.chance(0.5);
  if (random.chance(0.1)) row['cancelled'] = random.chance(0.5);
  if (random.chance(0.1)) row['protectedIdentity'] = random.chance(0.5);
  if (random.chance(0.3)) row['inpatientClinic'] = random.chance(0.5) ? null : 'Geriatrik';
  if (!isOngoing) row['dischargedAt'] = write(random, discharged);
  else if (random.chance(0.5)) row['dischargedAt'] = null;
  return shuffled(random, row);
}

/** One instant in any of the permitted writings that mean exactly it. */
function write(random: Random, at: DateTime): string {
  const fraction =
    at.millisecond === 0
      ? random.pick(['', '', '.0', '.000'])
      : at.millisecond % 100 === 0
        ? `.${at.millisecond / 100}`
        : `.${String(at.millisecond).padStart(3, '0')}`;
  const seconds =
    at.second === 0 && at.millisecond === 0 && random.chance(0.5) ? '' : `:${at.toFormat('ss')}${fraction}`;
  const inZone = (zone: string): DateTime => at.setZone(zone);
  switch (random.below(4)) {
    case 0:
      return `${inZone('utc').toFormat("yyyy-MM-dd'T'HH:mm")}${seconds}Z`;
    case 1:
      return `${inZone('utc+5:30').toFormat("yyyy-MM-dd'T'HH:mm")}${seconds}+05:30`;
    case 2:
      return `${at.toFormat("yyyy-MM-dd'T'HH:mm")}${seconds}${at.toFormat('ZZ')}`;
    default:
      // Plain local time means the first one when the clock is turned back: the second needs its offset.
      return DateTime.fromISO(at.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS"), { zone: ZONE }).toMillis() === at.toMillis()
        ? `${at.toFormat("yyyy-MM-dd'T'HH:mm")}${seconds}`
        : `${at.toFormat("yyyy-MM-dd'T'HH:mm")}${seconds}${at.toFormat('ZZ')}`;
  }
}

function shuffled(random: Random, row: Row): Row {
  const entries = Object.entries(row);
  for (let i = entries.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const [a, b] = [entries[i], entries[j]];
    if (a && b) [entries[i], entries[j]] = [b, a];
  }
  return Object.fromEntries(entries) as Row;
}

/** Takes a valid row and breaks exactly one thing; the key is where the refusal must point. */
export const faults: readonly {
  readonly name: string;
  readonly field: string | null;
  readonly breakRow: (row: Row) => string;
}[] = [
  { name: 'a line that is cut off', field: null, breakRow: (row) => JSON.stringify(row).slice(0, -2) },
  { name: 'a list instead of an object', field: null, breakRow: (row) => JSON.stringify([row]) },
  {
    name: 'an unknown field',
    field: 'dischargeredyNotices',
    breakRow: (row) => JSON.stringify({ ...row, dischargeredyNotices: [] }),
  },
  { name: 'no case number', field: 'caseNumber', breakRow: (row) => JSON.stringify({ ...row, caseNumber: undefined }) },
  {
    name: 'a case number of 65 characters',
    field: 'caseNumber',
    breakRow: (row) => JSON.stringify({ ...row, caseNumber: 'x'.repeat(65) }),
  },
  {
    name: 'a case number that is a personal number',
    field: 'caseNumber',
    breakRow: (row) => JSON.stringify({ ...row, caseNumber: '19121212-1212' }),
  },
  {
    name: 'a NUL in a name',
    field: 'inpatientUnit',
    breakRow: (row) => JSON.stringify({ ...row, inpatientUnit: 'a\u0000b' }),
  },
  {
    name: 'a lone surrogate',
    field: 'inpatientUnit',
    breakRow: (row) => JSON.stringify({ ...row, inpatientUnit: 'a\ud800b' }),
  },
  {
    name: 'an unknown care type',
    field: 'careType',
    breakRow: (row) => JSON.stringify({ ...row, careType: 'Somatic' }),
  },
  {
    name: 'a municipality without its zero',
    field: 'municipality',
    breakRow: (row) => JSON.stringify({ ...row, municipality: '184', district: null }),
  },
  {
    name: 'a municipality as a number',
    field: 'municipality',
    breakRow: (row) => JSON.stringify({ ...row, municipality: 184, district: null }),
  },
  {
    name: 'a municipality outside the county',
    field: 'municipality',
    breakRow: (row) => JSON.stringify({ ...row, municipality: '1480', district: null }),
  },
  {
    name: 'Stockholm without a district',
    field: 'district',
    breakRow: (row) => JSON.stringify({ ...row, municipality: '0180', district: null }),
  },
  {
    name: 'a district outside Stockholm',
    field: 'district',
    breakRow: (row) => JSON.stringify({ ...row, municipality: '0184', district: 'farsta' }),
  },
  {
    name: 'a district that does not exist',
    field: 'district',
    breakRow: (row) => JSON.stringify({ ...row, municipality: '0180', district: 'gamla-stan' }),
  },
  {
    name: 'a truth value as text',
    field: 'sipRequired',
    breakRow: (row) => JSON.stringify({ ...row, sipRequired: 'ja' }),
  },
  {
    name: 'a truth value that is missing',
    field: 'careContactNeeded',
    breakRow: (row) => JSON.stringify({ ...row, careContactNeeded: null }),
  },
  {
    name: 'hour 24',
    field: 'admittedAt',
    breakRow: (row) => JSON.stringify({ ...row, admittedAt: '2020-01-01T24:00' }),
  },
  {
    name: 'a leap second',
    field: 'admittedAt',
    breakRow: (row) => JSON.stringify({ ...row, admittedAt: '2020-01-01T23:59:60' }),
  },
  {
    name: 'a day that does not exist',
    field: 'admittedAt',
    breakRow: (row) => JSON.stringify({ ...row, admittedAt: '2019-02-29T10:00' }),
  },
  {
    name: 'an hour that the clock skipped',
    field: 'sipCallSentAt',
    breakRow: (row) => JSON.stringify({ ...row, sipCallSentAt: '2020-03-29T02:30' }),
  },
  {
    name: 'four decimals of a second',
    field: 'sipCallSentAt',
    breakRow: (row) => JSON.stringify({ ...row, sipCallSentAt: '2020-03-28T02:30:00.0001' }),
  },
  {
    name: 'a date alone',
    field: 'sipCallSentAt',
    breakRow: (row) => JSON.stringify({ ...row, sipCallSentAt: '2020-03-28' }),
  },
  {
    name: 'discharge before admission',
    field: 'dischargedAt',
    breakRow: (row) =>
      JSON.stringify({
        ...row,
        dischargeReadyNotices: [],
        admittedAt: '2020-03-02T10:00',
        dischargedAt: '2020-03-02T09:59:59.999',
        municipality: '0184',
        district: null,
      }),
  },
  {
    name: 'a notice before admission',
    field: 'dischargeReadyNotices[0].sentAt',
    breakRow: (row) => JSON.stringify({ ...row, dischargeReadyNotices: [{ sentAt: '2018-01-01T10:00' }] }),
  },
  {
    name: 'a discharge before the notice',
    field: 'dischargedAt',
    breakRow: (row) =>
      JSON.stringify({
        ...row,
        municipality: '0184',
        district: null,
        admittedAt: '2020-03-02T10:00',
        dischargedAt: '2020-03-03T10:00',
        dischargeReadyNotices: [{ sentAt: '2020-03-03T10:00:00.001' }],
      }),
  },
  {
    name: 'a withdrawal before its notice',
    field: 'dischargeReadyNotices[0].withdrawnAt',
    breakRow: (row) =>
      JSON.stringify({
        ...row,
        dischargeReadyNotices: [{ sentAt: row['admittedAt'], withdrawnAt: '2018-01-01T10:00' }],
      }),
  },
  {
    name: 'an unknown key in a notice',
    field: 'dischargeReadyNotices[0].sent',
    breakRow: (row) => JSON.stringify({ ...row, dischargeReadyNotices: [{ sentAt: row['admittedAt'], sent: 1 }] }),
  },
  {
    name: 'a notice that is no object',
    field: 'dischargeReadyNotices[0]',
    breakRow: (row) => JSON.stringify({ ...row, dischargeReadyNotices: ['2020-01-01T10:00'] }),
  },
  {
    name: 'notices that are no list',
    field: 'dischargeReadyNotices',
    breakRow: (row) => JSON.stringify({ ...row, dischargeReadyNotices: {} }),
  },
  {
    name: 'a personal number with a wrong check digit',
    field: 'personalIdentityNumber',
    breakRow: (row) => JSON.stringify({ ...row, personalIdentityNumber: '19121212-1213' }),
  },
];
