import type { DischargeReadyNotice } from './episode.ts';
import { isRow, missingOr, readInstant, readNullableInstant, refuse, type Problems } from './row-fields.ts';
import { shownKey } from './text-check.ts';

const noticesField = 'dischargeReadyNotices';

/** The notices in the order of the row, so that a refusal can name the place; `sortNotices` comes last. */
export function readNotices(value: unknown, problems: Problems): DischargeReadyNotice[] {
  if (!Array.isArray(value)) {
    refuse(problems, noticesField, missingOr(value, 'not-a-list'));
    return [];
  }
  return value.map((notice: unknown, index) => readNotice(notice, `${noticesField}[${index}]`, problems));
}

function readNotice(value: unknown, field: string, problems: Problems): DischargeReadyNotice {
  if (!isRow(value)) {
    refuse(problems, field, 'not-a-notice');
    return { sentAt: Number.NaN, withdrawnAt: null };
  }
  for (const key of Object.keys(value)) {
    if (key !== 'sentAt' && key !== 'withdrawnAt') refuse(problems, `${field}.${shownKey(key)}`, 'unknown-field');
  }
  return {
    sentAt: readInstant(value['sentAt'], `${field}.sentAt`, problems),
    withdrawnAt: readNullableInstant(value['withdrawnAt'], `${field}.withdrawnAt`, problems),
  };
}

/**
 * Refuses what cannot have happened in that order. Equal instants are fine, and a refused instant (NaN) compares false
 * with everything.
 */
export function checkNoticeOrder(
  notices: readonly DischargeReadyNotice[],
  stay: { readonly admittedAt: number; readonly dischargedAt: number | null },
  problems: Problems,
): void {
  for (const [index, { sentAt, withdrawnAt }] of notices.entries()) {
    const field = `${noticesField}[${index}]`;
    if (sentAt < stay.admittedAt) refuse(problems, `${field}.sentAt`, 'notice-before-admission');
    if (stay.dischargedAt !== null && sentAt > stay.dischargedAt) {
      // The later of the two in the order of a stay is the discharge.
      refuse(problems, 'dischargedAt', 'discharge-before-notice');
    }
    if (withdrawnAt !== null && withdrawnAt < sentAt) {
      refuse(problems, `${field}.withdrawnAt`, 'withdrawal-before-notice');
    }
  }
}

/** By `sentAt`, then by `withdrawnAt` with a standing notice first: the order in the row says nothing. */
export function sortNotices(notices: DischargeReadyNotice[]): DischargeReadyNotice[] {
  return notices.sort(
    (a, b) =>
      a.sentAt - b.sentAt || (a.withdrawnAt ?? Number.MIN_SAFE_INTEGER) - (b.withdrawnAt ?? Number.MIN_SAFE_INTEGER),
  );
}
