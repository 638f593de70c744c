import { Inject, Injectable } from '@nestjs/common';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import { actorOf, type Principal } from '../principal.ts';
import type { AccessAct } from './access-acts.ts';

/** An episode that somebody is shown, in the revision that they are shown. */
export interface ShownEpisode {
  readonly caseNumber: string;
  /** Null where nobody can tell: a refused row. */
  readonly payer: string | null;
  /** episode_revision.personal_identity_index, hex; null for an episode without a personal number. */
  readonly patientIndex: string | null;
  readonly protectedIdentity: boolean;
}

export interface Access {
  readonly act: AccessAct;
  /** What was asked for: an episode, a statement, an import; its id is null for a list. Never a personal number. */
  readonly object: { readonly kind: string; readonly id: string | null };
  /** As the person stated it, where one is asked for. The caller has masked personal numbers in it. */
  readonly purpose?: string | null;
  readonly shown: readonly ShownEpisode[];
}

/**
 * The access log of the patient data act (4:3). Whoever reads episodes for a person records what is shown in the
 * transaction of the read: nothing is shown without its entry, and no entry stays of a read that failed.
 */
@Injectable()
export class AccessLog {
  constructor(@Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock) {}

  /** One statement, however many episodes were shown. @returns the entry's id */
  async record(
    { query }: Pick<Transaction, 'query'>,
    principal: Principal,
    { act, object, purpose = null, shown }: Access,
  ): Promise<string> {
    const { accountId, username, displayName, unit, requestId } = principal;
    const entry = {
      at: this.clock.now(),
      accountId,
      username,
      personName: displayName,
      role: actorOf(principal).role,
      unit,
      act,
      object,
      purpose,
      requestId,
    };
    const [recorded] = await query<{ id: string }>(
      `select record_access($1::jsonb, $2::text[], $3::text[], $4::text[], $5::boolean[])::text as id`,
      [
        JSON.stringify(entry),
        shown.map(({ caseNumber }) => caseNumber),
        shown.map(({ payer }) => payer ?? ''),
        shown.map(({ patientIndex }) => patientIndex),
        shown.map(({ protectedIdentity }) => protectedIdentity),
      ],
    );
    if (!recorded) throw new Error('the access was not recorded');
    return recorded.id;
  }
}

/** What the log needs to know of a row that is shown: nothing else of it is handed over. */
export function shownEpisode({ caseNumber, payer, patientIndex, protectedIdentity }: ShownEpisode): ShownEpisode {
  return { caseNumber, payer, patientIndex, protectedIdentity };
}
