import { Injectable } from '@nestjs/common';
import { checkAgreement, timetable } from '@fristdag/billing';
import { type CareType, careTypes, epochDayOf, hashDocument, periodOf, type RuleVersion } from '@fristdag/rules';
import { scopeOfPrincipal } from '../../identity/index.ts';
import { PayerRegister } from '../../payers/index.ts';
import { Database, type Transaction } from '../../platform/index.ts';
import { describeChecks } from '../describe-rule-version.ts';
import { asDraft } from '../draft/draft-document.ts';
import type { RuleDocumentChecksAnswer, RuleDocumentToCheck } from '../dto/rule-document-checks.dto.ts';
import { RuleBook } from '../rule-book.ts';
import { RuleVersionRowsRepository } from '../rule-version-rows.repository.ts';
import { isShownTo, type Reader } from '../rule-version-views.ts';
import { versionSentences } from '../sentences/version-sentences.ts';
import { versionsBeside } from './rule-checks.ts';

/** Checks a document that is nobody's draft yet, or not saved: what the editor asks while somebody types. */
@Injectable()
export class DocumentChecksService {
  constructor(
    private readonly database: Database,
    private readonly book: RuleBook,
    private readonly rows: RuleVersionRowsRepository,
    private readonly payers: PayerRegister,
  ) {}

  /** Findings, sentences, worked cases and the dates of one month. Nothing is stored. */
  async check(
    { document, draft, workedCases, period }: RuleDocumentToCheck,
    reader: Reader,
  ): Promise<RuleDocumentChecksAnswer> {
    const { set, rows, payers } = await this.database.transaction(
      scopeOfPrincipal(reader.principal),
      async (transaction: Transaction) => ({
        set: await this.book.load(transaction),
        rows: (await this.rows.list(transaction)).filter((row) => isShownTo(reader.principal, row)),
        payers: (await this.payers.load(transaction)).lookup(),
      }),
    );
    const asked = careTypes.find((careType: CareType) => careType === document['careType']);
    const named = asked === undefined ? document : asDraft(set, document);
    const others = versionsBeside(rows, { id: draft ?? null, hash: hashDocument(named) });
    const agreement = await checkAgreement(named, { others, payers, workedCases: workedCases ?? [] });
    const ran = agreement.workedCases.map((result) => ({ ...result, inherited: false }));
    const described = describeChecks({ findings: agreement.findings, workedCases: ran }, new Set(), reader.language);
    const { version } = agreement;
    if (version === null) return { ...described, sentences: null, timetable: null };
    return {
      ...described,
      sentences: versionSentences(version, reader.language) as RuleDocumentChecksAnswer['sentences'],
      timetable: exampleDates(version, period ?? periodOf(epochDayOf(version.validFrom))),
    };
  }
}

function exampleDates(version: RuleVersion, period: string): RuleDocumentChecksAnswer['timetable'] {
  return { period, ...timetable(version, period) };
}
