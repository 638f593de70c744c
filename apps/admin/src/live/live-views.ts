/** What the server says: a kind of thing and which one, never its content. An empty id is any of its kind. */
export interface Change {
  kind: string;
  id: string;
}

/** `missed`: the connection was lost for a while, and anything may have changed. */
export type Heard = Change | 'missed';

/** Which lists and pages of the API show something of a kind: the first word of their paths. */
const shownIn: Readonly<Record<string, readonly string[]>> = {
  'billing-case': [
    'billing-cases',
    'statements',
    'months',
    'to-do',
    'changes-after-sharing',
    'invoices',
    'month-end',
    'yearly-statements',
  ],
  dialogue: ['dialogues', 'unit-questions', 'recurring-faults', 'billing-cases', 'to-do'],
  invoice: [
    'invoices',
    'invoice-deliveries',
    'payments',
    'credit-balances',
    'write-offs',
    'month-end',
    'yearly-statements',
    'billing-cases',
    'to-do',
  ],
  'invoice-delivery': ['invoice-deliveries', 'jobs', 'operation', 'to-do'],
  payment: ['payments', 'credit-balances', 'write-offs', 'invoices', 'yearly-statements', 'to-do'],
  import: ['imports', 'jobs', 'operation', 'checklist', 'changes-after-sharing', 'care-unit-names', 'to-do'],
  'billing-run': ['billing-runs', 'jobs', 'operation', 'checklist', 'months', 'statements', 'billing-cases', 'to-do'],
  'impact-preview': ['impact-previews', 'jobs', 'operation'],
  'rule-version': ['rule-versions', 'to-do'],
  'review-mark': ['billing-cases', 'to-do'],
  notice: ['notices'],
};

/** Where one of a kind has its own page: of the others there, nothing has changed. */
const homes: Readonly<Record<string, string>> = {
  'billing-case': 'billing-cases',
  'review-mark': 'billing-cases',
  dialogue: 'dialogues',
  invoice: 'invoices',
  import: 'imports',
  'billing-run': 'billing-runs',
  'impact-preview': 'impact-previews',
};

/**
 * What is only fetched when the person asks: the cases behind a basis, each reading of which stands in the access log; an
 * effect that was shown and is being decided on; and a rule version, which may be in the middle of being written. Of marks
 * only those are fetched that are new since: `after` says so.
 */
const NEVER =
  /^(statements\/[^/]+\/review-basis|billing-cases\/[^/]+\/(marks|dialogue-.*)|dialogues\/[^/]+\/strips|rule-versions\/.+)$/;

/** Whether what a query shows may have changed. `queryKey`: of `useApi`, or of a list of react-admin. */
export function isConcerned(queryKey: readonly unknown[], heard: readonly Heard[]): boolean {
  const words = wordsOf(queryKey);
  const [root = '', id] = words;
  if (NEVER.test(words.join('/')) && !isAskedAfter(queryKey)) return false;
  return heard.some((each) => {
    if (each === 'missed') return Object.values(shownIn).some((roots) => roots.includes(root));
    if (shownIn[each.kind]?.includes(root) !== true) return false;
    return homes[each.kind] !== root || id === undefined || each.id === '' || id === each.id;
  });
}

const isAskedAfter = ([, , query]: readonly unknown[]): boolean =>
  typeof query === 'object' && query !== null && 'after' in query;

/** The path that a query asks for, word by word. */
function wordsOf([kind, path]: readonly unknown[]): readonly string[] {
  const asked = kind === 'api' || kind === 'api-list' ? path : kind;
  return typeof asked === 'string' ? asked.split('/').filter((word) => word !== '') : [];
}
