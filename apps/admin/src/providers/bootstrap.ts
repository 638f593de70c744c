import type { Bootstrap } from './api-types.ts';

const nothing: Bootstrap = { demo: false, accounts: [], password: null, version: '' };

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
