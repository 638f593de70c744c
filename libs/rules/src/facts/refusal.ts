import type { Language } from '../language.ts';
import { refusalTexts, type RefusalCode } from './refusal-codes.ts';

export type { RefusalCode } from './refusal-codes.ts';

/** One reason why a row is refused. Neither field nor arguments hold a value of personal data. */
export interface Refusal {
  /** The offending key, nested as `dischargeReadyNotices[0].sentAt`; null when the line could not be read at all. */
  readonly field: string | null;
  readonly code: RefusalCode;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Every code there is, sorted. */
export const refusalCodes: readonly RefusalCode[] = Object.keys(refusalTexts).filter(isRefusalCode).sort();

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusalTexts, code);
}

/** The reason in words; it continues the sentence "Rad 17, dischargedAt: …". */
export function refusalReason(refusal: Refusal, language: Language): string {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(refusal.args[name] ?? ''));
  const template: string = refusalTexts[refusal.code][language];
  return fill(template.replace(/\[([^\]]*)\]/g, (_, part: string) => (isFilled(part, refusal) ? part : '')));
}

function isFilled(part: string, refusal: Refusal): boolean {
  return [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => name !== undefined && refusal.args[name] !== undefined);
}
