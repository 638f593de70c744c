import type { TextKey } from '../i18n/messages.ts';
import type { Permission, Session } from '../providers/api-types.ts';

export interface MenuItem {
  key:
    | 'to-do'
    | 'audit-samples'
    | 'months'
    | 'our-months'
    | 'episodes'
    | 'imports'
    | 'billing-runs'
    | 'dialogues'
    | 'invoices'
    | 'payments'
    | 'rule-versions'
    | 'impact-previews'
    | 'consultations'
    | 'registers'
    | 'accounts'
    | 'operation'
    | 'audit-lines'
    | 'access-log';
  label: TextKey;
  to: string;
}

interface Rule extends MenuItem {
  isFor: (session: Session) => boolean;
}

const may = (session: Session, permission: Permission) => session.permissions.includes(permission);
const isPayer = (session: Session) => session.user.unit.kind === 'payer';
const isCareUnit = (session: Session) => session.user.unit.kind === 'care-unit';

/**
 * From top to bottom. The server's permissions decide; an item also waits until the work it is for is the account's:
 * whoever only approves or audits reaches episodes through a billing case, not through a list of its own.
 */
const rules: readonly Rule[] = [
  { key: 'to-do', label: 'console.toDo', to: '/', isFor: (s) => may(s, 'to-do:read') },
  {
    key: 'audit-samples',
    label: 'audit.samples',
    to: '/audit-samples',
    isFor: (s) => may(s, 'audit-samples:read'),
  },
  {
    key: 'months',
    label: 'console.months',
    to: '/months',
    isFor: (s) => may(s, 'statements:read') && may(s, 'review-basis:read') && !isPayer(s),
  },
  {
    key: 'our-months',
    label: 'console.ourMonths',
    to: '/statements',
    isFor: (s) => may(s, 'statements:read') && isPayer(s),
  },
  {
    key: 'episodes',
    label: 'console.episodes',
    to: '/episodes',
    isFor: (s) => may(s, 'episodes:read') && may(s, 'imports:write'),
  },
  {
    key: 'episodes',
    label: 'console.ourEpisodes',
    to: '/episodes',
    isFor: (s) => may(s, 'episodes:read') && isCareUnit(s),
  },
  { key: 'imports', label: 'console.imports', to: '/imports', isFor: (s) => may(s, 'imports:write') },
  { key: 'billing-runs', label: 'console.runs', to: '/billing-runs', isFor: (s) => may(s, 'runs:write') },
  {
    key: 'dialogues',
    label: 'dialogue.title',
    to: '/dialogues',
    isFor: (s) => may(s, 'dialogues:write') || (may(s, 'dialogues:read') && isPayer(s)),
  },
  {
    key: 'invoices',
    label: 'invoice.title',
    to: '/invoices',
    isFor: (s) => may(s, 'invoices:read') && !may(s, 'invoices:approve'),
  },
  { key: 'payments', label: 'payment.title', to: '/payments', isFor: (s) => may(s, 'payments:write') },
  {
    key: 'rule-versions',
    label: 'console.ruleVersions',
    to: '/rule-versions',
    isFor: (s) => may(s, 'rules:read') && !isPayer(s) && !isCareUnit(s) && !may(s, 'runs:write'),
  },
  { key: 'invoices', label: 'invoice.title', to: '/invoices', isFor: (s) => may(s, 'invoices:approve') },
  {
    key: 'rule-versions',
    label: 'console.rules',
    to: '/rule-versions',
    isFor: (s) => may(s, 'rules:read') && isPayer(s),
  },
  { key: 'impact-previews', label: 'impact.title', to: '/impact-previews', isFor: (s) => may(s, 'impact:write') },
  {
    key: 'consultations',
    label: 'consultation.title',
    to: '/consultations',
    isFor: (s) => may(s, 'consultations:write') || (may(s, 'consultations:read') && isPayer(s)),
  },
  {
    key: 'registers',
    label: 'console.registers',
    to: '/registers',
    isFor: (s) => may(s, 'registers:read') && (may(s, 'registers:write') || may(s, 'runs:write')),
  },
  { key: 'accounts', label: 'role.title', to: '/accounts', isFor: (s) => may(s, 'accounts:write') },
  { key: 'operation', label: 'console.operation', to: '/operation', isFor: (s) => may(s, 'operation:read') },
  { key: 'audit-lines', label: 'console.auditLines', to: '/audit-lines', isFor: (s) => may(s, 'audit:read') },
  { key: 'access-log', label: 'access.log', to: '/access-log', isFor: (s) => may(s, 'access-log:read') },
];

export function menuItems(session: Session | null): MenuItem[] {
  if (!session) return [];
  return rules.filter((rule) => rule.isFor(session)).map(({ key, label, to }) => ({ key, label, to }));
}
