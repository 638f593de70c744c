import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type Episode, parseEpisode, parseInstant } from '@fristdag/rules';
import { parsePayers } from '@fristdag/billing';
import { type Synthesis, type SyntheticEpisode, synthesiseEpisodes } from './synthesise-episodes.ts';

const payersFile = new URL('../../../../../rules/payers.json', import.meta.url);
const payers = parsePayers(JSON.parse(readFileSync(payersFile, 'utf8')), 'payers.json');
const months = ['2020-05', '2020-06', '2020-07'];

function synthesised(wanted: Partial<Synthesis> = {}): SyntheticEpisode[] {
  return [...synthesiseEpisodes({ months, seed: 7, episodes: 3000, payers, ...wanted })];
}

/** The episodes as an import would read them; a refusal would be a fault of the generator. */
function accepted(episodes: readonly SyntheticEpisode[]): { episode: Episode; payer: string }[] {
  const lookup = payers.lookup();
  return episodes.map((one) => {
    const parsed = parseEpisode(JSON.parse(JSON.stringify(one)), { payers: lookup });
    if ('refusals' in parsed) throw new Error(`${one.caseNumber}: ${JSON.stringify(parsed.refusals)}`);
    return parsed;
  });
}

describe('a made-up county', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(synthesised()).toEqual(synthesised());
    expect(synthesised({ seed: 8 })).not.toEqual(synthesised());
  });

  it('has as many episodes as asked for, each with a case number of its own', () => {
    for (const episodes of [0, 1, 10, 2999]) {
      const numbers = synthesised({ episodes }).map(({ caseNumber }) => caseNumber);
      expect(new Set(numbers).size).toBe(episodes);
    }
  });

  it('is accepted row by row', () => {
    expect(accepted(synthesised({ seed: 1, episodes: 5000, personalNumbers: true }))).toHaveLength(5000);
  });

  it('has every payer of its months, before and after a merger of districts', () => {
    const seen = (period: string) =>
      new Set(
        accepted(synthesised({ months: [period] }))
          .filter(({ episode }) => episode.dischargedAt !== null)
          .map(({ payer }) => payer),
      );
    expect([seen('2020-06').size, seen('2020-07').size]).toEqual([39, 38]);
    expect(seen('2020-06').has('0180-alvsjo')).toBe(true);
    expect(seen('2020-07').has('0180-hagersten-alvsjo')).toBe(true);
  });

  it('leaves out what is left to real examples', () => {
    const excluded = [{ payer: '0184', careType: 'somatic', period: '2020-06' }] as const;
    const ofSolna = (episodes: readonly SyntheticEpisode[]) =>
      episodes.filter(
        ({ municipality, careType, dischargedAt }) =>
          municipality === '0184' && careType === 'somatic' && dischargedAt?.startsWith('2020-06'),
      );
    expect(ofSolna(synthesised())).not.toHaveLength(0);
    expect(ofSolna(synthesised({ excluded }))).toHaveLength(0);
    expect(synthesised({ excluded })).toHaveLength(3000);
  });

  it('knows nothing of what comes after its last instant', () => {
    const until = Number(parseInstant('2020-07-22T09:00'));
    const episodes = accepted(synthesised({ until })).map(({ episode }) => episode);
    const instants = episodes.flatMap((one) => [
      one.admittedAt,
      one.admissionNoticeSentAt,
      one.careContactAssignedAt,
      one.sipCallSentAt,
      one.dischargedAt,
      ...one.dischargeReadyNotices.flatMap(({ sentAt, withdrawnAt }) => [sentAt, withdrawnAt]),
    ]);
    expect(Math.max(...instants.map((instant) => instant ?? 0))).toBeLessThan(until);
    expect(episodes.filter(({ dischargedAt }) => dischargedAt === null)).toHaveLength(24);
  });

  it('has what happens in a real one, about as often', () => {
    const episodes = synthesised({ episodes: 6000 });
    const share = (holds: (one: SyntheticEpisode) => boolean) => episodes.filter(holds).length / episodes.length;
    expect(share(({ careType }) => careType === 'psychiatric')).toBeCloseTo(0.15, 1);
    expect(share(({ cancelled }) => cancelled)).toBeLessThan(0.02);
    expect(share(({ cancelled }) => cancelled)).toBeGreaterThan(0);
    expect(share(({ admissionNoticeSentAt }) => admissionNoticeSentAt === null)).toBeCloseTo(0.03, 1);
    expect(
      share(({ dischargeReadyNotices }) => dischargeReadyNotices.some(({ withdrawnAt }) => withdrawnAt !== null)),
    ).toBeCloseTo(0.07, 1);
    expect(share(({ dischargeReadyNotices }) => dischargeReadyNotices.length === 0)).toBeGreaterThan(0.01);
    expect(
      share(({ dischargeReadyNotices }) => dischargeReadyNotices.some(({ sentAt }) => /T(11:5|12:0)/.test(sentAt))),
    ).toBeGreaterThan(0.1);
    expect(share(({ personalIdentityNumber }) => personalIdentityNumber !== null)).toBe(0);
  });

  it('has one hospital that registers all notices at 12:00 sharp and misses SIP calls', () => {
    const episodes = synthesised({ episodes: 6000 });
    const missed = (mine: readonly SyntheticEpisode[]) => {
      const wanted = mine.filter(({ sipRequired, dischargedAt }) => sipRequired && dischargedAt !== null);
      return wanted.filter(({ sipCallSentAt }) => sipCallSentAt === null).length / wanted.length;
    };
    const careless = episodes.filter(({ inpatientUnit }) => inpatientUnit === 'Exempelsjukhuset');
    const others = episodes.filter(({ inpatientUnit }) => inpatientUnit !== 'Exempelsjukhuset');
    const notices = careless.flatMap(({ dischargeReadyNotices }) => dischargeReadyNotices.slice(-1));
    expect(notices.length).toBeGreaterThan(100);
    expect(notices.filter(({ sentAt }) => !sentAt.includes('T12:00:00+')).map(({ sentAt }) => sentAt)).toEqual([]);
    expect(missed(careless)).toBeGreaterThan(3 * missed(others));
  });
});
