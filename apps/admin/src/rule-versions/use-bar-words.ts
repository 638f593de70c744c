import { useText } from '../i18n/use-text.ts';
import type { RuleVersion } from '../providers/api-types.ts';
import { versionBefore, whatChanged } from './what-changed.ts';

/** What a version changes against the one before it, in the few words of a bar. */
export function useBarWords(versions: readonly RuleVersion[]): (version: RuleVersion) => string {
  const text = useText();
  return (version) => {
    const words = whatChanged(versionBefore(version, versions), version, text);
    return words.length === 0 ? text('revision.nothingChanged') : words.join(' · ');
  };
}
