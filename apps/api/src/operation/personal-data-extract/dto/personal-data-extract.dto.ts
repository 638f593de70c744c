import { z } from 'zod';
import { filterText, inWords } from '../../../platform/index.ts';

export const MakePersonalDataExtract = z
  .strictObject({
    /** 10 or 12 digits, with or without separator. In the body alone: an address would be kept in logs. */
    personalIdentityNumber: z.string().max(20),
    reason: filterText(500).refine(
      (text) => text.trim().length >= 5,
      inWords({ sv: 'Skriv varför, med minst 5 tecken.', en: 'Say why, in at least 5 characters.' }),
    ),
  })
  .meta({ id: 'MakePersonalDataExtract' });

const instant = z.string().nullable();

const Revision = z.object({
  revision: z.number().int(),
  receivedAt: z.string(),
  reason: z.string().nullable(),
  source: z
    .object({
      importId: z.string(),
      fileName: z.string().nullable(),
      fileHash: z.string(),
      line: z.number().nullable(),
    })
    .nullable(),
  careType: z.string(),
  municipality: z.string(),
  district: z.string().nullable(),
  payer: z.string(),
  inpatientUnit: z.string(),
  inpatientClinic: z.string().nullable(),
  outpatientUnit: z.string().nullable(),
  protectedIdentity: z.boolean(),
  admittedAt: z.string(),
  admissionNoticeSentAt: instant,
  dischargeReadyNotices: z.array(z.object({ sentAt: z.string(), withdrawnAt: instant })),
  careContactNeeded: z.boolean(),
  careContactAssignedAt: instant,
  sipRequired: z.boolean(),
  sipCallSentAt: instant,
  outpatientCareAvailable: z.boolean(),
  patientOpposed: z.boolean(),
  dischargedAt: instant,
  cancelled: z.boolean(),
  flags: z.array(z.string()),
});

const Judgement = z.object({
  billingRun: z.string(),
  period: z.string(),
  mode: z.string(),
  revision: z.number().int(),
  ruleVersion: z.string(),
  payer: z.string(),
  counted: z.boolean(),
  dischargeReadyDays: z.number().int(),
  contribution: z.string(),
  facts: z.record(z.string(), z.unknown()),
  outcomes: z.record(z.string(), z.unknown()),
});

export const PersonalDataExtract = z
  .object({
    personalIdentityNumber: z.string(),
    madeAt: z.string(),
    reason: z.string(),
    episodes: z.array(
      z.object({ caseNumber: z.string(), revisions: z.array(Revision), judgements: z.array(Judgement) }),
    ),
    /** Who was shown the person's episodes: time, unit, role and act; no names of staff. */
    accesses: z.array(z.object({ at: z.string(), unit: z.string(), role: z.string().nullable(), act: z.string() })),
    /** What could not be searched, in words. */
    notes: z.array(z.string()),
  })
  .meta({ id: 'PersonalDataExtract' });
