import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseInstant } from '../calendar/parse-instant.ts';
import { episodeTimes } from '../facts/episode-times.ts';
import type { DischargeReadyNotice } from '../facts/episode.ts';
import { countDischargeReadyDays } from './count-days.ts';

const day = 86_400_000;
const admittedAt = Number(parseInstant('2020-03-02T10:00'));
const dischargedAt = Number(parseInstant('2020-04-20T14:00'));

const notice: fc.Arbitrary<DischargeReadyNotice> = fc
  .record({ sentAt: fc.integer({ min: admittedAt, max: dischargedAt }), withdrawnAfter: fc.option(fc.nat(3 * day)) })
  .map(({ sentAt, withdrawnAfter }) => ({
    sentAt,
    withdrawnAt: withdrawnAfter === null ? null : sentAt + withdrawnAfter,
  }));
const notices = fc.array(notice, { maxLength: 6 });

function daysWith(dischargeReadyNotices: readonly DischargeReadyNotice[]): number {
  const times = episodeTimes({ admittedAt, dischargedAt, dischargeReadyNotices, sipCallSentAt: null });
  const { noticeDay, noticeMsOfDay, dischargeDay } = times;
  return countDischargeReadyDays({
    notice: noticeDay === null || noticeMsOfDay === null ? null : { day: noticeDay, msOfDay: noticeMsOfDay },
    dischargeDay: dischargeDay ?? 0,
    cutoffMs: day / 2,
  });
}

describe('several discharge-ready notices', () => {
  it('count the same in whatever order they are listed', () => {
    const twoOrders = notices.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(fc.property(twoOrders, ([list, shuffled]) => expect(daysWith(shuffled)).toBe(daysWith(list))));
  });

  it('never count more days when a later one is added', () => {
    fc.assert(
      fc.property(notices, notice, (list, added) => {
        const standing = list.filter(({ withdrawnAt }) => withdrawnAt === null);
        fc.pre(standing.some(({ sentAt }) => sentAt <= added.sentAt));
        expect(daysWith([...list, { ...added, withdrawnAt: null }])).toBeLessThanOrEqual(daysWith(list));
      }),
    );
  });

  it('count as if one that was withdrawn had never been sent', () => {
    fc.assert(
      fc.property(notices, notice, (list, added) => {
        expect(daysWith([...list, { ...added, withdrawnAt: dischargedAt + day }])).toBe(daysWith(list));
      }),
    );
  });
});
