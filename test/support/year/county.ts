import { readPayers } from '../../../apps/api/src/command-line/read-agreement.ts';
import { synthesiseEpisodes } from '../../../apps/api/src/episodes/synthesis/synthesise-episodes.ts';
import { materialFive } from '../product.ts';

const payers = readPayers();

/** Payers whose months are told by hand: each begins as the material's five patients, 39 000 kr. */
export const TOLD = {
  solna: '0184',
  farsta: '0180-farsta',
  late: '0160',
  extended: '0163',
  held: '0181',
  parked: '0182',
  early: '0186',
  corrected: '0126',
  lateShared: '0188',
  unknown: '0114',
  double: '0115',
  overpaid: '0117',
  overdue: '0120',
} as const;

/** One of the material's five as a row of another payer and month: its dates stay, its month changes. */
export function fiveOf(payer: string, period: string): Record<string, unknown>[] {
  const [municipality = '', ...district] = payer.split('-');
  return materialFive
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line.replaceAll('2020-01-', `${period}-`)) as Record<string, unknown>)
    .map((row) => ({
      ...row,
      municipality,
      district: district.length === 0 ? null : district.join('-'),
      caseNumber: caseNumberOf(String(row['caseNumber']), payer, period),
    }));
}

export function caseNumberOf(name: string, payer: string, period: string): string {
  return `${name}-${payer}-${period.replace('-', '')}`;
}

/** The county's month: made up by seed, but for the payers that are told. */
export function rowsOf(period: string, { episodes, isTold }: { episodes: number; isTold: boolean }): string {
  const told = isTold ? Object.values(TOLD) : [TOLD.solna];
  const made = synthesiseEpisodes({
    months: [period],
    episodes,
    seed: 2020,
    payers,
    excluded: told.map((payer) => ({ payer, careType: 'somatic' as const, period })),
  });
  const rows = [
    ...[...made].filter(({ dischargedAt }) => dischargedAt !== null),
    ...told.flatMap((payer) => fiveOf(payer, period)),
  ];
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

/** Every municipality that may be sent an invoice. */
export const municipalities = [...new Set(payers.at(18_300).map(({ municipality }) => municipality))];
