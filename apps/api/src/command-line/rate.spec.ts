import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asCsv, golden, goldenFile, type Result, root, run } from './command-examples.fixtures.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fristdag-spec-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rate = (args: readonly string[], input?: string | Buffer) => run(['rate', ...args], input);
const rateGolden = (...args: readonly string[]) => rate(['--period', '2020-01', '--episodes', goldenFile, ...args]);

interface Rating {
  readonly period: string;
  readonly statements: readonly {
    readonly careType: string;
    readonly payer: string;
    readonly amount: string;
    readonly ruleVersion: string;
  }[];
  readonly assessments: readonly {
    readonly caseNumber: string;
    readonly contribution: string;
    readonly counted: boolean;
  }[];
}

const ratingOf = ({ stdout }: Result): Rating => JSON.parse(stdout) as Rating;

function saved(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A folder of rules of one's own: a copy of the shipped ones, without their lock, changed as wanted. */
function rulesFolder(name: string, change: (place: string) => void = () => undefined): string {
  const place = join(folder, name);
  for (const careType of ['somatic', 'psychiatric'])
    cpSync(join(root, 'rules', careType), join(place, careType), { recursive: true });
  change(place);
  return place;
}

describe('fristdag rate', () => {
  it('rates the five patients of the material at 39 000 kr for Solna', async () => {
    const result = await rateGolden('--json');
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const rating = ratingOf(result);
    expect(Object.keys(rating)).toEqual(['period', 'statements', 'assessments']);
    expect(rating.statements).toEqual([
      {
        careType: 'somatic',
        payer: '0184',
        ruleVersion: 'somatic/2020-01-01',
        ruleVersionHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        model: 'average',
        episodes: 5,
        dischargeReadyDays: 15,
        freeDays: 2,
        billableDays: 5,
        liable: true,
        amount: '39000.00',
      },
    ]);
    expect(Object.keys(rating.statements[0] ?? {})).toEqual([
      'careType',
      'payer',
      'ruleVersion',
      'ruleVersionHash',
      'model',
      'episodes',
      'dischargeReadyDays',
      'freeDays',
      'billableDays',
      'liable',
      'amount',
    ]);
    expect(rating.assessments[1]).toEqual({
      caseNumber: 'B-BIANCA',
      careType: 'somatic',
      payer: '0184',
      counted: true,
      dischargeReadyDays: 0,
      contribution: '-15600.00',
      conditions: {
        'admission-notice': 'met',
        'discharge-ready-notice': 'met',
        'care-contact': 'met',
        'sip-call': 'not-applicable',
        'outpatient-care-available': 'met',
      },
    });
  });

  it('rates the same rows as CSV, from a file or from standard input, in UTF-8 or Windows-1252', async () => {
    const expected = (await rateGolden('--json')).stdout;
    const csv = asCsv(golden);
    const file = saved('golden.csv', csv);
    expect((await rate(['--period', '2020-01', '--episodes', file, '--json'])).stdout).toBe(expected);
    const standardInput = ['--period', '2020-01', '--episodes', '-', '--json'];
    for (const input of [golden, `\ufeff${golden.replaceAll('\n', '\r\n\r\n')}`, csv, Buffer.from(csv, 'latin1')]) {
      expect(await rate(standardInput, input)).toEqual({ code: 0, stdout: expected, stderr: '' });
    }
  });

  it('shows people a table, in Swedish or English', async () => {
    const { stdout } = await rateGolden();
    expect(stdout).toContain('Solna');
    expect(stdout.replaceAll('\u00a0', ' ')).toMatch(/Solna +0184 +5 +15 +3,00 +5 +39 000 kr\n/);
    expect(stdout).toContain('illustrativt värde');
    expect((await rateGolden('--language', 'en')).stdout.replaceAll('\u00a0', ' ')).toMatch(
      /Solna +0184 +5 +15 +3\.00 +5 +39\s000\skr\n/,
    );
    const empty = await rate(['--period', '2020-02', '--episodes', goldenFile]);
    expect(empty).toMatchObject({ code: 0, stdout: 'Inget vårdtillfälle skrevs ut i 2020-02.\n' });
  });

  it('lets the latest row of a case number hold, also when it leaves the month or is cancelled', async () => {
    const [anders = '', bianca = ''] = golden.split('\n');
    const later = [
      anders.replace('2020-01-17T14:00:00', '2020-01-18T14:00:00'),
      bianca.replace('2020-01-14T11:00:00', '2020-02-14T11:00:00'),
    ];
    const moved = ratingOf(
      await rate(['--period', '2020-01', '--episodes', '-', '--json'], [golden.trim(), ...later].join('\n')),
    );
    expect(moved.assessments.map(({ caseNumber, contribution }) => [caseNumber, contribution])).toEqual([
      ['A-ANDERS', '23400.00'],
      ['C-CLAES', '7800.00'],
      ['D-DORIS', '31200.00'],
      ['E-ERIK', '0.00'],
    ]);
    const cancelled = bianca.replace(/}$/, ',"cancelled":true}');
    const without = ratingOf(
      await rate(['--period', '2020-01', '--episodes', '-', '--json'], [golden.trim(), cancelled].join('\n')),
    );
    expect(without.statements[0]?.amount).toBe('54600.00');
  });

  it('sorts case numbers by code points', async () => {
    const [anders = ''] = golden.split('\n');
    const rows = ['\u{1F600}', '\uFF21', 'b', 'B', 'Ä']
      .map((caseNumber) => anders.replace('A-ANDERS', caseNumber))
      .join('\n');
    const rating = ratingOf(await rate(['--period', '2020-01', '--episodes', '-', '--json'], rows));
    expect(rating.assessments.map(({ caseNumber }) => caseNumber)).toEqual(['B', 'b', 'Ä', '\uFF21', '\u{1F600}']);
  });

  it('states a payer of whom no episode counts, without liability', async () => {
    const [anders = ''] = golden.split('\n');
    const unmet = anders.replace('"outpatientCareAvailable":true', '"outpatientCareAvailable":false');
    const rating = ratingOf(await rate(['--period', '2020-01', '--episodes', '-', '--json'], unmet));
    expect(rating.statements).toMatchObject([
      { payer: '0184', episodes: 0, dischargeReadyDays: 0, billableDays: 0, liable: false, amount: '0.00' },
    ]);
    expect(rating.assessments).toMatchObject([{ counted: false, dischargeReadyDays: 4, contribution: '0.00' }]);
  });
});

