import { accepted, type Client } from '../client.ts';
import { caseNumberOf, TOLD } from './county.ts';
import type { Month, RegionYear } from './region-year.ts';

interface Told {
  readonly name: string;
  readonly about: string;
  readonly claim?: unknown;
  readonly outcome: 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
  readonly correction?: object;
}

/** Every kind of dialogue that Solna can open about its five, with every way it can end. None of these changes the sum. */
const QUIET: readonly Told[] = [
  { name: 'A-ANDERS', about: 'admission-notice', outcome: 'rejected' },
  { name: 'B-BIANCA', about: 'discharge-ready-notice', outcome: 'withdrawn' },
  { name: 'C-CLAES', about: 'care-contact', claim: 'not-met', outcome: 'rejected' },
  { name: 'D-DORIS', about: 'outpatient-care-available', outcome: 'withdrawn' },
  { name: 'E-ERIK', about: 'care-type', claim: 'psychiatric', outcome: 'rejected' },
  { name: 'A-ANDERS', about: 'admissionNoticeSentAt', claim: null, outcome: 'withdrawn' },
  { name: 'B-BIANCA', about: 'careContactAssignedAt', claim: null, outcome: 'rejected' },
  { name: 'C-CLAES', about: 'dischargeReadyNoticeSentAt', claim: null, outcome: 'withdrawn' },
  { name: 'D-DORIS', about: 'days', claim: 2, outcome: 'rejected' },
];

/** Opens dialogues of every kind that end without a correction. */
export async function quietDialogues(year: RegionYear, month: Month): Promise<void> {
  for (const told of QUIET) await conduct(year, month, { ...told, opener: year.solna });
}

/**
 * Solna's loud month: Bianca is left out, which raises the bill; Claes has a day less; Anders belongs to Farsta; a short
 * stay was missing. 4 + 0 + 3 + 6 + 2 over five becomes 2 + 6 + 2 + 0 over four: 2 days, 15 600 kr.
 */
export async function loudDialogues(year: RegionYear, month: Month): Promise<void> {
  const { period } = month;
  const missing = {
    caseNumber: caseNumberOf('G-GERD', TOLD.solna, period),
    careType: 'somatic',
    municipality: '0184',
    inpatientUnit: 'Karolinska Solna',
    careContactNeeded: false,
    sipRequired: false,
    admittedAt: `${period}-02T10:00`,
    admissionNoticeSentAt: `${period}-02T12:00`,
    dischargeReadyNotices: [{ sentAt: `${period}-20T09:00` }],
    dischargedAt: `${period}-20T15:00`,
  };
  const told: readonly (Told | (Omit<Told, 'name'> & { name: null }))[] = [
    { name: 'B-BIANCA', about: 'sip-call', outcome: 'upheld' },
    {
      name: 'C-CLAES',
      about: 'days',
      claim: 1,
      outcome: 'partly-upheld',
      correction: { dischargedAt: `${period}-22T10:00` },
    },
    { name: 'A-ANDERS', about: 'payer', claim: '0180-farsta', outcome: 'upheld' },
    { name: null, about: 'missing-episode', claim: missing, outcome: 'upheld' },
  ];
  for (const one of told) await conduct(year, month, { ...one, opener: year.solna });
  await year.rest();
}

/** One dialogue from its claim to its end: a word from each side, and a question to the care unit where it is Danderyd's. */
export async function conduct(
  year: RegionYear,
  { id, payer, period }: Month,
  told: Omit<Told, 'name'> & { readonly name: string | null; readonly opener: Client },
): Promise<void> {
  const { name, about, claim, outcome, correction, opener } = told;
  const opened = await accepted(
    opener.post<{ id: string }>(`/api/billing-cases/${id}/dialogues`, {
      ...(name === null ? {} : { caseNumber: caseNumberOf(name, payer, period) }),
      about,
      text: 'Vi ser det på ett annat sätt.',
      ...(claim === undefined ? {} : { claim }),
    }),
  );
  const path = `/api/dialogues/${opened.body.id}`;
  await accepted(year.billing.post(`${path}/messages`, { text: 'Vi undersöker saken.' }));
  if (name === 'D-DORIS') {
    await accepted(year.billing.post(`${path}/questions`, { text: 'Vad säger journalen?' }));
    const { body } = await year.unit.get<{ id: string }[]>('/api/unit-questions?state=open');
    await accepted(year.unit.post(`/api/unit-questions/${body[0]?.id}/answer`, { text: 'Som det står i underlaget.' }));
  }
  const decider = outcome === 'withdrawn' ? opener : year.billing;
  const wish = { outcome, grounds: 'Enligt journalen.', ...(correction === undefined ? {} : { correction }) };
  await accepted(decider.post(`${path}/decision`, wish));
}
