import { z } from 'zod';
import { filterText, inWords, listQuery } from '../../../platform/index.ts';
import { retentionKinds } from '../retention-kinds.ts';

const kind = z.enum(retentionKinds);
const status = z.enum(['proposed', 'decided']);
const date = z.iso.date().meta({ description: 'YYYY-MM-DD, Europe/Stockholm' });
const hash = z.string().meta({ description: 'sha256:… over what goes' });
const counts = z.record(z.string(), z.number());
const words = (least: number, most: number) =>
  filterText(most).refine(
    (text) => text.trim().length >= least,
    inWords({ sv: `Skriv minst ${least} tecken.`, en: `Write at least ${least} characters.` }),
  );

export const RetentionSetting = z
  .object({
    kind,
    /** After the end of the month, or of the calendar year, that something belongs to. */
    countedFrom: z.enum(['month', 'year']),
    keepMonths: z.number().int(),
    /** The law's least; null in words where only the authority's decision counts. */
    floorMonths: z.number().int(),
    status,
    /** The reference of the decision to dispose of records. */
    decidedBy: z.string().nullable(),
    since: date,
    version: z.number().int(),
    /** The first month that is kept today. */
    before: z.string().meta({ description: 'YYYY-MM' }),
  })
  .meta({ id: 'RetentionSetting' });

export const RetentionSettingChange = z
  .object({
    keepMonths: z.number().int().min(1).max(1200),
    status,
    decidedBy: filterText(200).nullable(),
    since: date,
  })
  .refine(
    (change) => change.status === 'proposed' || (change.decidedBy ?? '').trim() !== '',
    inWords({
      sv: 'Ange beslutet (diarienummer) som gallringsfristen bygger på.',
      en: 'Name the decision that the time rests on.',
    }),
  )
  .meta({ id: 'RetentionSettingChange' });

export const RetentionSettingVersion = z
  .object({
    version: z.number().int(),
    keepMonths: z.number().int(),
    status,
    decidedBy: z.string().nullable(),
    since: date,
    changedAt: z.string(),
    changedBy: z.string(),
  })
  .meta({ id: 'RetentionSettingVersion' });

const part = z.object({ month: z.string(), counts, hash: z.string() });

export const RetentionSelection = z
  .object({
    kind,
    before: z.string().meta({ description: 'YYYY-MM: everything of the months before it' }),
    goes: z.array(part),
    /** What is old enough and stays all the same, with the reason as code and in words. */
    held: z.array(part.extend({ reason: z.string(), reasonText: z.string() })),
    selectionHash: hash,
    /** Whether it can be proposed now; else why not, in words. */
    canPropose: z.boolean(),
    hindrance: z.string().nullable(),
  })
  .meta({ id: 'RetentionSelection' });

export const ProposeRetentionOrder = z
  .object({ kind, selectionHash: hash, reason: words(5, 500) })
  .meta({ id: 'ProposeRetentionOrder' });

export const ApproveRetentionOrder = z.object({ selectionHash: hash }).meta({ id: 'ApproveRetentionOrder' });
export const EndRetentionOrder = z.object({ reason: words(5, 500) }).meta({ id: 'EndRetentionOrder' });

const act = z.object({ name: z.string(), at: z.string() });

export const RetentionOrder = z
  .object({
    id: z.string(),
    kind,
    before: z.string(),
    state: z.enum(['proposed', 'approved', 'completed', 'rejected', 'withdrawn', 'void', 'failed']),
    goes: z.array(part),
    held: z.array(part.extend({ reason: z.string(), reasonText: z.string() })),
    selectionHash: hash,
    settingVersion: z.number().int(),
    reason: z.string().nullable(),
    proposed: act,
    approved: act.nullable(),
    completedAt: z.string().nullable(),
    endedReason: z.string().nullable(),
    endedBy: z.string().nullable(),
    version: z.number().int(),
    /** What the caller may do with it now. */
    mayApprove: z.boolean(),
    mayWithdraw: z.boolean(),
    /** Why not, where the caller could if they were somebody else. */
    hindrance: z.string().nullable(),
  })
  .meta({ id: 'RetentionOrder' });

export const RetentionOrderQuery = listQuery({
  sortable: ['proposedAt'],
  defaultOrder: 'desc',
  filters: { kind: kind.optional(), state: filterText(20).optional() },
});

export const RetentionRecord = z
  .object({
    /** Canonical JSON, exactly as signed. */
    record: z.string(),
    /** HMAC-SHA-256 under the index key, hex. */
    signature: z.string(),
    signedAt: z.string(),
    signatureIsValid: z.boolean(),
  })
  .meta({ id: 'RetentionRecord' });
