import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { REGION_WIDE } from '../../../payers/index.ts';
import {
  Database,
  IS_TIME,
  type Language,
  LOGGER,
  MOST_FAILURES,
  type WorkFlow,
  type WorkHandler,
  WorkQueue,
} from '../../../platform/index.ts';
import { NoticeLinks } from '../notice-links.ts';
import { MAIL_SENDER, type MailSender, RefusedMail } from './mail-sender.ts';
import { PARTY_NAME } from '../party-name.ts';
import { noticeMail, type SaidByMail } from './notice-mail.ts';

const WORK = 'send-notice-mail';

type WaitingMail = Omit<SaidByMail, 'link'> & {
  readonly objectKind: 'billing-case' | 'dialogue' | 'invoice' | 'consultation';
  readonly objectId: string;
  readonly address: string | null;
  readonly language: Language;
};

/**
 * Empties the outbox. A mail counts as sent once the server has taken it; a kill in the instant between its answer and our
 * note sends it again, under the same Message-ID. One that fails is tried after 2, 4, 8 … seconds, at most an hour, and set
 * aside as a dead letter after twenty failures or a lasting refusal.
 */
@Injectable()
export class SendNoticeMail implements WorkHandler {
  readonly name = WORK;

  constructor(
    private readonly database: Database,
    private readonly links: NoticeLinks,
    queue: WorkQueue,
    @Inject(MAIL_SENDER) private readonly sender: MailSender | undefined,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    queue.register(this, () => this.findWaiting());
  }

  async run(id: string): Promise<void> {
    const mail = this.sender && (await this.load(id));
    if (!this.sender || !mail) return;
    try {
      // Who has taken the address away since wants none.
      if (mail.address === null) return await this.note(id, 'none');
      const { subject, text } = noticeMail({ ...mail, link: this.links.addressOf(mail) }, mail.language);
      await this.sender.send({ id: `notice-${id}`, to: mail.address, subject, text });
      await this.note(id, 'sent');
    } catch (error) {
      await this.countFailure(id, error as Error);
    }
  }

  private async load(id: string): Promise<WaitingMail | undefined> {
    const [mail] = await this.database.transaction(REGION_WIDE, ({ query }) =>
      query<WaitingMail>(
        `select n.kind, ${PARTY_NAME} as "payerName", c.care_type as "careType", c.period, n.last_day::text as "lastDay",
                n.object_kind as "objectKind", n.object_id::text as "objectId", s.mail_address as address, coalesce(s.language, 'sv') as language
           from notice_delivery d join notice n on n.id = d.notice_id left join billing_case c on c.id = n.case_id
           left join notice_setting s on s.account_id = d.account_id
          where d.id = $1::bigint and d.mail = 'queued' and coalesce(d.not_before <= now(), true)`,
        [id],
      ),
    );
    return mail;
  }

  private async note(id: string, mail: 'sent' | 'none'): Promise<void> {
    await this.database.transaction(REGION_WIDE, ({ query }) =>
      query(
        `update notice_delivery set mail = $2, sent_at = case when $2 = 'sent' then now() end, problem = null, not_before = null
          where id = $1::bigint and mail = 'queued'`,
        [id, mail],
      ),
    );
  }

  private async countFailure(id: string, error: Error): Promise<void> {
    const isRefused = error instanceof RefusedMail;
    this.logger.warn({ delivery: id, reason: error.message }, 'a notice was not sent by e-mail');
    await this.database.transaction(REGION_WIDE, ({ query }) =>
      query(
        `update notice_delivery set failures = failures + 1, touched_at = now(), problem = $2::jsonb,
                not_before = now() + least(3600, power(2, least(failures + 1, 12))) * interval '1 second',
                mail = case when $3 or failures + 1 >= ${MOST_FAILURES} then 'failed' else 'queued' end
          where id = $1::bigint and mail = 'queued'`,
        [id, JSON.stringify({ code: isRefused ? 'mail-refused' : 'not-sent', words: error.message }), isRefused],
      ),
    );
  }

  private async findWaiting(): Promise<WorkFlow[]> {
    if (!this.sender) return [];
    const waiting = await this.database.transaction(REGION_WIDE, ({ query }) =>
      query<{ id: string }>(
        `update notice_delivery set touched_at = now()
          where id in (select id from notice_delivery where mail = 'queued' and ${IS_TIME} and touched_at < now() - interval '2 seconds'
                        order by id limit 200 for update skip locked) returning id::text`,
      ),
    );
    return waiting.map(({ id }) => [{ name: WORK, id }]);
  }
}
