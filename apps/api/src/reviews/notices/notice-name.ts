import type { Language } from '../../platform/index.ts';
import { kindsOfNotice, noticeKinds } from './notice-kinds.ts';

/** What a kind of notice is called, for lists of the work behind it. */
export function noticeName(kind: string, language: Language): string {
  const known = noticeKinds.find((each) => each === kind);
  return known === undefined ? kind : kindsOfNotice[known].name[language];
}
