import type { RuleVersion } from '../../providers/api-types.ts';

type Base = Pick<RuleVersion, 'careType' | 'validFrom' | 'validity'>;

/**
 * What a new draft most often goes on from: the version of somatic care that governs its first month as known now, so that
 * nothing decided is undone by mistake; else the first there is.
 */
export function usualBase<V extends Base>(versions: readonly V[], validFrom: string): V | undefined {
  const governing = versions.filter(
    (one) =>
      one.careType === 'somatic' &&
      one.validFrom <= validFrom &&
      one.validity.some(({ knownThrough }) => knownThrough === null),
  );
  return governing.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? versions[0];
}
