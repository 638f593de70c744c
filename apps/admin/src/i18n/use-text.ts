import { useCallback } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { Language } from '../formats.ts';
import type { TextKey } from './messages.ts';

export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of the console in the chosen language. A key that does not exist does not compile. */
export function useText(): Text {
  const translate = useTranslate();
  return useCallback<Text>((key, values) => translate(key, values), [translate]);
}

export function useLanguage(): Language {
  return useLocale() === 'en' ? 'en' : 'sv';
}
