import { Injectable } from '@nestjs/common';
import type { CareType, Period } from '@fristdag/rules';
import type { ShownEpisode } from '../../identity/index.ts';
import { offsetOf, type Transaction } from '../../platform/index.ts';
import type { ListImpactChangesQuery } from './dto/impact-preview.ts';
import type { ChangeKind } from './impact-preview.repository.ts';

/** An episode whose outcome differs, as stored. */
export interface ImpactChangeRow extends ShownEpisode {
  readonly payer: string;
  readonly payerName: string;
  readonly period: Period;
  readonly careType: CareType;
  readonly inpatientUnit: string;
  readonly kind: ChangeKind;
  readonly nowCounted: boolean | null;
  readonly nowDays: number | null;
  readonly nowContribution: string | null;
  readonly nowMissed: readonly string[] | null;
  readonly thenCounted: boolean;
  readonly thenDays: number;
  readonly thenContribution: string;
  readonly thenMissed: readonly string[];
  readonly contributionDifference: string;
}

const DIFFERENCE = 'c.then_contribution - coalesce(c.now_contribution, 0)';

const SORT_COLUMNS: Readonly<Record<ListImpactChangesQuery['sort'], string>> = {
  caseNumber: 'c.case_number',
  period: 'c.period',
  payer: 'c.payer',
  payerName: 'p.name collate "sv-x-icu"',
  kind: 'c.kind',
  daysDifference: 'c.then_days - coalesce(c.now_days, 0)',
  contributionDifference: DIFFERENCE,
};

/** The episodes behind a preview's figures, page by page. */
@Injectable()
export class ImpactChangesRepository {
  async list(
    { query }: Transaction,
    previewId: string,
    filter: ListImpactChangesQuery,
  ): Promise<{ rows: ImpactChangeRow[]; total: number }> {
    const { period = null, careType = null, payer = null, kind = null, caseNumber = null } = filter;
    const matches = `c.preview_id = $1::bigint and ($2::text is null or c.period = $2) and ($3::text is null or c.care_type = $3)
      and ($4::text is null or c.payer = $4) and ($5::text is null or c.kind = $5) and ($6::text is null or starts_with(c.case_number, $6))`;
    const values = [previewId, period, careType, payer, kind, caseNumber];
    const [count] = await query<{ total: number }>(
      `select count(*)::int as total from impact_preview_change c where ${matches}`,
      values,
    );
    const rows = await query<ImpactChangeRow>(
      `select c.case_number as "caseNumber", c.payer, p.name as "payerName", c.period, c.care_type as "careType", r.inpatient_unit as "inpatientUnit", c.kind,
              c.now_counted as "nowCounted", c.now_days as "nowDays", c.now_contribution::text as "nowContribution", c.now_missed as "nowMissed",
              c.then_counted as "thenCounted", c.then_days as "thenDays", c.then_contribution::text as "thenContribution", c.then_missed as "thenMissed",
              (${DIFFERENCE})::numeric(14, 2)::text as "contributionDifference",
              r.protected_identity as "protectedIdentity", encode(r.personal_identity_index, 'hex') as "patientIndex"
         from impact_preview_change c join episode_revision r on r.id = c.revision_id join payer p on p.code = c.payer
        where ${matches}
        order by ${SORT_COLUMNS[filter.sort]} ${filter.order}, c.position limit $7 offset $8`,
      [...values, filter.perPage, offsetOf(filter)],
    );
    return { rows, total: count?.total ?? 0 };
  }
}
