import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/index.ts';

interface Linked {
  readonly objectKind: 'billing-case' | 'dialogue' | 'invoice' | 'consultation' | 'unit-question';
  readonly objectId: string;
}

/** The page of the console that a notice leads to. Ids only: an address says nothing about anybody. */
export function pageOf({ objectKind, objectId }: Linked): string {
  switch (objectKind) {
    case 'billing-case':
      return `/billing-cases/${objectId}`;
    case 'dialogue':
      return `/dialogues/${objectId}`;
    case 'invoice':
      return `/invoices/${objectId}/show`;
    case 'consultation':
      return `/consultations/${objectId}/show`;
    case 'unit-question':
      return `/unit-questions/${objectId}`;
  }
}

/** Links for e-mail, which need the product's own address. */
@Injectable()
export class NoticeLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  addressOf(linked: Linked): string {
    return `${this.config.publicUrl}/#${pageOf(linked)}`;
  }
}
