import { actingWith, type Principal } from '../../identity/index.ts';
import type { Permission } from '../../platform/index.ts';

type LiveKind =
  | 'billing-case'
  | 'dialogue'
  | 'invoice'
  | 'invoice-delivery'
  | 'payment'
  | 'import'
  | 'billing-run'
  | 'impact-preview'
  | 'rule-version'
  | 'notice'
  | 'review-mark';

/** What a listener hears from the database. */
export interface Change {
  readonly kind: LiveKind | 'rights';
  readonly id: string;
  readonly payer: string | null;
  readonly account: string | null;
  /** Whether the payer may know of it. */
  readonly toPayer: boolean;
}

const ASKS: Readonly<Record<Exclude<LiveKind, 'notice'>, Permission>> = {
  'billing-case': 'billing-cases:read',
  dialogue: 'dialogues:read',
  invoice: 'invoices:read',
  'invoice-delivery': 'invoices:read',
  payment: 'payments:read',
  // How far a review has come; what is thought of an episode is asked for, and only the payer is answered.
  'review-mark': 'review-basis:read',
  import: 'imports:read',
  'billing-run': 'runs:read',
  'impact-preview': 'impact:read',
  // Drafts are the region's own: nobody else is told, since no payer is named.
  'rule-version': 'rules:read',
};

/** Whether somebody may hear that this changed: whoever may not read a thing does not even hear of it. */
export function mayHear(principal: Principal, { kind, payer, account, toPayer }: Change): boolean {
  if (kind === 'rights') return false;
  if (kind === 'notice') return account === principal.accountId;
  const reach = actingWith(principal, ASKS[kind])?.reach;
  if (reach?.kind === 'region') return true;
  return reach?.kind === 'payers' && toPayer && payer !== null && reach.payers.includes(payer);
}

/** @returns undefined for anything that is not one of our own messages */
export function parseChange(text: string): Change | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null && 'kind' in said ? (said as Change) : undefined;
  } catch {
    // Others may speak on the channel; only what the triggers say is read.
    return undefined;
  }
}
