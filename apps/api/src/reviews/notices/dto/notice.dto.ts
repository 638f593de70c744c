import { z } from 'zod';
import { inWords, listQuery } from '../../../platform/index.ts';
import { noticeKinds } from '../notice-kinds.ts';

export const Notice = z
  .object({
    id: z.string(),
    kind: z.enum(noticeKinds),
    title: z.string(),
    sentence: z.string(),
    payer: z.string(),
    payerName: z.string(),
    /** Null, as the month, where it is about no month, or one that the reader does not see: a consultation, a question to a care unit. */
    careType: z.enum(['somatic', 'psychiatric']).nullable(),
    period: z.string().nullable(),
    /** Last day to act, civil date in Stockholm; null where there is none. */
    lastDay: z.string().nullable(),
    lastDayOf: z.string().nullable(),
    /** The page of the console that it leads to. */
    page: z.string(),
    objectKind: z.enum(['billing-case', 'dialogue', 'invoice', 'consultation', 'unit-question']),
    objectId: z.string(),
    createdAt: z.string(),
    readAt: z.string().nullable(),
    mail: z.enum(['none', 'queued', 'sent', 'failed']),
  })
  .meta({ id: 'Notice' });
export type NoticeDto = z.output<typeof Notice>;

export const ListNotices = listQuery({
  sortable: ['createdAt'],
  filters: { unread: z.enum(['true', 'false']).optional() },
});
export type ListNoticesQuery = z.output<typeof ListNotices>;

export const UnreadNotices = z.object({ unread: z.number().int() }).meta({ id: 'UnreadNotices' });
export type UnreadNoticesDto = z.output<typeof UnreadNotices>;

export const NoticeSettingsAnswer = z
  .object({
    /** False where no mail server is named: notices stay in the console. */
    sendsMail: z.boolean(),
    mailAddress: z.string().nullable(),
    language: z.enum(['sv', 'en']),
    version: z.number().int(),
    kinds: z.array(
      z.object({
        kind: z.enum(noticeKinds),
        name: z.string(),
        byMail: z.boolean(),
        inApp: z.boolean(),
        /** Whether the caller is told of it with the roles of today. */
        concerns: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'NoticeSettings' });
export type NoticeSettingsDto = z.output<typeof NoticeSettingsAnswer>;

/** What GET answers may be sent back: fields that cannot be changed are ignored. */
export const NoticeSettingsBody = z
  .object({
    mailAddress: z
      .email(
        inWords({
          sv: 'Skriv en e-postadress, till exempel namn@kommun.se.',
          en: 'Write an e-mail address, such as name@kommun.se.',
        }),
      )
      .max(200)
      .nullable(),
    language: z.enum(['sv', 'en']),
    kinds: z
      .array(z.object({ kind: z.enum(noticeKinds), byMail: z.boolean(), inApp: z.boolean() }))
      .max(noticeKinds.length),
  })
  .meta({ id: 'NoticeSettingsChange' });
export type NoticeSettingsWish = z.output<typeof NoticeSettingsBody>;

export const UnsentMail = z
  .object({
    id: z.string(),
    kind: z.enum(noticeKinds),
    title: z.string(),
    payer: z.string(),
    payerName: z.string(),
    accountId: z.string(),
    state: z.enum(['queued', 'failed']),
    failures: z.number().int(),
    problem: z.string().nullable(),
    createdAt: z.string(),
    acts: z.object({ retry: z.boolean() }),
  })
  .meta({ id: 'UnsentMail' });
export type UnsentMailDto = z.output<typeof UnsentMail>;

export const ListUnsentMail = listQuery({
  sortable: ['createdAt'],
  filters: { state: z.enum(['queued', 'failed']).optional() },
});
export type ListUnsentMailQuery = z.output<typeof ListUnsentMail>;