describe('fristdag rate stops with exit 1, a reason and no output', () => {
  it('for refused rows, each by line, field, code and reason', async () => {
    const rows = ['', golden.trim(), 'no json', golden.split('\n')[0]?.replace('"0184"', '"184"')].join('\n');
    const result = await rate(['--period', '2020-01', '--episodes', '-', '--json'], rows);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr.split('\n')).toEqual([
      'Rad 7: raden är inte giltig JSON. Skriv ett objekt per rad. [invalid-json]',
      'Rad 8, municipality: kommunkoden ska vara text med fyra siffror. Skriv 0184. [malformed-municipality]',
      '2 av 7 rader avvisades. Inget har räknats.',
      '',
    ]);
  });

  it('for very many refused rows, of which it shows the first thousand', async () => {
    const { stderr } = await rate(['--period', '2020-01', '--episodes', '-', '--language', 'en'], '{}\n'.repeat(1500));
    expect(stderr.trim().split('\n')).toHaveLength(1001);
    expect(stderr).toContain('1500 of 1500 rows were refused, the first 1000 are shown. Nothing has been counted.');
  });

  it('for a CSV file with an unknown header', async () => {
    const result = await rate(['--period', '2020-01', '--episodes', '-'], 'ärendenummer;sjukhus\nA;B\n');
    expect(result).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Kolumn 2 (sjukhus): kolumnen är okänd. Ingen rad har lästs in. Rätta rubriken eller ta bort kolumnen.\n',
    });
  });

  it('for a month without a version, before any episode is read', async () => {
    const result = await rate(['--period', '2019-12', '--episodes', join(folder, 'not-there.ndjson'), '--json']);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    for (const care of ['somatisk', 'psykiatrisk']) {
      expect(result.stderr).toContain(
        `Ingen regelversion för ${care} vård gäller i december 2019. Den tidigaste gäller från 1 januari 2020.`,
      );
    }
  });

  it('for an episode of a care type that the folder has no rules for', async () => {
    const rules = rulesFolder('somatic-only', (place) => rmSync(join(place, 'psychiatric'), { recursive: true }));
    expect(ratingOf(await rateGolden('--rules', rules, '--json')).statements[0]?.amount).toBe('39000.00');
    const psychiatric = golden.replace('"somatic"', '"psychiatric"');
    const result = await rate(['--period', '2020-01', '--episodes', '-', '--rules', rules, '--json'], psychiatric);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain(
      'Ingen regelversion för psykiatrisk vård gäller i januari 2020. Det finns ingen alls.',
    );
    const elsewhen = await rate(['--period', '2020-02', '--episodes', '-', '--rules', rules, '--json'], psychiatric);
    expect(elsewhen).toMatchObject({ code: 0, stderr: '' });
  });

  it('for a rule file that breaks its promise, by file and key', async () => {
    const rules = rulesFolder('broken', (place) => {
      const file = join(place, 'somatic/2020-01-01.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"freeDays"', '"freeDasy"'));
    });
    const result = await rateGolden('--rules', rules);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(/somatic\/2020-01-01\.json: parameters\.freeDa/);
    expect(result.stderr).not.toContain('    at ');
  });

  it('for a folder without any rules, and one with a broken payer file', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect(await rateGolden('--rules', empty)).toMatchObject({ code: 1, stdout: '' });
    const rules = rulesFolder('payers', (place) =>
      writeFileSync(join(place, 'payers.json'), '{"municipalities":[{"code":"184","name":"Solna"}]}'),
    );
    expect((await rateGolden('--rules', rules)).stderr).toContain('payers.json: municipalities[0].code');
  });
});

