import type { Answer, Client } from './client.ts';

/** A rule version as the API shows it; what a test does not look at is left out. */
export interface Version {
  readonly id: string;
  readonly ruleVersion: string;
  readonly state: string;
  readonly version: number;
  readonly hash: string;
  readonly contentHash: string;
  readonly publishedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly validThrough: string | null;
  readonly titles: { readonly sv: string };
  readonly basedOn: string | null;
  readonly document: {
    readonly parameters: Readonly<Record<string, { readonly value: unknown }>>;
    readonly conditions: readonly Readonly<Record<string, unknown>>[];
  };
  readonly consultation: { readonly needed: boolean; readonly reason: string | null; readonly round: string | null };
  readonly workedCases: readonly unknown[];
  readonly workedCaseResults: readonly { readonly passed: boolean; readonly inherited: boolean }[];
  readonly checks: readonly { readonly kind: string }[];
  readonly allowedTransitions: readonly { readonly to: string; readonly needsReason: boolean }[];
  readonly refusedTransitions: readonly { readonly to: string; readonly why: string }[];
  readonly approval: { readonly voidedAt: string | null } | null;
  readonly authors: readonly { readonly name: string }[];
  readonly steps: readonly { readonly to: string }[];
  readonly validity: readonly {
    readonly from: string;
    readonly through: string | null;
    readonly knownFrom: string;
    readonly knownThrough: string | null;
  }[];
  readonly [field: string]: unknown;
}

/** The shipped version of somatic care. */
export const SOMATIC = 'somatic_2020-01-01';

/** One person at work on rule versions. */
export class RulesDesk {
  constructor(readonly client: Client) {}

  create(basedOn: string, validFrom: string, reason?: string): Promise<Answer<Version>> {
    return this.client.post('/api/rule-versions', { basedOn, validFrom, ...(reason === undefined ? {} : { reason }) });
  }

  async get(id: string): Promise<Version> {
    return (await this.client.get<Version>(`/api/rule-versions/${id}`)).body;
  }

  /** Sends the body of GET back with what is changed in it. */
  save(version: Version, change: object): Promise<Answer<Version>> {
    const headers = { 'if-match': `"${version.version}"` };
    return this.client.put(`/api/rule-versions/${version.id}`, { ...version, ...change }, headers);
  }

  move(id: string, to: string, reason?: string): Promise<Answer<Version>> {
    return this.client.post(`/api/rule-versions/${id}/transitions`, {
      to,
      ...(reason === undefined ? {} : { reason }),
    });
  }
}

export function withFreeDays({ document }: Version, value: number): { readonly document: object } {
  const { parameters } = document;
  const freeDays = { ...parameters['freeDays'], value, status: 'proposed' };
  return { document: { ...document, parameters: { ...parameters, freeDays } } };
}
