import { HttpError, usePermissions, type AuthProvider } from 'react-admin';
import type { Credentials, Permission, Session } from './api-types.ts';
import { callApi } from './http.ts';

/** The session lives in an HttpOnly cookie; this is only what the server last said about it. */
let known: Promise<Session> | null = null;

function session(): Promise<Session> {
  known ??= callApi<Session>('/session').then(
    (answer) => answer.body,
    (error: unknown) => {
      known = null;
      throw error;
    },
  );
  return known;
}

/** The account's rights have changed: what the server said is asked for again. */
export function forgetSession(): void {
  known = null;
}

/** What a person signs in with: name and password, then perhaps the code that the answer asks for. */
export type Proof = Credentials | { challenge: string; code: string };

export const authProvider: AuthProvider = {
  async login(body: Proof) {
    const answer = await callApi<Session>('/session', { method: 'POST', body });
    known = Promise.resolve(answer.body);
  },
  async logout() {
    const wasSignedIn = known !== null;
    known = null;
    if (wasSignedIn) await callApi<null>('/session', { method: 'DELETE' }).catch(() => undefined);
  },
  async checkAuth() {
    await session();
  },
  async checkError(error: unknown) {
    if (error instanceof HttpError && error.status === 401) {
      known = null;
      throw error;
    }
  },
  async getIdentity() {
    const { user } = await session();
    return { id: user.id, fullName: user.displayName };
  },
  async getPermissions(): Promise<Session | null> {
    return session().catch(() => null);
  },
};

/** The signed-in person, the unit acted for, and what the server says they may do. */
export function useSession(): Session | null {
  const { permissions } = usePermissions<Session | null>();
  return permissions ?? null;
}

export function useMay(permission: Permission): boolean {
  return useSession()?.permissions.includes(permission) ?? false;
}
