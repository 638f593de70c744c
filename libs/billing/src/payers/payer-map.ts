import { civilDateOf } from '@fristdag/rules';
import type { EpochDay, PayerLookup } from '@fristdag/rules';
import { isValidOn } from './payer-definition.ts';
import type { Municipality, PayerDefinition } from './payer-definition.ts';
import { createPayerLookup } from './payer-lookup.ts';

/** Who pays, over time. A recalculation of an old month uses the payers of that month. */
export interface PayerMap {
  /** Every payer of every time, sorted by code. */
  readonly payers: readonly PayerDefinition[];
  /** Every municipality, sorted by code, also one that pays only through its districts. */
  readonly municipalities: readonly Municipality[];
  /** The payers of one civil day, sorted by code. */
  at(day: EpochDay): readonly PayerDefinition[];
  find(code: string): PayerDefinition | undefined;
  findMunicipality(code: string): Municipality | undefined;
  /** The payers that took over from this one directly; none while it is valid without end. */
  successorsOf(code: string): readonly PayerDefinition[];
  /** The payers that this one took over from, all generations: their months are read by its staff. */
  predecessorsOf(code: string): readonly PayerDefinition[];
  /** The name to show; the code itself for one that is not known. */
  name(code: string): string;
  lookup(): PayerLookup;
}

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : 1;
}

/** The map of payers that were checked where they were read: by `parsePayers`, or out of a database that it filled. */
export function payerMapOf(payers: readonly PayerDefinition[]): PayerMap {
  const sorted = [...payers].sort(byCode);
  const payerOf = new Map(sorted.map((payer) => [payer.code, payer]));
  const municipalityOf = new Map(
    sorted.map(({ municipality: code, municipalityName: name, district }) => [
      code,
      { code, name, splitIntoDistricts: district !== null },
    ]),
  );

  const successorsOf = (code: string): readonly PayerDefinition[] =>
    (payerOf.get(code)?.successors ?? []).flatMap((successor) => payerOf.get(successor) ?? []);

  const predecessorsOf = (code: string): readonly PayerDefinition[] => {
    const direct = sorted.filter((payer) => payer.successors.includes(code));
    return [...new Set([...direct, ...direct.flatMap((payer) => predecessorsOf(payer.code))])].sort(byCode);
  };

  const map: PayerMap = {
    payers: sorted,
    municipalities: [...municipalityOf.values()],
    at: (day) => sorted.filter((payer) => isValidOn(payer, civilDateOf(day))),
    find: (code) => payerOf.get(code),
    findMunicipality: (code) => municipalityOf.get(code),
    successorsOf,
    predecessorsOf,
    name: (code) => payerOf.get(code)?.name ?? municipalityOf.get(code)?.name ?? code,
    lookup: () => createPayerLookup(map),
  };
  return map;
}
