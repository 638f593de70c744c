import type { Session } from '../providers/api-types.ts';

/** The session, with how the person signed in and what their account still lacks. */
export type OwnSession = Session & {
  method?: 'password' | 'password-totp' | 'oidc' | null;
  needsSecondFactor?: boolean;
};

/** What GET /api/second-factor says. */
export interface SecondFactorState {
  isSetUp: boolean;
  isOffered: boolean;
  recoveryCodesLeft: number;
}

export interface Enrolment {
  key: string;
  address: string;
  /** An SVG. */
  picture: string;
}

/** One row of GET /api/sessions. */
export interface SessionRow {
  id: string;
  method: 'password' | 'password-totp' | 'oidc';
  createdAt: string;
  lastUsedAt: string;
  address: string | null;
  client: string | null;
  isCurrent: boolean;
}

/** Who a link is for: GET /api/auth/invitation/{token}, GET /api/auth/reset/{token}. */
export interface LinkHolder {
  username: string;
  displayName: string;
  expiresAt: string;
}
