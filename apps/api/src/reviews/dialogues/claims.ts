import { assessEpisode, type Episode, type RuleVersion } from '@fristdag/rules';
import type { ClaimedChange, JudgedStay } from '@fristdag/billing';
import type { Correction } from '../../episodes/index.ts';
import { problem } from '../../platform/index.ts';

/** Fields of an episode that hold an instant which somebody may dispute. */
export const disputableInstants = [
  'admissionNoticeSentAt',
  'careContactAssignedAt',
  'sipCallSentAt',
  'dischargeReadyNoticeSentAt',
  'admittedAt',
  'dischargedAt',
] as const;
type DisputableInstant = (typeof disputableInstants)[number];

/** What a claim is worth: of any JSON, by what the dialogue is about. */
export type Claim = unknown;

/** What a dialogue is about, understood. */
export type Dispute =
  | { readonly kind: 'condition'; readonly condition: string; readonly met: boolean }
  | { readonly kind: 'instant'; readonly field: DisputableInstant; readonly instant: string | null }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'care-type'; readonly careType: string | null }
  | { readonly kind: 'payer'; readonly payer: string | null }
  | { readonly kind: 'missing-episode'; readonly episode: Correction };

/**
 * Understands what somebody disputes. Of a condition the claim is whether it was met; left out, that it was not –
 * or that it was, where the basis says that it was not. Of an instant it is the right one, or null when nothing was sent. Of the days their number, of the payer its
 * code, of a missing episode the episode.
 * @throws Problem 422 when the claim is not of that kind
 */
export function parseDispute(
  about: string,
  claim: Claim,
  basis: { readonly version: RuleVersion; readonly outcomes: Readonly<Record<string, string>> },
): Dispute {
  if (basis.version.conditions.some(({ id, enabled }) => id === about && enabled)) {
    const met = readOutcome(claim) ?? basis.outcomes[about] === 'not-met';
    return { kind: 'condition', condition: about, met };
  }
  if (isInstant(about)) return { kind: 'instant', field: about, instant: readInstantClaim(claim) };
  switch (about) {
    case 'days':
      return { kind: 'days', days: readDays(claim) };
    case 'care-type':
      return { kind: 'care-type', careType: claim === 'somatic' || claim === 'psychiatric' ? claim : null };
    case 'payer':
      return { kind: 'payer', payer: typeof claim === 'string' ? claim : null };
    case 'missing-episode':
      return { kind: 'missing-episode', episode: isRecord(claim) ? claim : {} };
    default:
      throw malformed('about', {
        sv: 'Ange ett villkor, ett fält med klockslag, days, care-type, payer eller missing-episode.',
        en: 'State a condition, a field with an instant, days, care-type, payer or missing-episode.',
      });
  }
}

/**
 * The correction of an episode that a dispute amounts to; undefined when it does not say enough: that a condition was met
 * after all needs the instant that shows it.
 */
export function correctionOf(dispute: Dispute): Correction | undefined {
  switch (dispute.kind) {
    case 'condition':
      return dispute.met ? undefined : UNMET[dispute.condition];
    case 'instant':
      if (dispute.field !== 'dischargeReadyNoticeSentAt') return { [dispute.field]: dispute.instant };
      return {
        dischargeReadyNotices: dispute.instant === null ? [] : [{ sentAt: dispute.instant, withdrawnAt: null }],
      };
    case 'payer':
      return dispute.payer === null ? undefined : payerFields(dispute.payer);
    case 'missing-episode':
      return dispute.episode;
    case 'care-type':
      return dispute.careType === null ? undefined : { careType: dispute.careType };
    case 'days':
      return undefined;
  }
}

/** The facts without which each of the shipped conditions is not met. */
const UNMET: Readonly<Record<string, Correction>> = {
  'admission-notice': { admissionNoticeSentAt: null },
  'discharge-ready-notice': { dischargeReadyNotices: [] },
  'care-contact': { careContactNeeded: true, careContactAssignedAt: null },
  'sip-call': { sipRequired: true, sipCallSentAt: null },
  'outpatient-care-available': { outpatientCareAvailable: false },
};

/** `0180-farsta` is a district of 0180. */
function payerFields(payer: string): Correction {
  const [municipality = '', ...district] = payer.split('-');
  return { municipality, district: district.length === 0 ? null : district.join('-') };
}

/** What an upheld dispute would make of the episode in this payer's sum. Judged by the rules where instants are disputed. */
export async function changeOf(
  dispute: Dispute,
  context: {
    readonly caseNumber: string;
    readonly version: RuleVersion;
    readonly stay: JudgedStay | undefined;
    readonly outcomes: Readonly<Record<string, string>>;
    /** Reads the episode with a correction. @throws Problem 422 */
    readonly corrected: (correction: Correction) => Promise<Episode>;
  },
): Promise<ClaimedChange> {
  const { caseNumber, version, outcomes } = context;
  switch (dispute.kind) {
    case 'condition': {
      const missed = version.conditions
        .filter(({ id, enabled }) => enabled && outcomes[id] === 'not-met')
        .map(({ id }) => id);
      const still = dispute.met ? missed.filter((id) => id !== dispute.condition) : [dispute.condition];
      return { caseNumber, counted: still.length === 0 };
    }
    case 'days':
      return { caseNumber, dischargeReadyDays: dispute.days };
    case 'care-type':
    case 'payer':
      return { caseNumber, counted: false };
    case 'instant':
    case 'missing-episode': {
      const correction = correctionOf(dispute) ?? {};
      if (dispute.kind === 'missing-episode' && !('admittedAt' in correction))
        return { caseNumber, counted: true, dischargeReadyDays: 0 };
      const episode = await context.corrected({ ...correction, caseNumber });
      if (episode.careType !== version.careType) return { caseNumber, counted: false };
      const { counted, dischargeReadyDays } = await assessEpisode(episode, version);
      return { caseNumber, counted, dischargeReadyDays };
    }
  }
}

function readOutcome(claim: Claim): boolean | undefined {
  if (claim === undefined || claim === null) return undefined;
  if (typeof claim === 'boolean') return claim;
  if (claim === 'met') return true;
  if (claim === 'not-met' || claim === 'not-applicable') return false;
  // Words of a person beside the act are for the text; the dispute is then the one that has any effect.
  return undefined;
}

function readInstantClaim(claim: Claim): string | null {
  if (claim === null || claim === undefined) return null;
  if (typeof claim === 'string') return claim;
  throw malformed('claim', {
    sv: 'Ange klockslaget som 2020-01-13T12:00, eller null när inget sändes.',
    en: 'State the instant such as 2020-01-13T12:00, or null when nothing was sent.',
  });
}

function readDays(claim: Claim): number {
  const days = typeof claim === 'string' ? Number(claim) : claim;
  if (typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= 10_000) return days;
  throw malformed('claim', {
    sv: 'Ange antalet dagar som ett heltal.',
    en: 'State the number of days as a whole number.',
  });
}

export function isInstant(about: string): about is DisputableInstant {
  return (disputableInstants as readonly string[]).includes(about);
}

function isRecord(value: unknown): value is Correction {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(path: string, message: { sv: string; en: string }) {
  return problem(422, 'malformed-claim', message, [{ path, code: 'malformed-claim', message }]);
}
