import { useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';
import type { PayerImpact } from '../providers/api-types.ts';

/** Which way a payer crosses the liability line, if at all. */
export function CrossingTag({ crossing }: { crossing: PayerImpact['crossing'] }) {
  const text = useText();
  if (crossing === null) return '–';
  return crossing === 'becomes-liable' ? (
    <Tag meaning="over">{text('impact.becomes')}</Tag>
  ) : (
    <Tag meaning="done" sign="▽">
      {text('impact.ceases')}
    </Tag>
  );
}
