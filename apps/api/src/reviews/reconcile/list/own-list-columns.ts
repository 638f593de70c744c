import { type CellKind, csvFields } from '../../../episodes/index.ts';

/** What a column of a municipality's own list may hold: fields of the contract's CSV, and the days as the municipality counts them. */
const fieldNames = [
  'caseNumber',
  'careType',
  'municipality',
  'district',
  'inpatientUnit',
  'admittedAt',
  'admissionNoticeSentAt',
  'dischargeReadyNoticeSentAt',
  'dischargeReadyNoticeWithdrawnAt',
  'careContactNeeded',
  'careContactAssignedAt',
  'sipRequired',
  'sipCallSentAt',
  'outpatientCareAvailable',
  'patientOpposed',
  'dischargedAt',
  'cancelled',
  'dischargeReadyDays',
] as const;
export type OwnListField = (typeof fieldNames)[number];
export const ownListFields: readonly OwnListField[] = fieldNames;

/** A column that is not read: names, personal numbers and whatever else a municipality keeps. */
export const NOT_READ = '-';
export type OwnListColumn = OwnListField | typeof NOT_READ;

/** How a cell is written; `days` is a whole number. */
type OwnCellKind = CellKind | 'days';

const kinds: ReadonlyMap<string, CellKind> = new Map(csvFields.map(({ name, kind }) => [name, kind]));

export function kindOfField(field: OwnListField): OwnCellKind {
  return field === 'dischargeReadyDays' ? 'days' : (kinds.get(field) ?? 'text');
}

const DAYS = ['dischargereadydays', 'days', 'dagar', 'utskrivningsklara dagar', 'antal dagar'];

const columnOfHeader: ReadonlyMap<string, OwnListColumn> = new Map<string, OwnListColumn>([
  ...csvFields.flatMap(({ name, swedish }) => {
    const column = isField(name) ? name : NOT_READ;
    return [[folded(name), column] as const, [folded(swedish), column] as const];
  }),
  ...DAYS.map((name) => [name, 'dischargeReadyDays'] as const),
]);

/**
 * What a header says of its column, in either language of the contract; undefined when nobody can tell. A column of personal
 * numbers is known, and never read.
 */
export function columnOf(header: string): OwnListColumn | undefined {
  return columnOfHeader.get(folded(header));
}

export function isField(name: string): name is OwnListField {
  return (fieldNames as readonly string[]).includes(name);
}

function folded(header: string): string {
  return header.trim().normalize('NFC').toLowerCase();
}
