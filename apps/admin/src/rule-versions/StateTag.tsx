import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';
import type { RuleVersion, RuleVersionState, ValueStatus } from '../providers/api-types.ts';
import type { MeaningName } from '../theme.ts';

const states: Record<RuleVersionState, [TextKey, MeaningName]> = {
  draft: ['rule.draft', 'draft'],
  'in-consultation': ['rule.inConsultation', 'draft'],
  approved: ['rule.approved', 'info'],
  scheduled: ['rule.scheduled', 'info'],
  'in-force': ['rule.inForce', 'done'],
  replaced: ['rule.replaced', 'neutral'],
  rejected: ['rule.rejected', 'neutral'],
  withdrawn: ['rule.withdrawn', 'neutral'],
};

/** The word of a state. */
export function stateText(state: RuleVersionState): TextKey {
  return states[state][0];
}

export function StateTag({ state }: { state: RuleVersionState }) {
  const text = useText();
  const [key, meaning] = states[state];
  return <Tag meaning={meaning}>{text(key)}</Tag>;
}

/** Illustrative and proposed values are marked wherever they are used; decided ones are said quietly. */
export function ValueTag({ status, word }: { status: ValueStatus; word: string }) {
  return <Tag meaning={status === 'decided' ? 'done' : status === 'proposed' ? 'draft' : 'waits'}>{word}</Tag>;
}

/** What a headline says: the values that a summary names. */
const headlined: ReadonlySet<string> = new Set(['cutoffTime', 'freeDays', 'costPerCareDay']);

/** "Belopp per vårddygn: illustrativ" – the badges of a headline's values that nobody has decided. */
export function UndecidedTags({ version }: { version: Pick<RuleVersion, 'sentences'> }) {
  return version.sentences.parameters
    .filter(({ name, status }) => headlined.has(name) && status !== 'decided')
    .map(({ name, label, status, statusText }) => (
      <ValueTag key={name} status={status} word={`${label}: ${statusText}`} />
    ));
}