describe('fristdag rate under rules of one’s own', () => {
  it('uses the version in force in the month, its price and its name', async () => {
    const rules = rulesFolder('november', (place) => {
      const shipped = readFileSync(join(place, 'somatic/2020-01-01.json'), 'utf8');
      const document = JSON.parse(shipped) as {
        name: string;
        validFrom: string;
        parameters: { freeDays: { value: number } };
      };
      document.name = 'somatic/2020-11-01';
      document.validFrom = '2020-11-01';
      document.parameters.freeDays.value = 1;
      writeFileSync(join(place, 'somatic/2020-11-01.json'), JSON.stringify(document));
    });
    const november = golden.replaceAll('2020-01-', '2020-11-');
    const rated = async (period: string, rows: string) =>
      ratingOf(await rate(['--period', period, '--episodes', '-', '--rules', rules, '--json'], rows)).statements;
    expect(await rated('2020-01', golden)).toMatchObject([{ ruleVersion: 'somatic/2020-01-01', amount: '39000.00' }]);
    expect(await rated('2020-10', november.replaceAll('2020-11-', '2020-10-'))).toMatchObject([
      { ruleVersion: 'somatic/2020-01-01', amount: '39000.00' },
    ]);
    expect(await rated('2020-11', november)).toMatchObject([{ ruleVersion: 'somatic/2020-11-01', amount: '78000.00' }]);
  });

  it('uses the payers of the folder where it has some', async () => {
    const payers = { municipalities: [{ code: '0185', name: 'Nya Solna' }] };
    const rules = rulesFolder('own-payers', (place) =>
      writeFileSync(join(place, 'payers.json'), JSON.stringify(payers)),
    );
    expect(await rateGolden('--rules', rules)).toMatchObject({ code: 1 });
    const rows = golden.replaceAll('"0184"', '"0185"');
    expect((await rate(['--period', '2020-01', '--episodes', '-', '--rules', rules], rows)).stdout).toContain(
      'Nya Solna',
    );
  });
});
