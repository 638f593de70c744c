import { epochDayOf } from '@fristdag/rules';
import type { EpochDay, PayerLookup, PayerQuestion, Refusal } from '@fristdag/rules';
import type { PayerDefinition } from './payer-definition.ts';
import type { PayerMap } from './payer-map.ts';

interface DatedPayer {
  readonly payer: PayerDefinition;
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
}

/**
 * Answers whose bill an episode is, for the reader of episodes. A finished stay asks about its discharge date, an ongoing
 * one about every day from its admission on: one of them is enough.
 */
export function createPayerLookup(map: PayerMap): PayerLookup {
  const byMunicipality = new Map<string, Map<string | null, DatedPayer>>();
  for (const payer of map.payers) {
    const units = byMunicipality.get(payer.municipality) ?? new Map<string | null, DatedPayer>();
    units.set(payer.district, {
      payer,
      firstDay: payer.validFrom === null ? -Infinity : epochDayOf(payer.validFrom),
      lastDay: payer.validThrough === null ? Infinity : epochDayOf(payer.validThrough),
    });
    byMunicipality.set(payer.municipality, units);
  }

  return {
    check(question) {
      const { municipality, district } = question;
      const units = byMunicipality.get(municipality);
      if (units === undefined) return refused('municipality', 'municipality-not-a-payer', { municipality });
      const isSplit = !units.has(null);
      if (isSplit && district === null) return refused('district', 'district-missing', { municipality });
      if (!isSplit && district !== null) return refused('district', 'district-not-allowed', { municipality });
      const unit = units.get(district);
      if (unit === undefined) return refused('district', 'unknown-district', {});
      return isPayerOnSomeDay(unit, question) ? { payer: unit.payer.code } : refusedOnThatDay(unit, question, map);
    },
  };
}

function isPayerOnSomeDay(unit: DatedPayer, { fromDay, throughDay }: PayerQuestion): boolean {
  return unit.lastDay >= fromDay && (throughDay === null || unit.firstDay <= throughDay);
}

function refusedOnThatDay(unit: DatedPayer, question: PayerQuestion, map: PayerMap): { refusal: Refusal } {
  const { payer } = unit;
  const hasEnded = unit.lastDay < question.fromDay;
  const validity = hasEnded ? { validThrough: payer.validThrough } : { validFrom: payer.validFrom };
  const successor = hasEnded ? { successor: successorsOn(payer, question.fromDay, map).join(', ') } : {};
  const args = { ...given(validity), ...given(successor) };
  return payer.district === null
    ? refused('municipality', 'municipality-not-a-payer', { municipality: payer.code, ...args })
    : refused('district', 'district-not-a-payer', { district: payer.district, ...args });
}

/** What to write instead: those that took over and still pay on the day, through as many mergers as it took. */
function successorsOn(payer: PayerDefinition, day: EpochDay, map: PayerMap): readonly string[] {
  const written = map.successorsOf(payer.code).flatMap((successor) => {
    const hasEnded = successor.validThrough !== null && epochDayOf(successor.validThrough) < day;
    return hasEnded ? successorsOn(successor, day, map) : [successor.district ?? successor.code];
  });
  return [...new Set(written)];
}

function given(args: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(args).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
  );
}

function refused(field: Refusal['field'], code: Refusal['code'], args: Refusal['args']): { refusal: Refusal } {
  return { refusal: { field, code, args } };
}
