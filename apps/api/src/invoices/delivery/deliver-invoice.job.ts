import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { REGION_WIDE } from '../../payers/index.ts';
import {
  BUSINESS_CLOCK,
  type BusinessClock,
  Database,
  IS_TIME,
  LOGGER,
  MOST_FAILURES,
  type Transaction,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../platform/index.ts';
import { type InvoiceDocument, InvoiceDocuments } from '../documents/invoice-documents.ts';
import { InvoicesRepository } from '../issue/invoices.repository.ts';
import {
  DELIVERY_TARGET,
  type DeliveryTarget,
  FailedDelivery,
  NOT_REACHED,
  RefusedDelivery,
} from './delivery-target.ts';

const WORK = 'deliver-invoice';

/**
 * Empties the outbox. Handing over and noting it down are two steps: a kill between them hands the same document over again,
 * and the target knows it by its id. One that fails is tried after 2, 4, 8 … seconds, at most an hour, and set aside as a
 * dead letter after twenty failures or a refusal. When to try again goes by the real clock; an attempt is noted by the business
 * clock, as all that stands beside it on an invoice.
 */
@Injectable()
export class DeliverInvoice implements WorkHandler {
  readonly name = WORK;

  constructor(
    private readonly database: Database,
    private readonly invoices: InvoicesRepository,
    private readonly documents: InvoiceDocuments,
    queue: WorkQueue,
    @Inject(DELIVERY_TARGET) private readonly target: DeliveryTarget,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    queue.register(this, () => this.findWaiting());
  }

  async run(id: string): Promise<void> {
    const document = await this.database.transaction(REGION_WIDE, (transaction) => this.load(transaction, id));
    if (!document) return;
    try {
      const receipt = await this.target.deliver(document);
      await this.database.transaction(REGION_WIDE, ({ query }) =>
        query(
          `with delivered as (
             update invoice_delivery set state = 'completed', receipt = $2, completed_at = now(), touched_at = now(), problem = null, not_before = null
              where id = $1::bigint and state = 'queued' returning id)
           insert into invoice_delivery_attempt (delivery_id, outcome, words, at) select id, 'delivered', $2, instant_of($3::float8) from delivered`,
          [id, receipt, this.clock.now()],
        ),
      );
    } catch (error) {
      await this.countFailure(id, error);
    }
  }

  private async load(transaction: Transaction, id: string): Promise<InvoiceDocument | undefined> {
    const [waiting] = await transaction.query<{ invoiceId: string }>(
      `select invoice_id::text as "invoiceId" from invoice_delivery where id = $1::bigint and state = 'queued' and ${IS_TIME}`,
      [id],
    );
    const row = waiting && (await this.invoices.find(transaction, waiting.invoiceId));
    if (!row) return undefined;
    await this.documents.keep(transaction, row);
    return this.documents.read(transaction, row);
  }

  private async countFailure(id: string, error: unknown): Promise<void> {
    const isRefused = error instanceof RefusedDelivery;
    this.logger.warn({ err: error, delivery: id }, 'a document was not delivered');
    const detail = error instanceof FailedDelivery ? error.said : NOT_REACHED;
    const problem = { code: isRefused ? 'delivery-refused' : 'gave-up', detail };
    await this.database.transaction(REGION_WIDE, ({ query }) =>
      query(
        `with failed as (
           update invoice_delivery set failures = failures + 1, touched_at = now(), problem = $2::jsonb,
                  not_before = now() + least(3600, power(2, least(failures + 1, 12))) * interval '1 second',
                  state = case when $3 or failures + 1 >= ${MOST_FAILURES} then 'failed' else 'queued' end
            where id = $1::bigint and state = 'queued' returning id)
         insert into invoice_delivery_attempt (delivery_id, outcome, said, at)
         select id, case when $3 then 'refused' else 'failed' end, $2::jsonb -> 'detail', instant_of($4::float8) from failed`,
        [id, JSON.stringify(problem), isRefused, this.clock.now()],
      ),
    );
  }

  private async findWaiting(): Promise<WorkFlow[]> {
    const waiting = await this.database.transaction(REGION_WIDE, ({ query }) =>
      query<{ id: string }>(
        `update invoice_delivery set touched_at = now()
          where id in (select id from invoice_delivery where state = 'queued' and ${IS_TIME} and touched_at < now() - interval '2 seconds'
                        order by id limit 500 for update skip locked) returning id::text`,
      ),
    );
    return waiting.map(({ id }) => [{ name: WORK, id }]);
  }
}
