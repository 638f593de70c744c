import { civilDateOf, type EpochDay, formatInstant, type ParameterName } from '@fristdag/rules';
import type { PayerMap } from '@fristdag/billing';
import type { Language } from '../../platform/index.ts';
import { parameterLabel, parameterNamesInOrder } from '../sentences/parameter-sentences.ts';
import type { StoredAnswer, StoredFile } from './consultation-answers.repository.ts';
import { inOrder, partyOf } from './consultation-parties.ts';
import type { StoredConsultation, StoredParty } from './consultations.repository.ts';
import type { ConsultationSummaryDto } from './dto/consultation.dto.ts';
import type { ConsultationAnswerDto, ConsultationFile } from './dto/consultation-answer.dto.ts';

/** A clause of a proposal that a comment can be about, in words. */
export interface Clause {
  readonly clause: string;
  readonly label: string;
}

interface DocumentWithClauses {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly conditions?: readonly {
    readonly id: string;
    readonly titles: Readonly<Record<Language, string>>;
  }[];
}

/** The parameters of a document in the order in which they are read, whatever order it is stored in. */
function inReadingOrder(parameters: Readonly<Record<string, unknown>>): string[] {
  return parameterNamesInOrder.filter((name) => name in parameters);
}

/** The parameters and conditions of some documents, each once. */
export function clausesOf(documents: readonly unknown[], language: Language): readonly Clause[] {
  const found = new Map<string, string>();
  for (const document of documents as readonly DocumentWithClauses[]) {
    for (const name of inReadingOrder(document.parameters ?? {}))
      if (!found.has(name)) found.set(name, parameterLabel(name as ParameterName, language));
    for (const { id, titles } of document.conditions ?? []) if (!found.has(id)) found.set(id, titles[language]);
  }
  return [...found].map(([clause, label]) => ({ clause, label }));
}

const instant = (at: number | null): string | null => (at === null ? null : formatInstant(at));

export function fileDto({ id, fileName, mediaType, sizeBytes, hash, addedBy, addedAt }: StoredFile): ConsultationFile {
  return { id, fileName, mediaType, sizeBytes, hash, addedBy, addedAt: formatInstant(addedAt) };
}

/** An answer with the names of what it speaks about. */
export function answerDto(
  answer: StoredAnswer,
  { payers, clauses, minutes }: { payers: PayerMap; clauses: readonly Clause[]; minutes: readonly StoredFile[] },
): ConsultationAnswerDto {
  const { id, consultationId, payer, state, standpoint } = { ...answer, standpoint: answer.answer };
  const labelOf = (clause: string): string => clauses.find((known) => known.clause === clause)?.label ?? clause;
  return {
    id,
    consultation: consultationId,
    payer,
    payerName: payers.name(payer),
    state,
    answer: standpoint,
    comment: answer.comment,
    clauseComments: answer.clauseComments.map(({ clause, text }) => ({ clause, label: labelOf(clause), text })),
    signatory: answer.signatory,
    minutes: minutes.filter(({ ownerId }) => ownerId === id).map(fileDto),
    changedBy: answer.changedBy,
    changedAt: formatInstant(answer.changedAt),
    sentBy: answer.sentBy,
    sentAt: instant(answer.sentAt),
    isLate: answer.isLate,
    supplements: answer.supplements,
    isSuperseded: answer.isSuperseded,
    version: answer.version,
  };
}

/** A round with who is asked. Of the answers those are given that the reader may see; drafts say nothing of a party. */
export function summaryDto(
  round: StoredConsultation,
  context: {
    readonly parties: readonly StoredParty[];
    readonly answers: readonly StoredAnswer[];
    readonly payers: PayerMap;
    readonly today: EpochDay;
    /** The reader may see what the others answered. */
    readonly seesAll: boolean;
  },
): ConsultationSummaryDto {
  const { payers, today, seesAll } = context;
  const own = context.parties.filter(({ consultationId }) => consultationId === round.id);
  const standing = new Map(
    context.answers
      .filter(
        ({ consultationId, state, isSuperseded }) => consultationId === round.id && state === 'sent' && !isSuperseded,
      )
      .map(({ payer, answer }) => [payer, answer]),
  );
  const parties = inOrder(
    own.map(({ party, isMandatory, answeredAt, isLate }) => ({
      ...partyOf(payers, party),
      isMandatory,
      answeredAt: instant(answeredAt),
      isLate,
      answer: standing.get(party) ?? null,
    })),
  );
  const mandatory = parties.filter(({ isMandatory }) => isMandatory);
  const { proposal, ruleVersionId } = round;
  return {
    id: round.id,
    ruleVersion: proposal === null || ruleVersionId === null ? null : { id: ruleVersionId, ...proposal },
    title: round.title,
    text: round.text,
    deadline: round.deadline,
    state: round.state,
    isPastDeadline: round.deadline < civilDateOf(today),
    createdBy: round.createdBy,
    createdAt: formatInstant(round.createdAt),
    openedAt: instant(round.openedAt),
    endedAt: instant(round.endedAt),
    endedBy: round.endedBy,
    endReason: round.endReason,
    overrideReason: round.overrideReason,
    parties,
    counts: {
      mandatory: mandatory.length,
      answered: mandatory.filter(({ answeredAt }) => answeredAt !== null).length,
      missing: mandatory.filter(({ answeredAt }) => answeredAt === null).length,
      late: parties.filter(({ isLate }) => isLate).length,
      objections: seesAll ? round.objections : null,
    },
    version: round.version,
  };
}
