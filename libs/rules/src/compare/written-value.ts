import type { Language } from '../language.ts';
import { isObject } from '../rule-versions/document-reader.ts';

const choices: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'next-banking-day': { sv: 'nästa bankdag', en: 'next banking day' },
  'same-day': { sv: 'samma dag', en: 'same day' },
  invoice: { sv: 'hela fakturan', en: 'the whole invoice' },
  nothing: { sv: 'ingenting', en: 'nothing' },
  'higher-amount': { sv: 'högre belopp', en: 'a higher amount' },
  'any-change': { sv: 'varje ändring', en: 'any change' },
  never: { sv: 'aldrig', en: 'never' },
};

/** A value of a parameter, short: `2`, `7 800 kr`, `kl. 12.00`, `månad 2, vecka 3`. */
export function writtenValue(name: string, value: unknown, language: Language): string {
  if (name === 'costPerCareDay') return price(String(value), language);
  if (isObject(value)) {
    const [month, week] = [String(value['month']), String(value['week'])];
    return language === 'sv' ? `månad ${month}, vecka ${week}` : `month ${month}, week ${week}`;
  }
  const text = String(value);
  if (/^\d{2}:\d{2}/.test(text)) return language === 'sv' ? `kl. ${text.replaceAll(':', '.')}` : text;
  return choices[text]?.[language] ?? text;
}

/** Digits in groups of three, öre only when there are any. The text of the amount is regrouped, nothing is counted. */
function price(amount: string, language: Language): string {
  const [kronor = '0', ore = ''] = amount.split('.');
  const grouped = kronor.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u00a0' : ',');
  const fraction = /[1-9]/.test(ore) ? `${language === 'sv' ? ',' : '.'}${ore.padEnd(2, '0')}` : '';
  return `${grouped}${fraction}\u00a0kr`;
}

const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** `november 2020` of a civil date. */
export function writtenMonth(date: string, language: Language): string {
  return `${months[language][Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

/** `2 december 2019 kl. 08.00` of an instant as a document holds it: written in Stockholm's time, with its offset. */
export function writtenInstant(instant: string, language: Language): string {
  const day = `${Number(instant.slice(8, 10))} ${writtenMonth(instant, language)}`;
  const clock = instant.slice(11, 16);
  return language === 'sv' ? `${day} kl.\u00a0${clock.replace(':', '.')}` : `${day} at ${clock}`;
}
