import { Injectable } from '@nestjs/common';
import type { Language } from '../../platform/index.ts';
import { type ToDoItemDto, ToDoSources } from '../../reviews/index.ts';
import { type OrderRow, RetentionRepository } from './retention.repository.ts';
import { kindWords } from './retention-words.ts';

/** A proposal waits for an approver, and the proposer waits for them. */
@Injectable()
export class RetentionToDo {
  constructor(sources: ToDoSources, repository: RetentionRepository) {
    sources.register(async (transaction, { principal, language }) => {
      const mayApprove = principal.permissions.has('retention:approve');
      if (!mayApprove && !principal.permissions.has('retention:write')) return [];
      const unit = principal.unit.name;
      return (await repository.listProposed(transaction)).map((order) =>
        itemOf(order, { language, unit, isMine: mayApprove && order.proposedBy !== principal.accountId }),
      );
    });
  }
}

function itemOf(
  { id, kind, before }: OrderRow,
  { language, unit, isMine }: { language: Language; unit: string; isMine: boolean },
): ToDoItemDto {
  const what = kindWords[kind][language].toLowerCase();
  const titles = {
    sv: isMine
      ? `Godkänn eller avslå gallring av ${what} före ${before}`
      : `Gallring av ${what} före ${before} väntar på godkännande`,
    en: isMine
      ? `Approve or reject letting go ${what} before ${before}`
      : `Letting go ${what} before ${before} waits for approval`,
  };
  return {
    id: `retention-order-${id}`,
    code: 'retention-order',
    group: isMine ? 'this-week' : 'waiting',
    title: titles[language],
    action: language === 'sv' ? 'Visa förslaget' : 'Show the proposal',
    unit,
    period: null,
    lastDay: null,
    link: { resource: 'retention', id },
  };
}
