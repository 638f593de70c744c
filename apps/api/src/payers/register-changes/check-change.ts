import type { PayerDefinition, PayerMap } from '@fristdag/billing';
import { isValidOn } from '@fristdag/billing';
import { type CivilDate, civilDateOf, epochDayOf } from '@fristdag/rules';
import { notFound, problem } from '../../platform/index.ts';
import type { PayerChangeWish } from './dto/payer-change.dto.ts';

/** A wish that keeps the map whole: every day of the municipality has its districts, each with one name and one successor. */
export interface CheckedChange {
  readonly kind: 'add' | 'end' | 'merge' | 'split';
  /** The last day of those that end. */
  readonly through: CivilDate;
  readonly ends: readonly PayerDefinition[];
  readonly begins: readonly { readonly code: string; readonly district: string; readonly name: string }[];
  readonly takenOverBy: readonly PayerDefinition[];
  readonly municipalityName: string;
}

/**
 * No gap and no overlap: who ends is valid the day before, who begins is new and begins the day after, who takes over is
 * valid then, and residents are never left without a payer.
 * @throws Problem 404 for an unknown payer, 409 for a change that would leave a gap, an overlap or a rewritten past
 */
export function checkChange(map: PayerMap, wish: PayerChangeWish, today: CivilDate): CheckedChange {
  const own = map.payers.filter(({ municipality }) => municipality === wish.municipality);
  const municipalityName = own[0]?.municipalityName;
  if (municipalityName === undefined) throw unknown();
  if (own.some(({ district }) => district === null)) throw problem(409, 'not-divided', NOT_DIVIDED);
  if (wish.from <= today) throw problem(409, 'in-the-past', IN_THE_PAST);
  if (wish.ends.length + wish.begins.length === 0) throw problem(409, 'nothing-changes', NOTHING);
  const through = civilDateOf(epochDayOf(wish.from) - 1);
  const find = (code: string): PayerDefinition => {
    const payer = own.find((each) => each.code === code);
    if (!payer) throw unknown();
    return payer;
  };
  const codes = [
    ...wish.ends.map(({ code }) => code),
    ...wish.takenOverBy,
    ...wish.begins.map(({ district }) => `${wish.municipality}-${district}`),
  ];
  if (new Set(codes).size < codes.length) throw problem(409, 'named-twice', NAMED_TWICE);
  const ends = wish.ends.map(({ code }) => find(code));
  for (const payer of ends)
    if (payer.validThrough !== null || !isValidOn(payer, through))
      throw problem(409, 'ends-already', {
        sv: `${payer.name} upphör redan, eller gäller inte dagen före.`,
        en: `${payer.name} ends already, or is not valid the day before.`,
      });
  const takenOverBy = wish.takenOverBy.map(find);
  for (const payer of takenOverBy)
    if (!isValidOn(payer, wish.from))
      throw problem(409, 'not-valid-then', {
        sv: `${payer.name} gäller inte från den dagen och kan inte ta över.`,
        en: `${payer.name} is not valid from that day and cannot take over.`,
      });
  const begins = wish.begins.map(({ district, name }) => ({
    code: `${wish.municipality}-${district}`,
    district,
    name,
  }));
  for (const { code, name } of begins) {
    if (own.some((payer) => payer.code === code))
      throw problem(409, 'code-taken', {
        sv: `Koden ${code} är redan använd. En stadsdel som har upphört kommer inte tillbaka.`,
        en: `The code ${code} has been used. A district that ended does not come back.`,
      });
    if (own.some((payer) => payer.name === name && isValidOn(payer, wish.from) && !ends.includes(payer)))
      throw problem(409, 'name-taken', {
        sv: `En annan stadsdel heter redan ${name}.`,
        en: `Another district is called ${name} already.`,
      });
  }
  if (ends.length > 0 && begins.length + takenOverBy.length === 0) throw problem(409, 'gap', GAP);
  if (ends.length === 0 && takenOverBy.length > 0) throw problem(409, 'nothing-to-take-over', NOTHING_TO_TAKE_OVER);
  return { kind: kindOf(wish), through, ends, begins, takenOverBy, municipalityName };
}

function kindOf({ ends, begins }: PayerChangeWish): CheckedChange['kind'] {
  if (ends.length === 0) return 'add';
  if (begins.length === 0) return 'end';
  return begins.length > 1 ? 'split' : 'merge';
}

function unknown() {
  return notFound({ sv: 'Betalaren', en: 'The payer' });
}

const NOT_DIVIDED = {
  sv: 'Kommunen är inte indelad i stadsdelar.',
  en: 'The municipality is not divided into districts.',
};
const IN_THE_PAST = {
  sv: 'Ändringen måste börja den första dagen i en kommande månad. Månader som redan går räknas med sin egen indelning.',
  en: 'The change must begin on the first day of a coming month. Months under way are billed by their own map.',
};
const NOTHING = { sv: 'Ange vilka stadsdelar som upphör eller börjar.', en: 'State which districts end or begin.' };
const NAMED_TWICE = { sv: 'En stadsdel är nämnd två gånger.', en: 'A district is named twice.' };
const GAP = {
  sv: 'Ange vem som tar över: annars står invånarna utan betalare från den dagen.',
  en: 'State who takes over: otherwise the residents have no payer from that day.',
};
const NOTHING_TO_TAKE_OVER = {
  sv: 'Ingen stadsdel upphör, så det finns inget att ta över.',
  en: 'No district ends, so there is nothing to take over.',
};
