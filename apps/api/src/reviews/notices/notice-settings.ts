import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/index.ts';
import { actingWith, actorOf, type Principal } from '../../identity/index.ts';
import {
  Database,
  type Language,
  type Permission,
  requireVersion,
  type Transaction,
  UNSCOPED,
} from '../../platform/index.ts';
import { MAIL_SENDER, type MailSender } from './mail/mail-sender.ts';
import type { NoticeSettingsDto, NoticeSettingsWish } from './dto/notice.dto.ts';
import { kindsOfNotice, type NoticeKind, noticeKinds } from './notice-kinds.ts';

interface SettingRow {
  readonly mailAddress: string | null;
  readonly language: Language;
  readonly byMail: readonly string[];
  readonly notInApp: readonly string[];
  readonly version: number;
}

const NOTHING_CHOSEN: SettingRow = { mailAddress: null, language: 'sv', byMail: [], notInApp: [], version: 0 };

/** What each person wants to be told of, and where. */
@Injectable()
export class NoticeSettings {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @Inject(MAIL_SENDER) private readonly sender: MailSender | undefined,
  ) {}

  /** False where no mail server is named: notices stay in the console. */
  get sendsMail(): boolean {
    return this.sender !== undefined;
  }

  get(principal: Principal, language: Language): Promise<NoticeSettingsDto> {
    return this.database.transaction(UNSCOPED, async (transaction) =>
      this.describe(await this.find(transaction, principal.accountId), { principal, language }),
    );
  }

  /** @throws Problem 412, 428 */
  save(
    principal: Principal,
    wish: NoticeSettingsWish,
    { ifMatch, language }: { ifMatch: string | undefined; language: Language },
  ): Promise<NoticeSettingsDto> {
    return this.database.transaction(UNSCOPED, async (transaction) => {
      await transaction.query(
        'insert into notice_setting (account_id, version) values ($1, 0) on conflict do nothing',
        [principal.accountId],
      );
      const before = await this.find(transaction, principal.accountId, true);
      requireVersion(ifMatch, before.version);
      const chosen = (where: 'byMail' | 'inApp', isChosen: boolean): NoticeKind[] =>
        noticeKinds.filter(
          (kind) => (wish.kinds.find((each) => each.kind === kind)?.[where] ?? where === 'inApp') === isChosen,
        );
      const [byMail, notInApp] = [chosen('byMail', true), chosen('inApp', false)];
      await transaction.query(
        `update notice_setting set mail_address = $2, language = $3, by_mail = $4, not_in_app = $5, version = version + 1 where account_id = $1`,
        [principal.accountId, wish.mailAddress, wish.language, byMail, notInApp],
      );
      // The address itself is personal and stays out of the trail.
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'change-notice-settings',
        object: { kind: 'account', id: principal.accountId },
        before: { hasMailAddress: before.mailAddress !== null, byMail: before.byMail, notInApp: before.notInApp },
        after: { hasMailAddress: wish.mailAddress !== null, byMail, notInApp },
      });
      return this.describe(await this.find(transaction, principal.accountId), { principal, language });
    });
  }

  private async find({ query }: Transaction, accountId: string, locks = false): Promise<SettingRow> {
    const [row] = await query<SettingRow>(
      `select mail_address as "mailAddress", language, by_mail as "byMail", not_in_app as "notInApp", version
         from notice_setting where account_id = $1 ${locks ? 'for update' : ''}`,
      [accountId],
    );
    return row ?? NOTHING_CHOSEN;
  }

  private describe(
    { mailAddress, byMail, notInApp, ...row }: SettingRow,
    { principal, language }: { principal: Principal; language: Language },
  ): NoticeSettingsDto {
    return {
      sendsMail: this.sendsMail,
      mailAddress,
      language: row.language,
      version: row.version,
      kinds: noticeKinds.map((kind) => ({
        kind,
        name: kindsOfNotice[kind].name[language],
        byMail: byMail.includes(kind),
        inApp: !notInApp.includes(kind),
        concerns: concerns(principal, kind),
      })),
    };
  }
}

/** Whether the person is told of it with the roles that they hold today. */
function concerns(principal: Principal, kind: NoticeKind): boolean {
  const { municipality, region, careUnit } = kindsOfNotice[kind];
  const isTold = (permission: Permission | undefined, reach: Principal['reach']['kind']): boolean =>
    permission !== undefined && actingWith(principal, permission)?.reach.kind === reach;
  return isTold(municipality, 'payers') || isTold(region, 'region') || isTold(careUnit, 'care-units');
}
