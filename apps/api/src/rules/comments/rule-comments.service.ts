import { Inject, Injectable } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { actorOf, scopeOfPrincipal } from '../../identity/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, Database, problem } from '../../platform/index.ts';
import { RuleDraftsService } from '../draft/rule-drafts.service.ts';
import type { NewRuleComment, RuleCommentAnswer } from '../dto/rule-draft.dto.ts';
import type { RuleVersionRow } from '../rule-version-row.ts';
import type { Reader } from '../rule-version-views.ts';
import { RuleVersionsService } from '../rule-versions.service.ts';

interface Stored extends Omit<RuleCommentAnswer, 'at'> {
  readonly at: number;
}

const COLUMNS = `id::text, about, text, epoch_ms(at) as at, jsonb_build_object('id', account_id, 'name', account_name) as by`;

/** What the region's people say to each other about a version, a parameter or a condition. Kept as it was said. */
@Injectable()
export class RuleCommentsService {
  constructor(
    private readonly database: Database,
    private readonly versions: RuleVersionsService,
    private readonly drafts: RuleDraftsService,
    private readonly audit: AuditTrail,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** The oldest first. @throws Problem 404 */
  list(id: string, reader: Reader): Promise<RuleCommentAnswer[]> {
    return this.database.transaction(scopeOfPrincipal(reader.principal), async (transaction) => {
      const row = await this.versions.find(transaction, id, reader);
      const stored = await transaction.query<Stored>(
        `select ${COLUMNS} from rule_version_comment where rule_version_id = $1 order by id`,
        [row.id],
      );
      return stored.map(answerOf);
    });
  }

  /** @throws Problem 404, 422 about something that the version does not have */
  add(
    id: string,
    comment: NewRuleComment,
    { reader, key }: { reader: Reader; key: string | undefined },
  ): Promise<RuleCommentAnswer> {
    const { principal } = reader;
    return this.drafts.once(`POST /api/rule-versions/${id}/comments`, comment, { reader, key }, async (transaction) => {
      const row = await this.versions.find(transaction, id, reader);
      requireThere(row, comment.about);
      const [stored] = await transaction.query<Stored>(
        `insert into rule_version_comment (rule_version_id, about, text, at, account_id, account_name)
         values ($1, $2, $3, instant_of($4::float8), $5, $6) returning ${COLUMNS}`,
        [row.id, comment.about, comment.text, this.clock.now(), principal.accountId, principal.displayName],
      );
      if (!stored) throw new Error('the comment was not stored');
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'comment-rule-version',
        object: { kind: 'rule-version', id: row.id },
        after: { about: comment.about, comment: stored.id },
      });
      return answerOf(stored);
    });
  }
}

function answerOf({ at, ...comment }: Stored): RuleCommentAnswer {
  return { ...comment, at: formatInstant(at) };
}

function requireThere({ read }: RuleVersionRow, about: string | null): void {
  if (about === null || about in read.parameters || read.conditions.some(({ id }) => id === about)) return;
  throw problem(
    422,
    'unknown-subject',
    {
      sv: 'Versionen har varken en parameter eller ett villkor med det namnet.',
      en: 'The version has neither a parameter nor a condition of that name.',
    },
    [{ path: 'about', code: 'unknown-subject', message: { sv: 'Finns inte i versionen.', en: 'Not in the version.' } }],
  );
}
