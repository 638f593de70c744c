import { z } from 'zod';
import { filterText, holdsNumber, inWords, maskNumbers } from '../../../platform/index.ts';

const Text = filterText(10_000)
  .trim()
  .min(1, inWords({ sv: 'Skriv något.', en: 'Write something.' }))
  .overwrite(maskNumbers);

export const LiftDialogue = z.strictObject({
  reason: Text.meta({ description: 'What the follow-up group should look at, and why' }),
});
export type LiftDialogue = z.output<typeof LiftDialogue>;

export const RecordFollowUp = z.strictObject({
  outcome: z.enum(['upheld', 'partly-upheld', 'rejected', 'withdrawn']),
  decidedOn: z.iso
    .date(inWords({ sv: 'Ange dagen som ÅÅÅÅ-MM-DD.', en: 'State the day as YYYY-MM-DD.' }))
    .optional()
    .meta({ description: 'The day on which the group decided; today when a question is taken back' }),
  grounds: Text,
  correction: z
    .record(z.string(), z.unknown())
    .refine(
      (correction) => !holdsNumber(correction),
      inWords({
        sv: 'Ange inget personnummer: vårdtillfället känns igen på sitt ärendenummer.',
        en: 'State no personal number: the episode is known by its case number.',
      }),
    )
    .optional()
    .meta({ description: 'Fields of the episode as they should have been, in the form of a file’s row' }),
});
export type RecordFollowUp = z.output<typeof RecordFollowUp>;

export const FollowUp = z
  .object({
    state: z.enum(['lifted', 'upheld', 'partly-upheld', 'rejected', 'withdrawn']),
    stateText: z.string(),
    reason: z.string(),
    liftedBy: z.string(),
    liftedAt: z.string(),
    outcome: z
      .object({
        decidedOn: z.string(),
        grounds: z.string(),
        by: z.string(),
        at: z.string(),
        correction: z.record(z.string(), z.unknown()).nullable(),
        episodeRevision: z.number().int().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'FollowUp' });

const Days = (least: number, most: number) => z.number().int().min(least).max(most);

/** What GET answers may be sent back: fields that cannot be changed are ignored. */
export const SaveDialogueSettings = z.object({
  followUpWithinDays: Days(0, 366).meta({
    description: 'Civil days from the decision in which a question may be lifted to the follow-up group',
  }),
  recurringFaultCount: Days(2, 100).meta({ description: 'So many upheld dialogues make a fault a recurring one' }),
  recurringFaultMonths: Days(1, 60).meta({ description: 'Months back in which they are counted' }),
  status: z.enum(['proposed', 'decided']),
  source: filterText(500)
    .trim()
    .min(1, inWords({ sv: 'Ange källan.', en: 'State the source.' })),
});
export type SaveDialogueSettings = z.output<typeof SaveDialogueSettings>;
export const DialogueSettings = SaveDialogueSettings.extend({ version: z.number().int() }).meta({
  id: 'DialogueSettings',
});
export type DialogueSettingsDto = z.output<typeof DialogueSettings>;
