import { z } from 'zod';
import { PeriodText } from '../../../billing-runs/index.ts';
import { DialogueFile } from '../attachments/dialogue-file.dto.ts';
import { FollowUp } from '../follow-up/follow-up.dto.ts';
import { RecurringFault } from '../recurring-faults/recurring-fault.dto.ts';
import { filterText, holdsNumber, inWords, listQuery, maskNumbers } from '../../../platform/index.ts';

const Amount = z.string().meta({ description: 'SEK with two decimals', example: '39000.00' });
const CaseNumber = z.string().min(1).max(64);
const About = z.string().min(1).max(100).meta({
  description: 'A condition id, an instant’s field name, `days`, `care-type`, `payer` or `missing-episode`',
  example: 'sip-call',
});
const noNumber = inWords({
  sv: 'Ange inget personnummer: vårdtillfället känns igen på sitt ärendenummer.',
  en: 'State no personal number: the episode is known by its case number.',
});
/** Facts are taken as they are or not at all: what is masked would be another fact. */
const Claim = z
  .unknown()
  .refine((claim) => !holdsNumber(claim), noNumber)
  .meta({
    description:
      'Of a condition whether it was met; of an instant the right one or null; the days; the payer; the missing episode',
  });
const Text = filterText(10_000)
  .trim()
  .min(1, inWords({ sv: 'Skriv något.', en: 'Write something.' }))
  .overwrite(maskNumbers);

export const AskEffect = z.strictObject({ caseNumber: CaseNumber.optional(), about: About, claim: Claim.optional() });
export type AskEffect = z.output<typeof AskEffect>;

export const EffectAnswer = z
  .object({
    now: Amount,
    ifUpheld: Amount,
    ifRejected: Amount,
    lowest: Amount.meta({ description: 'Over every way to decide all open dialogues of the case' }),
    highest: Amount,
    raises: z.boolean().meta({ description: 'Winning raises the bill' }),
    open: z.number().int().meta({ description: 'Other open dialogues of the case' }),
    sentences: z.array(z.string()),
  })
  .meta({ id: 'DialogueEffects' });
export type EffectDto = z.output<typeof EffectAnswer>;

export const OpenDialogue = z.strictObject({
  caseNumber: CaseNumber.optional(),
  about: About,
  claim: Claim.optional(),
  text: Text,
});
export type OpenDialogue = z.output<typeof OpenDialogue>;

export const WriteMessage = z.strictObject({ text: Text, internal: z.boolean().default(false) });
export type WriteMessage = z.output<typeof WriteMessage>;

export const outcomes = ['upheld', 'partly-upheld', 'rejected', 'withdrawn'] as const;

export const DecideDialogue = z.strictObject({
  outcome: z.enum(outcomes),
  grounds: Text,
  /** Fields of the episode as they should have been, in the form of a file's row. */
  correction: z
    .record(z.string(), z.unknown())
    .refine((correction) => !holdsNumber(correction), noNumber)
    .optional(),
});
export type DecideDialogue = z.output<typeof DecideDialogue>;

export const ListDialogues = listQuery({
  sortable: ['answerBy', 'openedAt', 'payerName', 'period', 'caseNumber'],
  filters: {
    state: z.enum(['open', 'decided']).optional(),
    billingCase: filterText(20).optional(),
    caseNumber: filterText(64).optional(),
    payer: filterText(100).optional(),
    period: PeriodText.optional(),
    awaits: z.enum(['region', 'municipality', 'care-unit']).optional(),
    mine: z.enum(['true']).optional().meta({ description: 'Those that the caller handles' }),
    lifted: z.enum(['true', 'false']).optional().meta({ description: 'Those that wait for the follow-up group' }),
  },
});
export type ListDialoguesQuery = z.output<typeof ListDialogues>;

export const DialogueMessage = z
  .object({
    id: z.string(),
    side: z.enum(['region', 'municipality', 'care-unit']),
    author: z.string(),
    text: z.string(),
    internal: z.boolean(),
    at: z.string(),
    files: z.array(DialogueFile),
    mayAttach: z.boolean().meta({ description: 'One’s own, and the dialogue is open' }),
  })
  .meta({ id: 'DialogueMessage' });

const Handler = z.object({ accountId: z.string(), name: z.string(), isMe: z.boolean() });

export const DialogueAnswer = z
  .object({
    id: z.string(),
    caseId: z.string(),
    period: z.string(),
    careType: z.enum(['somatic', 'psychiatric']),
    payer: z.string(),
    payerName: z.string(),
    caseNumber: z.string().nullable(),
    about: z.string(),
    aboutText: z.string(),
    claim: z.unknown(),
    claimText: z.string(),
    effect: z.object({ now: Amount, ifUpheld: Amount, ifRejected: Amount, lowest: Amount, highest: Amount }),
    state: z.enum(['open', 'decided']),
    openedSide: z.enum(['region', 'municipality']),
    openedBy: z.string(),
    openedAt: z.string(),
    awaits: z.enum(['region', 'municipality', 'care-unit']).nullable(),
    answerBy: z.string().nullable().meta({ description: 'The last day to answer' }),
    handlers: z
      .object({ region: Handler.nullable(), municipality: Handler.nullable() })
      .meta({ description: 'Who handles it on either side' }),
    decision: z
      .object({
        outcome: z.enum(outcomes),
        outcomeText: z.string(),
        grounds: z.string(),
        clause: z.string().nullable(),
        by: z.string(),
        at: z.string(),
        correction: z.record(z.string(), z.unknown()).nullable(),
        episodeRevision: z.number().int().nullable(),
      })
      .nullable(),
    messages: z.array(DialogueMessage),
    followUp: FollowUp.nullable(),
    liftableThrough: z.string().nullable().meta({ description: 'The last day to lift it to the follow-up group' }),
    recurringFault: RecurringFault.nullable(),
    acts: z.object({
      write: z.boolean(),
      decide: z.boolean(),
      withdraw: z.boolean(),
      handOver: z.boolean(),
      lift: z.boolean(),
      recordFollowUp: z.boolean(),
      takeBackFollowUp: z.boolean(),
    }),
    version: z.number().int(),
  })
  .meta({ id: 'Dialogue' });
export type DialogueDto = z.output<typeof DialogueAnswer>;
