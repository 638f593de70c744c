import type { ListedEpisode, ListedValue, ComparedField } from '@fristdag/billing';
import type { BillingCaseRow } from '../../cases/billing-case.row.ts';
import type { ReadRow } from './read-own-list.ts';

/** Names of inpatient units, folded, and the name of the unit that goes by them. */
export type UnitNames = ReadonlyMap<string, string>;

/** Stands for a unit's name that nobody has used before: the text itself may be anything, and is not kept. */
const UNKNOWN_UNIT = '';

export function unitNamed(names: UnitNames, name: string): string | undefined {
  return names.get(foldedName(name));
}

export function foldedName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
}

/** The row in the terms of what is compared: one payer of two columns, the notice that stands, the unit by its own name. */
export function listedEpisode(
  { line, caseNumber, values }: ReadRow,
  month: Pick<BillingCaseRow, 'payer'>,
  names: UnitNames,
): ListedEpisode {
  const {
    municipality,
    district,
    dischargeReadyNoticeSentAt: sentAt,
    dischargeReadyNoticeWithdrawnAt: withdrawnAt,
    inpatientUnit,
    ...same
  } = values;
  const { caseNumber: _, ...others } = same;
  const compared: Partial<Record<ComparedField, ListedValue>> = { ...others };
  const payer = payerOf(month.payer, { municipality, district });
  if (payer !== undefined) compared.payer = payer;
  if (typeof inpatientUnit === 'string') compared.inpatientUnit = unitNamed(names, inpatientUnit) ?? UNKNOWN_UNIT;
  if (withdrawnAt !== undefined && withdrawnAt !== null) compared.dischargeReadyNoticeSentAt = null;
  else if (sentAt !== undefined) compared.dischargeReadyNoticeSentAt = sentAt;
  return { line, caseNumber, values: compared };
}

/** A list that names the municipality only leaves the district open, and the other way round. */
function payerOf(
  own: string,
  { municipality, district }: { municipality: ListedValue | undefined; district: ListedValue | undefined },
): string | undefined {
  const [ownMunicipality = ''] = own.split('-');
  if (typeof municipality !== 'string' && typeof district !== 'string') return undefined;
  const stated = typeof municipality === 'string' ? municipality : ownMunicipality;
  if (typeof district === 'string') return `${stated}-${district}`;
  return stated === ownMunicipality ? own : stated;
}
