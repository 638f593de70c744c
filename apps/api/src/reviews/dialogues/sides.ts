import type { Principal } from '../../identity/index.ts';
import { notFound } from '../../platform/index.ts';

/** The two parties of a dialogue. */
export type Party = 'region' | 'municipality';

/** For whom a person speaks. */
export function sideOf({ reach }: Pick<Principal, 'reach'>): Party {
  return reach.kind === 'region' ? 'region' : 'municipality';
}

export function otherSide(side: Party): Party {
  return side === 'region' ? 'municipality' : 'region';
}

export function unknownDialogue() {
  return notFound({ sv: 'Dialogen', en: 'The dialogue' });
}
