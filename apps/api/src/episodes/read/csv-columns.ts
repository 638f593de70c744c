import { REFUSED_PREFIX } from './records.ts';
import { FileRefusedError } from './file-refused-error.ts';

/** How the text of a cell becomes the value that the NDJSON object would hold. */
export type CellKind = 'text' | 'care-type' | 'boolean' | 'instant';

interface CsvField {
  /** The key in an NDJSON row; a CSV file has one notice per row, so these two stand for `dischargeReadyNotices[0]`. */
  readonly name: string;
  readonly swedish: string;
  readonly kind: CellKind;
}

export const NOTICE_SENT = 'dischargeReadyNoticeSentAt';
export const NOTICE_WITHDRAWN = 'dischargeReadyNoticeWithdrawnAt';

export const csvFields: readonly CsvField[] = [
  { name: 'caseNumber', swedish: 'ärendenummer', kind: 'text' },
  { name: 'careType', swedish: 'vårdtyp', kind: 'care-type' },
  { name: 'municipality', swedish: 'kommun', kind: 'text' },
  { name: 'district', swedish: 'stadsdel', kind: 'text' },
  { name: 'inpatientUnit', swedish: 'slutenvårdsenhet', kind: 'text' },
  { name: 'inpatientClinic', swedish: 'klinik', kind: 'text' },
  { name: 'outpatientUnit', swedish: 'öppenvårdsenhet', kind: 'text' },
  { name: 'personalIdentityNumber', swedish: 'personnummer', kind: 'text' },
  { name: 'protectedIdentity', swedish: 'skyddad identitet', kind: 'boolean' },
  { name: 'admittedAt', swedish: 'inskriven', kind: 'instant' },
  { name: 'admissionNoticeSentAt', swedish: 'inskrivningsmeddelande', kind: 'instant' },
  { name: NOTICE_SENT, swedish: 'utskrivningsklar', kind: 'instant' },
  { name: NOTICE_WITHDRAWN, swedish: 'utskrivningsklar återtaget', kind: 'instant' },
  { name: 'careContactNeeded', swedish: 'behov av fast vårdkontakt', kind: 'boolean' },
  { name: 'careContactAssignedAt', swedish: 'fast vårdkontakt utsedd', kind: 'instant' },
  { name: 'sipRequired', swedish: 'SIP behövs', kind: 'boolean' },
  { name: 'sipCallSentAt', swedish: 'SIP-kallelse', kind: 'instant' },
  { name: 'outpatientCareAvailable', swedish: 'öppenvård tillgänglig', kind: 'boolean' },
  { name: 'patientOpposed', swedish: 'patienten motsätter sig', kind: 'boolean' },
  { name: 'dischargedAt', swedish: 'utskriven', kind: 'instant' },
  { name: 'cancelled', swedish: 'makulerad', kind: 'boolean' },
];

function folded(header: string): string {
  return header.trim().normalize('NFC').toLowerCase();
}

const fieldOfHeader = new Map(
  csvFields.flatMap((field) => [[folded(field.name), field] as const, [folded(field.swedish), field] as const]),
);

/** The field of each column, in the order of the file; null for a column that an import ignores. */
export type CsvColumns = readonly (CsvField | null)[];

/**
 * Which field each column holds. Names match in either language, also mixed, whatever case and surrounding space.
 * @throws FileRefusedError for an unknown header or one that repeats a field.
 */
export function csvColumnsOf(headers: readonly string[]): CsvColumns {
  const seen = new Set<string>();
  return headers.map((header, index) => {
    const name = folded(header);
    if (name.startsWith(REFUSED_PREFIX)) return null;
    const field = fieldOfHeader.get(name);
    if (field === undefined) throw new FileRefusedError('unknown-header', { column: index + 1, ...speakable(header) });
    if (seen.has(field.name)) throw new FileRefusedError('duplicate-header', { column: index + 1, header: field.name });
    seen.add(field.name);
    return field;
  });
}

/** A file without a header row has a patient's data in its place: only what looks like a name is repeated. */
function speakable(header: string): { header?: string } {
  const name = header.trim();
  return /^[\p{L}_][\p{L}_ -]{0,39}$/u.test(name) ? { header: name } : {};
}

const careTypes: ReadonlyMap<string, string> = new Map([
  ['somatik', 'somatic'],
  ['psykiatri', 'psychiatric'],
]);

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['ja', true],
  ['1', true],
  ['false', false],
  ['nej', false],
  ['0', false],
]);

const SPACED_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?$/;

/** The value of a cell that is not empty. Text that is no such value stays text, and is refused as what it is. */
export function cellValue(kind: CellKind, cell: string): string | boolean {
  switch (kind) {
    case 'text':
      return cell;
    case 'care-type':
      return careTypes.get(cell.toLowerCase()) ?? cell.toLowerCase();
    case 'boolean':
      return booleans.get(cell.toLowerCase()) ?? cell;
    case 'instant':
      return SPACED_TIME.test(cell) ? cell.replace(' ', 'T') : cell;
  }
}

/** The name of a field in a CSV file: there, the parts of the one notice are columns of their own. */
export function csvFieldOf(field: string | null): string | null {
  if (field === null || !field.startsWith('dischargeReadyNotices')) return field;
  return field.endsWith('.withdrawnAt') ? NOTICE_WITHDRAWN : NOTICE_SENT;
}
