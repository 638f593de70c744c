import type { Scope } from '../platform/index.ts';

interface PatientRows {
  /** Codes of the payers whose rows may be seen, or 'all' for the region's own work. */
  readonly payers: 'all' | readonly string[];
  /** Names, aliases included, of the inpatient units whose own episodes may be seen whatever the payer. */
  readonly inpatientUnits?: readonly string[];
}

/** What the row level security policies let a transaction see. An empty list means nothing, never everything. */
export function scopeOf({ payers, inpatientUnits = [] }: PatientRows): Scope {
  return {
    settings: {
      'app.payers': payers === 'all' ? '*' : JSON.stringify(payers),
      'app.inpatient_units': JSON.stringify(inpatientUnits),
    },
  };
}

/** The region's own work and its jobs; stated explicitly wherever it is used. */
export const REGION_WIDE: Scope = scopeOf({ payers: 'all' });
