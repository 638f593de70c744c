export type ShortcutName =
  | 'search'
  | 'help'
  | 'next'
  | 'previous'
  | 'earlier-month'
  | 'later-month'
  | 'table'
  | 'go-to'
  | 'to-do'
  | 'months'
  | 'rules'
  | 'mark-no-remark'
  | 'mark-question'
  | 'open-dialogue';

const single: Readonly<Record<string, ShortcutName>> = {
  '/': 'search',
  '?': 'help',
  j: 'next',
  k: 'previous',
  '[': 'earlier-month',
  ']': 'later-month',
  t: 'table',
  a: 'mark-no-remark',
  f: 'mark-question',
  d: 'open-dialogue',
};

const afterG: Readonly<Record<string, ShortcutName>> = { a: 'to-do', m: 'months', r: 'rules' };

/** What a key means, given the key pressed just before it; "wait" when a second key is needed. */
export function shortcutOf(earlier: string, key: string): ShortcutName | 'wait' | null {
  if (earlier === 'g') return afterG[key] ?? null;
  if (key === 'g') return 'wait';
  return single[key] ?? null;
}
