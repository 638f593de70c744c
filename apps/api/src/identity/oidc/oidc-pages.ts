import { createHash } from 'node:crypto';
import type { Language, Text } from '../../platform/index.ts';
import type { RefusalReason } from './oidc-client.ts';

/** A page of its own, shown between the provider and the console: no script, one style sheet known by its hash. */
const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}h1{font-size:1.5rem;line-height:1.25}a{color:LinkText}`;

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

/** The browser goes on from a page of our own: only then does it send the session's cookie, which is for our site alone. */
export function onwardPage(language: Language, path: string): string {
  const title = { sv: 'Du är inloggad', en: 'You are signed in' }[language];
  const link = { sv: 'Gå vidare till Fristdag', en: 'Go on to Fristdag' }[language];
  return page(language, {
    title,
    head: `<meta http-equiv="refresh" content="0;url=${path}">`,
    body: `<p><a href="${path}">${link}</a></p>`,
  });
}

export function refusalPage(language: Language, why: RefusalReason, requestId: string): string {
  const { title, text } = refusals[why];
  const back = { sv: 'Till inloggningen', en: 'To the sign-in' }[language];
  const number = { sv: 'Händelsens nummer', en: 'Number of the event' }[language];
  return page(language, {
    title: title[language],
    head: '',
    body: `<p>${text[language]}</p><p><a href="/">${back}</a></p><p><small>${number}: ${requestId}</small></p>`,
  });
}

export function statusOf(why: RefusalReason): number {
  if (why === 'unreachable') return 503;
  return why === 'over' || why === 'cancelled' || why === 'link-over' ? 400 : 403;
}

function page(language: Language, { title, head, body }: { title: string; head: string; body: string }): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}<title>${title} – Fristdag</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

const refusals: Readonly<Record<RefusalReason, { readonly title: Text; readonly text: Text }>> = {
  over: {
    title: { sv: 'Inloggningen är inte längre giltig', en: 'The sign-in is no longer valid' },
    text: {
      sv: 'Den tog längre tid än tio minuter, är redan använd eller började i en annan webbläsare. Börja om.',
      en: 'It took longer than ten minutes, has been used already or began in another browser. Start again.',
    },
  },
  cancelled: {
    title: { sv: 'Inloggningen avbröts', en: 'The sign-in was cancelled' },
    text: { sv: 'Ingen har loggats in. Börja om när du vill.', en: 'Nobody was signed in. Start again when you like.' },
  },
  'not-believed': {
    title: { sv: 'Inloggningen kunde inte bekräftas', en: 'The sign-in could not be confirmed' },
    text: {
      sv: 'Svaret från inloggningstjänsten stämmer inte med det som frågades. Börja om. Händer det igen: kontakta den som sköter Fristdag hos er.',
      en: 'The answer of the sign-in service does not fit what was asked. Start again. If it happens again, tell whoever runs Fristdag in your organisation.',
    },
  },
  'too-low-level': {
    title: { sv: 'Inloggningen är inte stark nog', en: 'The sign-in is not strong enough' },
    text: {
      sv: 'Fristdag kräver en högre tillitsnivå än den du loggade in med. Logga in igen med en starkare metod, till exempel tjänstekort.',
      en: 'Fristdag needs a higher level of assurance than the one you signed in with. Sign in again by a stronger method, such as your service card.',
    },
  },
  'unknown-organisation': {
    title: { sv: 'Organisationen är inte ansluten', en: 'The organisation is not connected' },
    text: {
      sv: 'Du loggade in för en organisation som inte använder Fristdag. Har du flera uppdrag: logga in igen och välj ett annat.',
      en: 'You signed in for an organisation that does not use Fristdag. If you have several posts, sign in again and choose another.',
    },
  },
  'unknown-person': {
    title: { sv: 'Du har inget konto här', en: 'You have no account here' },
    text: {
      sv: 'Inloggningen stämmer, men den hör inte till något konto i Fristdag. Be den som hanterar behörigheter hos er om en inbjudan.',
      en: 'The sign-in is right, but belongs to no account in Fristdag. Ask the person who handles permissions at your unit for an invitation.',
    },
  },
  'other-person': {
    title: { sv: 'Någon annan loggade in', en: 'Somebody else signed in' },
    text: {
      sv: 'Bekräftelsen kom från någon annan än den som är inloggad. Ingenting har ändrats.',
      en: 'The confirmation came from somebody other than the one who is signed in. Nothing was changed.',
    },
  },
  'not-asked-again': {
    title: { sv: 'Inloggningen är för gammal', en: 'The sign-in is too old' },
    text: {
      sv: 'Inloggningstjänsten frågade dig inte på nytt. Logga ut där och försök igen.',
      en: 'The sign-in service did not ask you again. Sign out there and try again.',
    },
  },
  'link-over': {
    title: { sv: 'Inbjudan gäller inte längre', en: 'The invitation is no longer valid' },
    text: {
      sv: 'Den är använd eller för gammal. Be om en ny.',
      en: 'It has been used or is too old. Ask for a new one.',
    },
  },
  taken: {
    title: { sv: 'Inloggningen hör till ett annat konto', en: 'The sign-in belongs to another account' },
    text: {
      sv: 'En inloggning hör till ett enda konto. Be den som hanterar behörigheter hos er om hjälp.',
      en: 'A sign-in belongs to one account only. Ask the person who handles permissions at your unit for help.',
    },
  },
  unreachable: {
    title: { sv: 'Inloggningstjänsten svarar inte', en: 'The sign-in service does not answer' },
    text: { sv: 'Försök igen om en stund.', en: 'Try again in a while.' },
  },
};
