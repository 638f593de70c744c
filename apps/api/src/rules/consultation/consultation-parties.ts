import type { EpochDay } from '@fristdag/rules';
import type { PayerMap } from '@fristdag/billing';

/** A municipality that is asked, or a district of Stockholm that answers beside it. */
export interface Party {
  readonly payer: string;
  readonly name: string;
  /** The municipality that a district answers under; null for a municipality. */
  readonly under: string | null;
}

/** Every municipality of the county: those that a round asks, unless it names fewer. */
export function municipalitiesOf(payers: PayerMap): readonly Party[] {
  return payers.municipalities.map(({ code, name }) => ({ payer: code, name, under: null }));
}

/** The party with its name; a code that is not known is its own name. */
export function partyOf(payers: PayerMap, code: string): Party {
  const district = payers.find(code);
  const isDistrict = district !== undefined && district.district !== null;
  return { payer: code, name: payers.name(code), under: isDistrict ? district.municipality : null };
}

/**
 * For whom somebody who reaches these payers may answer on a day: a municipality all of whose payers of that day are
 * among them, and the districts of that day. Staff of one district answer for it alone, never for Stockholm.
 */
export function partiesReached(payers: PayerMap, reached: readonly string[], today: EpochDay): readonly Party[] {
  const codes = new Set(reached);
  const current = payers.at(today);
  const municipalities = municipalitiesOf(payers).filter(({ payer }) => {
    const own = current.filter(({ municipality }) => municipality === payer);
    return own.length > 0 && own.every(({ code }) => codes.has(code));
  });
  const districts = current
    .filter(({ code, district }) => district !== null && codes.has(code))
    .map(({ code }) => partyOf(payers, code));
  return [...municipalities, ...districts];
}

/** Municipalities by name, each followed by the districts that answered under it. */
export function inOrder<Row extends Party>(parties: readonly Row[]): Row[] {
  const byName = (a: Party, b: Party): number => a.name.localeCompare(b.name, 'sv');
  const top = parties.filter(({ under }) => under === null).sort(byName);
  return top.flatMap((municipality) => [
    municipality,
    ...parties.filter(({ under }) => under === municipality.payer).sort(byName),
  ]);
}
