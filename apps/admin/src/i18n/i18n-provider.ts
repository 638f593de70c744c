import polyglotI18nProvider from 'ra-i18n-polyglot';
import { messages } from './messages.ts';
import { setRequestLanguage } from '../providers/http.ts';

export const locales = [
  { locale: 'sv', name: 'Svenska' },
  { locale: 'en', name: 'English' },
];

/** Swedish unless the person has chosen English; the page and the API's own texts follow. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => {
    const language = locale === 'en' ? 'en' : 'sv';
    setRequestLanguage(language);
    document.documentElement.lang = language;
    return messages[language];
  },
  'sv',
  locales,
);
