import { sumOfAmounts } from '../formats.ts';
import type { Statement } from '../providers/api-types.ts';

/** A row of the payer table: one payer, or Stockholm as the sum of its districts. */
export type PayerRow =
  | { kind: 'payer'; key: string; name: string; statement: Statement; isDistrict: boolean }
  | {
      kind: 'districts';
      key: string;
      name: string;
      districts: number;
      isOpen: boolean;
      episodes: number;
      billableDays: number;
      liable: number;
      amount: string;
    };

/**
 * Payers by name, with the districts of a municipality folded under it. The municipality's row is a sum and has no
 * average: each district's liability is its own (2019 slide material p. 10).
 */
export function payerRows(statements: readonly Statement[], openMunicipalities: ReadonlySet<string>): PayerRow[] {
  const byMunicipality = new Map<string, Statement[]>();
  for (const statement of statements) {
    const group = byMunicipality.get(statement.municipality) ?? [];
    byMunicipality.set(statement.municipality, [...group, statement]);
  }
  return [...byMunicipality.values()]
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'sv'))
    .flatMap((group) => rowsOf(group, openMunicipalities));
}

function nameOf(group: readonly Statement[]): string {
  const [first] = group;
  return isSplit(group) ? (first?.municipalityName ?? '') : (first?.payerName ?? '');
}

function isSplit(group: readonly Statement[]): boolean {
  return group.some((statement) => statement.payer !== statement.municipality);
}

function rowsOf(group: readonly Statement[], openMunicipalities: ReadonlySet<string>): PayerRow[] {
  const payers = [...group]
    .sort((a, b) => a.payerName.localeCompare(b.payerName, 'sv'))
    .map((statement): PayerRow => ({
      kind: 'payer',
      key: statement.payer,
      name: statement.payerName,
      statement,
      isDistrict: statement.payer !== statement.municipality,
    }));
  const [first] = group;
  if (!first || !isSplit(group)) return payers;
  const isOpen = openMunicipalities.has(first.municipality);
  const sum: PayerRow = {
    kind: 'districts',
    key: first.municipality,
    name: first.municipalityName,
    districts: group.length,
    isOpen,
    episodes: group.reduce((total, statement) => total + statement.episodes, 0),
    billableDays: group.reduce((total, statement) => total + statement.billableDays, 0),
    liable: group.filter((statement) => statement.liable).length,
    amount: sumOfAmounts(group.map((statement) => statement.amount)),
  };
  return isOpen ? [sum, ...payers] : [sum];
}
