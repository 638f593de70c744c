import { count } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import type { Text } from '../i18n/use-text.ts';
import type { RetentionOrder, RetentionSetting } from '../providers/api-types.ts';
import type { MeaningName } from '../theme.ts';

type Kind = RetentionSetting['kind'];

export const kindNames: Record<Kind, TextKey> = {
  bookkeeping: 'retention.bookkeeping',
  'audit-trail': 'retention.auditTrail',
  'access-log': 'retention.accessLog',
  'case-data': 'retention.caseData',
  'raw-files': 'retention.rawFiles',
  'refused-rows': 'retention.refusedRows',
  'sign-in': 'retention.signIn',
};

export const kindTexts: Record<Kind, TextKey> = {
  bookkeeping: 'retention.bookkeepingText',
  'audit-trail': 'retention.auditTrailText',
  'access-log': 'retention.accessLogText',
  'case-data': 'retention.caseDataText',
  'raw-files': 'retention.rawFilesText',
  'refused-rows': 'retention.refusedRowsText',
  'sign-in': 'retention.signInText',
};

export const orderStates: Record<RetentionOrder['state'], [TextKey, MeaningName]> = {
  proposed: ['retention.stateProposed', 'waits'],
  approved: ['retention.stateApproved', 'waits'],
  completed: ['retention.stateCompleted', 'done'],
  rejected: ['retention.stateRejected', 'neutral'],
  withdrawn: ['retention.stateWithdrawn', 'neutral'],
  void: ['retention.stateVoid', 'neutral'],
  failed: ['retention.stateFailed', 'over'],
};

const counted: Readonly<Record<string, TextKey>> = {
  runs: 'retention.runs',
  statements: 'retention.statements',
  lines: 'retention.lines',
  cases: 'retention.cases',
  revisions: 'retention.revisions',
  assessments: 'retention.assessments',
  files: 'retention.files',
  bytes: 'retention.bytes',
  rows: 'retention.rows',
  sessions: 'retention.sessions',
};

/** "vårdtillfällen: 5, utgåvor: 7": what goes first names the whole. */
export function countsInWords(counts: Readonly<Record<string, number>>, text: Text): string {
  const order = Object.keys(counted);
  return Object.entries(counts)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([name, value]) => {
      const key = counted[name];
      return key === undefined ? `${name}: ${count(value)}` : text(key, { n: count(value) });
    })
    .join(', ');
}
