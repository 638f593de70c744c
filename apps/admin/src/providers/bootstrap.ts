import type { Bootstrap as Demo } from './api-types.ts';

/** What the sign-in page needs to know before anybody is signed in. */
export interface Bootstrap extends Demo {
  /** The provider to sign in through, by the name on its button; null where there is none. */
  oidc: { name: string } | null;
}

const nothing: Bootstrap = { demo: false, accounts: [], password: null, version: '', oidc: null };

/** What the API wrote into index.html; in development, and in production mode, there are no demo accounts. */
export function readBootstrap(text: string | null | undefined): Bootstrap {
  if (!text || text.trim() === '') return nothing;
  try {
    return { ...nothing, ...(JSON.parse(text) as Partial<Bootstrap>) };
  } catch {
    return nothing;
  }
}

export const bootstrap = readBootstrap(globalThis.document?.getElementById('fristdag-bootstrap')?.textContent);
