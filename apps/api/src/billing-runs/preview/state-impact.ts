import { type CareType, hashDocument, type Period } from '@fristdag/rules';
import type { PayerMap } from '@fristdag/billing';
import { HopelessRunError } from '../run/run-step.ts';
import { type StatedPayer, statePayers } from '../run/state-payers.ts';
import type { Side, Tally } from './impact-preview.repository.ts';
import type { Figures, PayerImpact } from './preview-figures.ts';
import type { VersionPair } from './rate-both-ways.ts';

/** States each payer's month under both versions, as a billing run states it; sorted by month, care type and payer. */
export function stateImpact(
  tallies: readonly Tally[],
  versionsOf: (careType: CareType, period: Period) => VersionPair,
  payers: PayerMap,
): PayerImpact[] {
  const stateSide = (side: Side, period: Period): StatedPayer[] =>
    statePayers(
      tallies.filter((tally) => tally.side === side && tally.period === period),
      { get: (careType) => versionsOf(careType, period)[side] ?? missingVersion(period) },
      payers,
    );
  const periods = [...new Set(tallies.map(({ period }) => period))].sort();
  return periods.flatMap((period) => {
    const now = new Map(stateSide('now', period).map((stated) => [keyOf(stated), stated]));
    return stateSide('then', period)
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .map((then) => {
        const before = now.get(keyOf(then));
        const { careType, payer } = then;
        return { period, careType, payer, now: before === undefined ? null : figuresOf(before), then: figuresOf(then) };
      });
  });
}

/**
 * Outside the draft's own validity nothing may change. A difference there is a fault of the product: the preview ends as
 * failed, and nobody is shown figures that are not to be relied on.
 * @throws HopelessRunError naming the first month and payer that changed
 */
export function requireUnchangedOutside(
  rows: readonly PayerImpact[],
  isWithin: (careType: CareType, period: Period) => boolean,
): void {
  const changed = rows.find(
    ({ careType, period, now, then }) => !isWithin(careType, period) && (now === null || !isSame(now, then)),
  );
  if (!changed) return;
  const { period, payer } = changed;
  throw new HopelessRunError('changed-outside-validity', {
    sv: `Effektprövningen ändrade ${period} för ${payer}, fast versionen inte gäller där. Inget av den visas. Det är ett fel hos oss: anmäl det, och publicera inte versionen innan det är utrett.`,
    en: `The preview changed ${period} for ${payer}, although the version does not govern there. Nothing of it is shown. It is a fault of ours: report it, and do not publish the version before it is found.`,
  });
}

/** Identity of a result: the same figures give the same hash, whoever computes them. */
export function resultHashOf(rows: readonly PayerImpact[]): string {
  return hashDocument(rows.map(({ period, careType, payer, now, then }) => ({ period, careType, payer, now, then })));
}

const keyOf = ({ careType, payer }: Pick<StatedPayer, 'careType' | 'payer'>): string => `${careType} ${payer}`;

function figuresOf({ careType: _careType, payer: _payer, ...figures }: StatedPayer): Figures {
  return figures;
}

function isSame(a: Figures, b: Figures): boolean {
  return hashDocument(a) === hashDocument(b);
}

function missingVersion(period: Period): never {
  throw new Error(`episodes of ${period} were counted without a version`);
}
