import { z } from 'zod';
import { PeriodText } from '../../../billing-runs/index.ts';
import { Reason } from '../../cases/dto/billing-case.dto.ts';
import { deviationCodes } from '../deviations.ts';

const CareType = z.enum(['somatic', 'psychiatric']);

export const PreviewRelease = z.strictObject({ period: PeriodText, careType: CareType });

const PreviewedCase = z
  .object({
    caseId: z.string(),
    payer: z.string(),
    payerName: z.string(),
    amount: z.string(),
    episodes: z.number().int(),
    state: z.enum(['calculated', 'ready-to-share']),
    released: z.boolean().meta({ description: 'Released already, and shared on its day unless it is to go early' }),
    deviations: z.array(z.object({ code: z.enum(deviationCodes), text: z.string() })),
  })
  .meta({ id: 'PreviewedCase' });

/** What would be released: the cases with deviations are ticked one by one, the others go together. */
export const ReleasePreviewAnswer = z
  .object({
    period: z.string(),
    careType: CareType,
    sharingOn: z
      .string()
      .nullable()
      .meta({ description: 'The planned day; before it a release waits for it, or is early' }),
    isEarly: z.boolean(),
    previewHash: z.string().meta({ description: 'Of what is shown here: a release must name it' }),
    cases: z.array(PreviewedCase),
    canRelease: z.boolean(),
    whyNot: z.string().nullable(),
    canPrepare: z.boolean(),
  })
  .meta({ id: 'ReleasePreview' });
export type ReleasePreview = z.output<typeof ReleasePreviewAnswer>;

export const PrepareMonth = z.strictObject({ period: PeriodText, careType: CareType });
export const PreparedAnswer = z.object({ prepared: z.number().int() }).meta({ id: 'PreparedMonth' });

export const ReleaseMonth = z.strictObject({
  period: PeriodText,
  careType: CareType,
  previewHash: z.string().max(100),
  /** Ids of the cases with deviations that go too. */
  ticked: z.array(z.string().max(20)).max(200).default([]),
  /** Share before the planned day; asks for a reason. */
  early: z.boolean().default(false),
  reason: Reason.optional(),
});
export type ReleaseMonth = z.output<typeof ReleaseMonth>;

export const ReleaseAnswer = z
  .object({
    id: z.string(),
    released: z.number().int(),
    shared: z.number().int().meta({ description: 'Those whose day has come; the others are shared on it' }),
    left: z.number().int().meta({ description: 'Cases with deviations that were not ticked' }),
  })
  .meta({ id: 'SharingRelease' });

export const ChangedCase = z
  .object({
    caseId: z.string(),
    period: z.string(),
    careType: CareType,
    payer: z.string(),
    payerName: z.string(),
    state: z.string(),
    stateText: z.string(),
    amount: z.string().meta({ description: 'What was shared' }),
    changed: z.number().int().meta({ description: 'Episodes that say something else now' }),
    added: z.number().int().meta({ description: 'Episodes of the month that were not there' }),
    newRules: z
      .string()
      .nullable()
      .meta({ description: 'The rule version that governs the month now, when what was shared was judged by another' }),
    newestAt: z.string(),
    canRevise: z.boolean(),
    whyNot: z.string().nullable(),
    ordered: z.boolean().meta({ description: 'A new calculation is under way' }),
  })
  .meta({ id: 'ChangedAfterSharing' });
export type ChangedCaseDto = z.output<typeof ChangedCase>;

export const DecideChange = z.strictObject({ decision: z.enum(['new-revision', 'after-invoice']), reason: Reason });
export type DecideChange = z.output<typeof DecideChange>;

export const PackageAnswer = z
  .object({
    id: z.string(),
    revision: z.number().int(),
    hash: z.string(),
    statementId: z.string().nullable(),
    sharedAt: z.string(),
    sharedBy: z.string(),
    restartsReview: z.boolean(),
    reason: z.string().nullable(),
    amount: z.string(),
    episodes: z.number().int(),
    differences: z.array(
      z.object({
        caseNumber: z.string(),
        kind: z.enum(['added', 'removed', 'changed']),
        what: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
      }),
    ),
  })
  .meta({ id: 'ReviewPackage' });
export type PackageDto = z.output<typeof PackageAnswer>;
