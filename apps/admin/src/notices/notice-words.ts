import { month, type Language } from '../formats.ts';
import type { Text } from '../i18n/use-text.ts';
import type { Notice } from '../providers/api-types.ts';

/** "Solna · Somatik · januari 2020"; a consultation is about no month. */
export function aboutWords({ payerName, careType, period }: Notice, text: Text, language: Language): string {
  const care = careType === null ? [] : [text(`console.${careType}`)];
  return [payerName, ...care, ...(period === null ? [] : [month(period, language)])].join(' · ');
}
