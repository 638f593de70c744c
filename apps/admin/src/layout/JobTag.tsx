import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import type { JobState } from '../providers/api-types.ts';
import type { MeaningName } from '../theme.ts';
import { Tag } from './Tag.tsx';

const meanings: Record<JobState, MeaningName> = {
  queued: 'waits',
  running: 'waits',
  completed: 'done',
  failed: 'over',
};

/** State of an import or a run, in the words of each. */
export function JobTag({ state, kind }: { state: JobState; kind: 'import' | 'run' }) {
  const text = useText();
  const keys: Record<JobState, TextKey> = {
    queued: `${kind}.queued`,
    running: `${kind}.running`,
    completed: `${kind}.completed`,
    failed: `${kind}.failed`,
  };
  return <Tag meaning={meanings[state]}>{text(keys[state])}</Tag>;
}
