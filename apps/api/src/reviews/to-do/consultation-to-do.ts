import { Injectable } from '@nestjs/common';
import type { EpochDay } from '@fristdag/rules';
import type { Principal } from '../../identity/index.ts';
import type { Language, Transaction } from '../../platform/index.ts';
import { type WaitingConsultation, WaitingConsultations } from '../../rules/index.ts';
import { groupOf } from './calendar.ts';
import type { ToDoItemDto } from './dto/to-do.ts';
import { ToDoSources } from './to-do-sources.ts';

/** Reminders of consultations: to answer until the last day, and to go on when the answers are in. */
@Injectable()
export class ConsultationToDo {
  constructor(
    sources: ToDoSources,
    private readonly waiting: WaitingConsultations,
  ) {
    sources.register(async (transaction, { principal, language, day }) => [
      ...(await this.toAnswer(transaction, principal, { language, day })),
      ...(await this.toFollow(transaction, principal, { language, day })),
    ]);
  }

  private async toAnswer(
    transaction: Transaction,
    principal: Principal,
    { language, day }: { language: Language; day: EpochDay },
  ): Promise<ToDoItemDto[]> {
    return (await this.waiting.toAnswer(transaction, principal, day)).map(
      ({ id, title, deadline, unit }): ToDoItemDto => ({
        id: `consultation-answer-${id}-${unit}`,
        code: 'consultation-answer',
        group: groupOf(deadline, day),
        title: language === 'sv' ? `Svara på remissen ”${title}”` : `Answer the consultation "${title}"`,
        action: language === 'sv' ? 'Öppna remissen' : 'Open the consultation',
        unit,
        period: null,
        lastDay: deadline,
        link: { resource: 'consultations', id },
      }),
    );
  }

  private async toFollow(
    transaction: Transaction,
    { permissions, unit }: Principal,
    { language, day }: { language: Language; day: EpochDay },
  ): Promise<ToDoItemDto[]> {
    const [writes, approves] = [permissions.has('consultations:write'), permissions.has('rules:approve')];
    if (!writes && !approves) return [];
    const rounds = await this.waiting.toFollow(transaction, day);
    return rounds.flatMap((round): ToDoItemDto[] => {
      const { id, ruleVersionId, deadline, isRipe } = round;
      const item = { unit: unit.name, period: null, lastDay: deadline };
      if (approves && isRipe && ruleVersionId !== null)
        return [
          {
            id: `consultation-decision-${id}`,
            code: 'consultation-decision',
            group: groupOf(null, day),
            ...decisionWords(round, language),
            ...item,
            lastDay: null,
            link: { resource: 'rule-versions', id: ruleVersionId },
          },
        ];
      if (!writes) return [];
      const isMine = isRipe && ruleVersionId === null;
      return [
        {
          id: `consultation-round-${id}`,
          code: 'consultation-round',
          group: isMine ? groupOf(null, day) : 'waiting',
          ...roundWords(round, { language, isMine }),
          ...item,
          link: { resource: 'consultations', id },
        },
      ];
    });
  }
}

function decisionWords({ title, missing, mandatory }: WaitingConsultation, language: Language) {
  const answered = mandatory - missing;
  return {
    title: {
      sv: `Ta ställning till förslaget i ”${title}”: ${answered} av ${mandatory} har svarat`,
      en: `Decide on the proposal of "${title}": ${answered} of ${mandatory} have answered`,
    }[language],
    action: { sv: 'Visa förslaget', en: 'Show the proposal' }[language],
  };
}

function roundWords(
  { title, missing, mandatory }: WaitingConsultation,
  { language, isMine }: { language: Language; isMine: boolean },
) {
  const answered = mandatory - missing;
  return {
    title: {
      sv: isMine
        ? `Avsluta remissen ”${title}”: ${answered} av ${mandatory} har svarat`
        : `Remissen ”${title}”: ${answered} av ${mandatory} har svarat`,
      en: isMine
        ? `Close the consultation "${title}": ${answered} of ${mandatory} have answered`
        : `The consultation "${title}": ${answered} of ${mandatory} have answered`,
    }[language],
    action: { sv: 'Visa remissen', en: 'Show the consultation' }[language],
  };
}
