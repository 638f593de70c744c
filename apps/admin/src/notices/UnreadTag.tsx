import { useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';

export function UnreadTag() {
  const text = useText();
  return (
    <Tag meaning="info" sign="●">
      {text('notice.isUnread')}
    </Tag>
  );
}
