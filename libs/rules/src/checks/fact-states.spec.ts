import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyVersion } from '../assessment/arbitrary-rules.fixtures.ts';
import { cutoffMsOf } from '../assessment/assess-in-bulk.ts';
import { episodeTimes } from '../facts/episode-times.ts';
import { factNames, factsOf } from '../facts/facts.ts';
import { parseEpisode } from '../facts/parse-episode.ts';
import { factsOfVersion } from '../rule-versions/facts-in-tree.ts';
import { episodeRowOf } from './episode-row.ts';
import { cutsOf, factStates, stateKey } from './fact-states.ts';

describe('the states of the facts', () => {
  it('hold every combination that a random episode shows, once', () => {
    const hours = fc.integer({ min: -60, max: 200 });
    const anyStay = fc.record({
      admission: fc.option(hours),
      notice: fc.option(fc.nat({ max: 120 })),
      call: fc.option(hours),
      contact: fc.option(hours),
      needs: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
    });
    fc.assert(
      fc.property(anyVersion, anyStay, (version, { admission, notice, call, contact, needs }) => {
        const admittedAt = Date.parse('2020-01-10T10:20:00Z');
        const at = (hour: number | null) => (hour === null ? null : admittedAt + hour * 3_600_000);
        const stay = {
          admittedAt,
          admissionNoticeSentAt: at(admission),
          sipCallSentAt: at(call),
          careContactAssignedAt: at(contact),
          dischargeReadyNotices:
            notice === null ? [] : [{ sentAt: admittedAt + notice * 3_600_000, withdrawnAt: null }],
          careContactNeeded: needs[0],
          sipRequired: needs[1],
          outpatientCareAvailable: needs[2],
          patientOpposed: needs[3],
          dischargedAt: admittedAt + 121 * 3_600_000,
        };
        const facts = factsOf({ ...stay, ...episodeTimes(stay) });
        const cuts = cutsOf({ ...version, conditions: version.conditions.filter(({ enabled }) => enabled) });
        const section = (
          name: 'sipCallDaysAfterNotice' | 'admissionNoticeHoursAfterAdmission',
          value: number | null,
        ) => (value === null ? null : cuts[name].filter((cut) => cut <= value).length);
        const asked = factsOfVersion(version);
        const keyOf = (one: typeof facts) =>
          stateKey(
            {
              ...one,
              sipCallDaysAfterNotice: section('sipCallDaysAfterNotice', one.sipCallDaysAfterNotice),
              admissionNoticeHoursAfterAdmission: section(
                'admissionNoticeHoursAfterAdmission',
                one.admissionNoticeHoursAfterAdmission,
              ),
            },
            asked,
          );
        const states = factStates(cuts, asked);
        expect(new Set(states.map((state) => stateKey(state, asked))).size).toBe(states.length);
        expect(states.map(keyOf)).toContain(keyOf(facts));
      }),
    );
  });
});

describe('an episode made for a state', () => {
  it('has exactly the facts and days that were asked for, whatever they are', () => {
    fc.assert(
      fc.property(anyVersion, fc.nat(), fc.integer({ min: 0, max: 40 }), (version, pick, days) => {
        const states = factStates(cutsOf(version), factNames);
        const facts = states[pick % states.length];
        if (facts === undefined) return;
        const { careType, validFrom } = version;
        const row = episodeRowOf({ caseNumber: 'A', careType, validFrom, cutoffMs: cutoffMsOf(version), facts, days });
        const parsed = parseEpisode(row, { payers: { check: () => ({ payer: '0184' }) } });
        if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals));
        const { episode } = parsed;
        const { admissionNoticeHoursAfterAdmission, ...rest } = factsOf({ ...episode, ...episodeTimes(episode) });
        expect({ admissionNoticeHoursAfterAdmission, ...rest }).toEqual(facts);
      }),
    );
  });
});
