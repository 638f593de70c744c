import type { TextKey } from '../i18n/messages.ts';

const resources: Readonly<Record<string, string>> = {
  import: 'imports',
  'billing-run': 'billing-runs',
  statement: 'statements',
  episode: 'episodes',
  'rule-version': 'rule-versions',
  consultation: 'consultations',
  invoice: 'invoices',
};
/** Kinds whose page is the address itself. */
const pages: Readonly<Record<string, string>> = {
  'billing-case': 'billing-cases',
  dialogue: 'dialogues',
  'impact-preview': 'impact-previews',
  'rule-correction': 'rule-corrections',
  'log-review': 'log-reviews',
};

/** Page of the object that an audit line is about, when the console has one. */
export function objectPath(object: { kind: string; id: string }): string | null {
  const resource = resources[object.kind];
  if (object.kind === 'retention-order') return `/retention/${encodeURIComponent(object.id)}/show`;
  if (object.kind === 'retention-setting') return `/retention/kinds/${encodeURIComponent(object.id)}`;
  const page = pages[object.kind];
  if (page !== undefined) return `/${page}/${encodeURIComponent(object.id)}`;
  return resource === undefined ? null : `/${resource}/${encodeURIComponent(object.id)}/show`;
}

/** What the trail speaks about, in words; a kind that the console does not know yet is shown as it is. */
export const objectKinds: Readonly<Record<string, TextKey>> = {
  import: 'rule.objectImport',
  'billing-run': 'rule.objectRun',
  'impact-preview': 'rule.objectImpactPreview',
  'rule-correction': 'rule.objectRuleCorrection',
  'value-acceptance': 'rule.objectValueAcceptance',
  episode: 'rule.objectEpisode',
  'rule-version': 'rule.objectRuleVersion',
  consultation: 'consultation.objectName',
  statement: 'rule.objectStatement',
  account: 'rule.objectAccount',
  'care-unit': 'rule.objectCareUnit',
  'care-unit-name': 'rule.objectCareUnitName',
  'demo-data': 'rule.objectDemoData',
  'identity-provider': 'rule.objectIdentityProvider',
  'key-rotation': 'rule.objectKeyRotation',
  'audit-trail': 'console.auditLines',
  'retention-order': 'retention.objectOrder',
  'retention-setting': 'retention.objectSetting',
  'personal-data-extract': 'retention.extract',
  dialogue: 'dialogue.objectName',
  'billing-case': 'audit.objectBillingCase',
  invoice: 'audit.objectInvoice',
  'invoice-delivery': 'audit.objectInvoiceDelivery',
  'write-off': 'audit.objectWriteOff',
  payment: 'audit.objectPayment',
  'payment-file': 'audit.objectPaymentFile',
  'sharing-release': 'audit.objectSharingRelease',
  'invoice-party': 'audit.objectInvoiceParty',
  'invoice-setting': 'audit.objectInvoiceSetting',
  'vat-setting': 'audit.objectVatSetting',
  'payment-setting': 'audit.objectPaymentSetting',
  'dialogue-setting': 'audit.objectDialogueSetting',
  'ledger-account': 'audit.objectLedgerAccount',
  payer: 'audit.objectPayer',
  notice: 'audit.objectNotice',
  'notice-delivery': 'audit.objectNoticeDelivery',
  'machine-client': 'audit.objectMachineClient',
  'log-review': 'audit.objectLogReview',
  'log-review-rule': 'audit.objectLogReviewRule',
  'access-extract': 'audit.objectAccessExtract',
  'business-clock': 'audit.objectBusinessClock',
};
