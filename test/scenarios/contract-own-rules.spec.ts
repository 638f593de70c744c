import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fristdag } from '../support/command-line.ts';
import { materialFive } from '../support/product.ts';
import { randomRows } from '../support/random-episodes.ts';
import { rateByReference, type ReferenceRow, type ReferenceRules, shippedRules } from '../support/reference.ts';

type CareType = 'somatic' | 'psychiatric';

interface VersionFile {
  name: string;
  validFrom: string;
  publishedAt: string | null;
  model: string;
  corrects?: string;
  reason?: unknown;
  parameters: Record<string, { value: unknown; unit: string; status: string; source: unknown }>;
  conditions: { id: string; enabled: boolean }[];
}

interface Rating {
  readonly statements: readonly { ruleVersion: string; freeDays: number; amount: string; careType: string }[];
  readonly assessments: readonly { caseNumber: string; conditions: Record<string, string> }[];
}

const shipped = fileURLToPath(new URL('../../rules', import.meta.url));
const readShipped = (careType: CareType): VersionFile =>
  JSON.parse(readFileSync(join(shipped, careType, '2020-01-01.json'), 'utf8')) as VersionFile;

describe('an agreement of one’s own on the command line', () => {
  let folder: string;
  let count = 0;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fristdag-own-rules-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A folder of rules with these files in it, by path, and no lock. */
  function rulesFolder(files: Readonly<Record<string, unknown>>): string {
    count += 1;
    const place = join(folder, String(count));
    for (const [path, document] of Object.entries(files)) {
      mkdirSync(join(place, path, '..'), { recursive: true });
      writeFileSync(join(place, path), typeof document === 'string' ? document : JSON.stringify(document));
    }
    return place;
  }

  function changed(careType: CareType, change: (version: VersionFile) => void): VersionFile {
    const version = readShipped(careType);
    change(version);
    return version;
  }

  const setValue = (version: VersionFile, parameter: string, value: unknown): void => {
    const [first] = Object.values(version.parameters);
    const held = version.parameters[parameter] ?? { ...first, unit: 'days' };
    version.parameters[parameter] = { ...held, value } as VersionFile['parameters'][string];
  };

  async function rate(rules: string, period: string, rows: string): Promise<Rating> {
    const args = ['rate', '--period', period, '--episodes', '-', '--rules', rules, '--json'];
    const { code, stdout, stderr } = await fristdag(args, rows);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as Rating;
  }

  const cases: readonly {
    readonly title: string;
    readonly careType: CareType;
    readonly change: (version: VersionFile) => void;
    readonly rules: Partial<ReferenceRules>;
  }[] = [
    {
      title: 'three free days, a price with öre, a cutoff in the afternoon and one day for the call to a SIP',
      careType: 'somatic',
      change: (version) => {
        setValue(version, 'freeDays', 3);
        setValue(version, 'costPerCareDay', 8200.35);
        setValue(version, 'cutoffTime', '14:30');
        setValue(version, 'sipCallWithinDays', 1);
      },
      rules: { freeDays: 3, costOre: 820_035n, cutoff: '14:30:00.000', sipCallWithinDays: 1 },
    },
    {
      title: 'no free days at all',
      careType: 'somatic',
      change: (version) => setValue(version, 'freeDays', 0),
      rules: { freeDays: 0 },
    },
    {
      title: 'somatic care billed per episode',
      careType: 'somatic',
      change: (version) => (version.model = 'individual'),
      rules: { model: 'individual' },
    },
    {
      title: 'psychiatric care billed on the average',
      careType: 'psychiatric',
      change: (version) => (version.model = 'average'),
      rules: { model: 'average' },
    },
    {
      title: 'long episodes billed singly and the rest averaged',
      careType: 'somatic',
      change: (version) => {
        version.model = 'hybrid';
        setValue(version, 'hybridThresholdDays', 7);
      },
      rules: { model: 'hybrid', thresholdDays: 7 },
    },
    {
      title: 'the patient’s own will counted as a condition',
      careType: 'somatic',
      change: (version) => {
        for (const condition of version.conditions) if (condition.id === 'patient-opposed') condition.enabled = true;
      },
      rules: { asksPatient: true },
    },
  ];

  it.each(cases)('rates with $title', async ({ careType, change, rules }) => {
    const other: CareType = careType === 'somatic' ? 'psychiatric' : 'somatic';
    const place = rulesFolder({
      [`${careType}/2020-01-01.json`]: changed(careType, change),
      [`${other}/2020-01-01.json`]: readShipped(other),
    });
    const rows = randomRows({ seed: 41, count: 600, period: '2020-10' });
    const reference = rateByReference(rows as unknown as ReferenceRow[], '2020-10', {
      ...shippedRules,
      [careType]: { ...shippedRules[careType], ...rules },
    });
    const result = await rate(place, '2020-10', rows.map((row) => JSON.stringify(row)).join('\n'));
    expect(result.assessments).toEqual(reference.assessments);
    expect(result.statements).toEqual(reference.statements.map((statement) => expect.objectContaining(statement)));
  });

  it('judges a month by the version that started last, and a corrected month by its correction', async () => {
    const cheaper = changed('somatic', (version) => {
      Object.assign(version, { name: 'somatic/2020-03-01', validFrom: '2020-03-01' });
      setValue(version, 'freeDays', 1);
    });
    const correction = changed('somatic', (version) => {
      Object.assign(version, { name: 'somatic/2020-01-01.2', corrects: 'somatic/2020-01-01' });
      Object.assign(version, {
        publishedAt: '2020-02-20T08:00:00+01:00',
        reason: { sv: 'Fel antal fristdagar.', en: 'Wrong number of free days.' },
      });
      setValue(version, 'freeDays', 3);
    });
    const place = rulesFolder({
      'somatic/2020-01-01.json': readShipped('somatic'),
      'somatic/2020-01-01.2.json': correction,
      'somatic/2020-03-01.json': cheaper,
    });
    const inMonth = (month: string): string => materialFive.replaceAll('2020-01-', `2020-${month}-`);
    const seen = [];
    for (const month of ['01', '03', '12']) {
      const { statements } = await rate(place, `2020-${month}`, inMonth(month));
      seen.push(statements.map(({ ruleVersion, freeDays, amount }) => [ruleVersion, freeDays, amount]));
    }
    expect(seen).toEqual([
      [['somatic/2020-01-01.2', 3, '0.00']],
      [['somatic/2020-03-01', 1, '78000.00']],
      [['somatic/2020-03-01', 1, '78000.00']],
    ]);
  });

  it('counts the hours to the admission notice as they pass, also over the spring night, when that switch is on', async () => {
    const place = rulesFolder({
      'somatic/2020-01-01.json': changed('somatic', (version) => {
        for (const condition of version.conditions)
          if (condition.id === 'admission-notice-within-24-hours') condition.enabled = true;
      }),
    });
    const sent = {
      'before admission': ['2020-03-28T11:00', 'met'],
      'after 24 hours': ['2020-03-29T13:00', 'met'],
      'after 24 hours and a millisecond': ['2020-03-29T13:00:00.001', 'not-met'],
      'after the ready notice, where the clock may have started later': ['2020-03-31T10:00', 'met'],
      never: [null, 'not-met'],
    } as const;
    const rows = Object.entries(sent).map(([caseNumber, [admissionNoticeSentAt]]) => ({
      caseNumber,
      careType: 'somatic',
      municipality: '0184',
      inpatientUnit: 'Danderyds sjukhus',
      admittedAt: '2020-03-28T12:00',
      admissionNoticeSentAt,
      careContactNeeded: false,
      sipRequired: false,
      dischargeReadyNotices: [{ sentAt: '2020-03-30T10:00' }],
      dischargedAt: '2020-03-31T12:00',
    }));
    const { assessments } = await rate(place, '2020-03', rows.map((row) => JSON.stringify(row)).join('\n'));
    expect(
      Object.fromEntries(
        assessments.map(({ caseNumber, conditions }) => [caseNumber, conditions['admission-notice-within-24-hours']]),
      ),
    ).toEqual(Object.fromEntries(Object.entries(sent).map(([caseNumber, [, outcome]]) => [caseNumber, outcome])));
  });

  it('knows the payers of its own list', async () => {
    const payers = JSON.parse(readFileSync(join(shipped, 'payers.json'), 'utf8')) as Record<string, unknown>;
    const text = JSON.stringify(payers).replaceAll('"0184"', '"0999"');
    const place = rulesFolder({ 'somatic/2020-01-01.json': readShipped('somatic'), 'payers.json': text });
    const { statements } = await rate(place, '2020-01', materialFive.replaceAll('"0184"', '"0999"'));
    expect(statements).toEqual([expect.objectContaining({ payer: '0999', amount: '39000.00' })]);
  });

  it('needs neither payers nor the other care type, as long as no episode is of it', async () => {
    const place = rulesFolder({ 'somatic/2020-01-01.json': readShipped('somatic') });
    expect((await rate(place, '2020-01', materialFive)).statements).toEqual([
      expect.objectContaining({ careType: 'somatic', amount: '39000.00' }),
    ]);
  });

  it.each([
    [
      'a fact that nobody knows',
      (version: VersionFile) => setFact(version, 'weather'),
      'somatic/2020-01-01.json',
      /fact/,
    ],
    [
      'a start within a month',
      (version: VersionFile) => (version.validFrom = '2020-01-02'),
      'somatic/2020-01-01.json',
      /validFrom|name/,
    ],
    [
      'free days in words',
      (version: VersionFile) => setValue(version, 'freeDays', 'two'),
      'somatic/2020-01-01.json',
      /parameters\.freeDays/,
    ],
    [
      'a price of three decimals',
      (version: VersionFile) => setValue(version, 'costPerCareDay', 7800.001),
      'somatic/2020-01-01.json',
      /costPerCareDay/,
    ],
    [
      'a model that nobody knows',
      (version: VersionFile) => (version.model = 'median'),
      'somatic/2020-01-01.json',
      /model/,
    ],
  ])('refuses %s, naming the file and the key, and prints nothing else', async (_title, breakIt, file, key) => {
    const place = rulesFolder({ 'somatic/2020-01-01.json': changed('somatic', breakIt) });
    const args = ['rate', '--period', '2020-01', '--episodes', '-', '--rules', place, '--json'];
    const { code, stdout, stderr } = await fristdag(args, materialFive);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(file);
    expect(stderr).toMatch(key);
  });

  it('refuses a file that is no JSON, by its name', async () => {
    const place = rulesFolder({ 'somatic/2020-01-01.json': '{ "name": ' });
    const { code, stdout, stderr } = await fristdag(
      ['rate', '--period', '2020-01', '--episodes', '-', '--rules', place],
      materialFive,
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('somatic/2020-01-01.json');
  });

  it('finds a missing version before it reads any episode', async () => {
    const { code, stdout, stderr } = await fristdag(
      ['rate', '--period', '2019-12', '--episodes', join(folder, 'there-is-no-such-file'), '--json'],
      '',
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Ingen regelversion för somatisk vård gäller i december 2019.');
    expect(stderr).toContain('Ingen regelversion för psykiatrisk vård gäller i december 2019.');
  });
});

function setFact(version: VersionFile, fact: string): void {
  for (const condition of version.conditions) {
    Object.assign(condition, { metWhen: { all: [{ fact, operator: 'equal', value: true }] } });
  }
}
