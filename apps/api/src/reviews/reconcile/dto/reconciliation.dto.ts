import { reconciledKinds } from '@fristdag/billing';
import { z } from 'zod';
import { filterText, listQuery } from '../../../platform/index.ts';
import { NOT_READ, ownListFields } from '../list/own-list-columns.ts';

const OwnListField = z.enum(ownListFields);
const OwnListColumn = z
  .enum([...ownListFields, NOT_READ])
  .meta({ description: 'A field, or `-` for one that is not read' });

export const ReconcileQuery = z.strictObject({
  columns: filterText(4_000).optional().meta({
    description:
      'What each column of the list is, in its order, with commas between: a field or `-`. Left out, the headers say it.',
    example: 'caseNumber,-,dischargedAt',
  }),
});

export const ListReconciliations = listQuery({ sortable: ['madeAt'], defaultOrder: 'desc', filters: {} });
export type ListReconciliationsQuery = z.output<typeof ListReconciliations>;

export const ListReconciledEpisodes = listQuery({
  sortable: ['caseNumber'],
  filters: { kind: z.enum(reconciledKinds).optional() },
});
export type ListReconciledEpisodesQuery = z.output<typeof ListReconciledEpisodes>;

export const ReadColumnsAnswer = z
  .object({
    rows: z.number().int().meta({ description: 'How many rows the list has, its header not counted' }),
    columns: z.array(
      z.object({
        header: z.string(),
        column: OwnListColumn.nullable().meta({ description: 'What the header says; null when nobody can tell' }),
      }),
    ),
    fields: z.array(z.object({ name: OwnListField, title: z.string() })),
  })
  .meta({ id: 'OwnListColumns' });
export type ReadColumnsDto = z.output<typeof ReadColumnsAnswer>;

const ListRefusal = z
  .object({
    line: z.number().int().meta({ description: 'Physical, from 1; the header is 1' }),
    field: z.string().nullable(),
    title: z.string().nullable().meta({ description: 'What the field is called; null for a row that is none' }),
    code: z.string(),
    reason: z.string(),
    isWholeRow: z.boolean().meta({ description: 'Otherwise the row was compared by its other cells' }),
  })
  .meta({ id: 'ListRefusal' });

export const ReconciliationAnswer = z
  .object({
    id: z.string(),
    caseId: z.string(),
    revision: z.number().int().meta({ description: 'Of the package that the list was held against' }),
    isNewest: z.boolean().meta({ description: 'Whether the payer has been given no later one' }),
    fileName: z.string().nullable(),
    columns: z.array(OwnListColumn),
    rows: z.number().int(),
    matched: z.number().int(),
    differing: z.number().int(),
    onlyOurs: z.number().int().meta({ description: 'In the basis and not in the list' }),
    onlyTheirs: z.number().int(),
    elsewhere: z
      .number()
      .int()
      .meta({ description: 'By the list itself of another month, care type or payer, still going on or cancelled' }),
    refused: z.number().int().meta({ description: 'Rows that could not be compared at all' }),
    madeBy: z.string(),
    madeAt: z.string(),
  })
  .meta({ id: 'Reconciliation' });
export type ReconciliationDto = z.output<typeof ReconciliationAnswer>;

export const ReconciliationWithRefusals = ReconciliationAnswer.extend({ refusals: z.array(ListRefusal) }).meta({
  id: 'ReconciliationWithRefusals',
});
export type ReconciliationWithRefusalsDto = z.output<typeof ReconciliationWithRefusals>;

const About = z.string().nullable().meta({ description: 'What a dialogue would be about; null when there is no such' });
const Claim = z.unknown().meta({ description: 'What it would hold; left out where the list does not say enough' });

export const ReconciledEpisodeAnswer = z
  .object({
    caseNumber: z.string(),
    kind: z.enum(reconciledKinds),
    line: z.number().int().nullable(),
    differences: z.array(
      z.object({
        field: z.string(),
        title: z.string(),
        ours: z.string().nullable(),
        theirs: z.string().nullable(),
        about: About,
        claim: Claim.optional(),
      }),
    ),
    about: About,
    claim: Claim.optional(),
  })
  .meta({ id: 'ReconciledEpisode' });
export type ReconciledEpisodeDto = z.output<typeof ReconciledEpisodeAnswer>;
