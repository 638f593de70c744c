import { Injectable } from '@nestjs/common';
import { formatInstant } from '@fristdag/rules';
import { isRowId } from '../../billing-runs/index.ts';
import { findShownCases } from '../../episodes/index.ts';
import { AccessLog, type Principal, scopeOfPrincipal } from '../../identity/index.ts';
import { Database, notFound } from '../../platform/index.ts';
import type { PackageDto } from './dto/sharing.dto.ts';
import { packageDifferences } from './package-differences.ts';
import { ReviewPackages } from './review-packages.ts';

/** The packages of a case as they are read: what each says otherwise than the one before it. */
@Injectable()
export class PackageHistory {
  constructor(
    private readonly database: Database,
    private readonly packages: ReviewPackages,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws Problem 404 when the case has no package, or is not the reader's to see */
  list(caseId: string, principal: Principal): Promise<PackageDto[]> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const packages = isRowId(caseId) ? await this.packages.list(transaction, caseId) : [];
      if (packages.length === 0) throw notFound({ sv: 'Månadsärendet', en: 'The billing case' });
      const described = packages.map((entry, place): PackageDto => {
        const { id, revision, hash, statementId, sharedAt, sharedByName, restartsReview, reason, document } = entry;
        return {
          id,
          revision,
          hash,
          statementId,
          sharedAt: formatInstant(sharedAt),
          sharedBy: sharedByName,
          restartsReview,
          reason,
          amount: document.statement.amount,
          episodes: document.statement.episodes,
          differences: packageDifferences(packages[place - 1]?.document, document).map(
            ({ caseNumber, kind, what }) => ({
              caseNumber,
              kind,
              what: [...what],
            }),
          ),
        };
      });
      const caseNumbers = described.flatMap(({ differences }) => differences.map(({ caseNumber }) => caseNumber));
      const shown = await findShownCases(transaction, [...new Set(caseNumbers)]);
      await this.accessLog.record(transaction, principal, {
        act: 'show-review-basis',
        object: { kind: 'billing-case', id: caseId },
        shown,
      });
      return described;
    });
  }
}
