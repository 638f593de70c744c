import type { TextKey } from '../i18n/messages.ts';
import type { Text } from '../i18n/use-text.ts';
import type { Dialogue } from '../providers/api-types.ts';

export const sideKeys: Readonly<Record<'region' | 'municipality' | 'care-unit', TextKey>> = {
  region: 'dialogue.sideRegion',
  municipality: 'dialogue.sideMunicipality',
  'care-unit': 'dialogue.sideUnit',
};

export function titleOf({ caseNumber, aboutText }: Pick<Dialogue, 'caseNumber' | 'aboutText'>): string {
  return caseNumber === null ? aboutText : `${caseNumber} · ${aboutText}`;
}

export function careTypeOf({ careType }: Pick<Dialogue, 'careType'>, text: Text): string {
  return text(careType === 'somatic' ? 'console.somatic' : 'console.psychiatric').toLowerCase();
}
