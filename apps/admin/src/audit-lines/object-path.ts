import type { TextKey } from '../i18n/messages.ts';

const resources: Readonly<Record<string, string>> = {
  import: 'imports',
  'billing-run': 'billing-runs',
  statement: 'statements',
  episode: 'episodes',
  'rule-version': 'rule-versions',
  consultation: 'consultations',
};

/** Page of the object that an audit line is about, when the console has one. */
export function objectPath(object: { kind: string; id: string }): string | null {
  const resource = resources[object.kind];
  if (object.kind === 'retention-order') return `/retention/${encodeURIComponent(object.id)}/show`;
  if (object.kind === 'retention-setting') return `/retention/kinds/${encodeURIComponent(object.id)}`;
  if (object.kind === 'impact-preview' || object.kind === 'rule-correction') {
    return `/${object.kind}s/${encodeURIComponent(object.id)}`;
  }
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
};
