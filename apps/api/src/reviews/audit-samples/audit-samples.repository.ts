import { Injectable } from '@nestjs/common';
import type { CareType, Facts, Period } from '@fristdag/rules';
import type { ShownEpisode } from '../../identity/index.ts';
import type { Transaction } from '../../platform/index.ts';
import type { AuditSampleQuery } from './dto/audit-sample.dto.ts';

export interface SampleRow extends ShownEpisode {
  readonly period: Period;
  readonly careType: CareType;
  readonly payer: string;
  readonly payerName: string;
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly contribution: string;
  readonly importId: string | null;
  readonly fileName: string | null;
  readonly fileHash: string | null;
  readonly line: number | null;
  readonly revision: number;
  readonly receivedAt: number;
  readonly facts: Partial<Facts>;
  readonly runId: string;
  readonly runRevision: number;
  readonly ruleVersion: string;
  readonly ruleVersionHash: string;
  readonly statementId: string;
  readonly episodes: number;
  readonly sumOfDays: number;
  readonly amount: string;
  readonly liable: boolean;
}

/** The newest completed billing run of each month: what the months stand on. */
const standingRuns = `select distinct on (period) id, period, revision from billing_run
                       where mode = 'billing' and state = 'completed' and period between $1 and $2
                       order by period, revision desc`;

@Injectable()
export class AuditSamplesRepository {
  async count({ query }: Transaction, { from, through }: AuditSampleQuery): Promise<number> {
    const [count] = await query<{ cases: number }>(
      `select count(*)::int as cases from assessment where run_id in (select id from (${standingRuns}) run)`,
      [from, through],
    );
    return count?.cases ?? 0;
  }

  /** Each case gets a number from the seed alone (SHA-256); the lowest are drawn. Anybody can draw the same again. */
  draw({ query }: Transaction, { from, through, number, seed }: AuditSampleQuery): Promise<SampleRow[]> {
    return query<SampleRow>(
      `with run as (${standingRuns}),
            drawn as (select a.*, run.period, run.revision as run_revision
                        from assessment a join run on run.id = a.run_id
                       order by sha256(convert_to($3 || '/' || run.period || '/' || a.case_number, 'UTF8')), a.case_number collate "C" limit $4)
       select d.case_number as "caseNumber", d.period, d.care_type as "careType", d.payer, coalesce(p.name, d.payer) as "payerName",
              d.counted, d.discharge_ready_days as "dischargeReadyDays", d.contribution::text, r.import_id::text as "importId",
              i.file_name as "fileName", i.file_hash as "fileHash", r.source_line::float8 as line, r.revision,
              epoch_ms(r.received_at) as "receivedAt", j.facts, d.run_id::text as "runId", d.run_revision as "runRevision",
              s.rule_version as "ruleVersion", s.rule_version_hash as "ruleVersionHash", s.id::text as "statementId",
              s.episodes, s.discharge_ready_days as "sumOfDays", s.amount::text, s.liable,
              encode(r.personal_identity_index, 'hex') as "patientIndex", r.protected_identity as "protectedIdentity"
         from drawn d
         join episode_revision r on r.id = d.revision_id
         join judgement j on j.run_id = d.run_id and j.care_type = d.care_type and j.judgement = d.judgement
         join statement s on s.run_id = d.run_id and s.care_type = d.care_type and s.payer = d.payer
         left join import i on i.id = r.import_id
         left join payer p on p.code = d.payer
        order by d.period, d.case_number collate "C"`,
      [from, through, seed, number],
    );
  }
}
