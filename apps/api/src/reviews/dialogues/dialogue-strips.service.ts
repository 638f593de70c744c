import { Inject, Injectable } from '@nestjs/common';
import { assessEpisode, type Episode, localDayOf, type RuleVersion } from '@fristdag/rules';
import type { z } from 'zod';
import { dayStrip, episodeOf, isRowId, writtenStrip } from '../../billing-runs/index.ts';
import { type Correction, CorrectEpisodeService } from '../../episodes/index.ts';
import { AccessLog, type Principal, scopeOfPrincipal, shownEpisode } from '../../identity/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, Database, type Transaction } from '../../platform/index.ts';
import { RuleBook } from '../../rules/index.ts';
import { correctionOf, parseDispute } from './claims.ts';
import { type DialogueRow, DialoguesRepository, type PackagedRow } from './dialogues.repository.ts';
import type { DialogueStrips as StripsAnswer } from './dto/dialogue-strips.dto.ts';
import { unknownDialogue } from './sides.ts';

type Strips = z.output<typeof StripsAnswer>;
type Strip = Strips['before'];

/** The days of a stay, and whether it counts. */
interface Drawn {
  readonly strip: Strip;
  readonly counted: boolean;
}

/** The days of a disputed stay, as they were judged and as they would be if the claim, or what was decided, is right. */
@Injectable()
export class DialogueStrips {
  constructor(
    private readonly database: Database,
    private readonly repository: DialoguesRepository,
    private readonly corrections: CorrectEpisodeService,
    private readonly book: RuleBook,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** @throws Problem 404 */
  get(id: string, principal: Principal): Promise<Strips> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const dialogue = isRowId(id) ? await this.repository.find(transaction, id) : undefined;
      if (!dialogue) throw unknownDialogue();
      const { caseNumber, packageId, ruleVersion } = dialogue;
      const version = await this.book.get(transaction, ruleVersion);
      const [row] = caseNumber === null ? [] : await this.repository.findPackaged(transaction, packageId, caseNumber);
      if (row)
        await this.accessLog.record(transaction, principal, {
          act: 'show-dialogue',
          object: { kind: 'dialogue', id },
          shown: [shownEpisode(row)],
        });
      const correction = correctionIn(dialogue, row, version);
      const after = correction ? await this.corrected(transaction, row, { correction, caseNumber, version }) : null;
      return {
        before: row ? this.drawn(episodeOf(row), version) : null,
        after: after?.strip ?? null,
        counted: { before: row?.counted ?? null, after: after?.counted ?? null },
      };
    });
  }

  /** A claim that leaves no stay to draw, such as a missing episode told in words only, has no strip. */
  private async corrected(
    transaction: Transaction,
    row: PackagedRow | undefined,
    { correction, caseNumber, version }: { correction: Correction; caseNumber: string | null; version: RuleVersion },
  ): Promise<Drawn | null> {
    if (!row && !('admittedAt' in correction)) return null;
    const named = caseNumber === null ? correction : { ...correction, caseNumber };
    const { episode } = await this.corrections.read(transaction, row && episodeOf(row), named);
    return { strip: this.drawn(episode, version), counted: (await assessEpisode(episode, version)).counted };
  }

  private drawn(episode: Episode, version: RuleVersion): Strip {
    return writtenStrip(dayStrip(episode, version, localDayOf(this.clock.now())));
  }
}

/** What was decided counts before what was claimed. */
function correctionIn(
  dialogue: DialogueRow,
  row: PackagedRow | undefined,
  version: RuleVersion,
): Correction | undefined {
  if (dialogue.correction !== null) return dialogue.correction;
  const claim = dialogue.claim ?? undefined;
  return correctionOf(parseDispute(dialogue.about, claim, { version, outcomes: row?.outcomes ?? {} }));
}
