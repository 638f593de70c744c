import { month, type Language } from '../formats.ts';
import type { Text } from '../i18n/use-text.ts';
import type { BillingCase, CareType } from '../providers/api-types.ts';

export const careTypeName = (careType: CareType, text: Text): string =>
  text(careType === 'somatic' ? 'console.somatic' : 'console.psychiatric');

/** "Solna · Somatik · januari 2020". */
export function caseName(
  { payerName, careType, period }: Pick<BillingCase, 'payerName' | 'careType' | 'period'>,
  text: Text,
  language: Language,
): string {
  return `${payerName} · ${careTypeName(careType, text)} · ${month(period, language)}`;
}

export const casePath = (id: string): string => `/billing-cases/${encodeURIComponent(id)}`;
