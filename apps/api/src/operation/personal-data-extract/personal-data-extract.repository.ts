import { Injectable } from '@nestjs/common';
import { type EpisodeRevisionRow, episodeRevisionColumns } from '../../billing-runs/index.ts';
import type { Transaction } from '../../platform/index.ts';

export interface PersonRevisionRow extends EpisodeRevisionRow {
  readonly fileName: string | null;
  readonly fileHash: string | null;
}

export interface PersonJudgementRow {
  readonly caseNumber: string;
  readonly billingRun: string;
  readonly period: string;
  readonly mode: string;
  readonly revision: number;
  readonly ruleVersion: string;
  readonly payer: string;
  readonly counted: boolean;
  readonly dischargeReadyDays: number;
  readonly contribution: string;
  readonly facts: Record<string, unknown>;
  readonly outcomes: Record<string, unknown>;
}

export interface AccessRow {
  readonly at: number;
  readonly unit: string;
  readonly role: string | null;
  readonly act: string;
}

/** Everything that is stored about one person, found by the keyed hash of the personal number. */
@Injectable()
export class PersonalDataExtractRepository {
  /** Only the revisions that carry the person's own number: one that was mended belongs to somebody else. */
  findRevisions({ query }: Transaction, index: Buffer): Promise<PersonRevisionRow[]> {
    return query<PersonRevisionRow>(
      `select ${episodeRevisionColumns('r')}, i.file_name as "fileName", i.file_hash as "fileHash"
         from episode_revision r left join import i on i.id = r.import_id
        where r.personal_identity_index = $1 order by r.case_number, r.revision`,
      [index],
    );
  }

  findJudgements({ query }: Transaction, index: Buffer): Promise<PersonJudgementRow[]> {
    return query<PersonJudgementRow>(
      `select a.case_number as "caseNumber", a.run_id::text as "billingRun", b.period, b.mode, r.revision,
              g.rule_version as "ruleVersion", a.payer, a.counted, a.discharge_ready_days as "dischargeReadyDays",
              a.contribution::text, j.facts, j.outcomes
         from episode_revision r
         join assessment a on a.revision_id = r.id and a.case_number = r.case_number
         join billing_run b on b.id = a.run_id and b.state = 'completed'
         join judgement j on j.run_id = a.run_id and j.care_type = a.care_type and j.judgement = a.judgement
         join billing_run_rule g on g.run_id = a.run_id and g.care_type = a.care_type
        where r.personal_identity_index = $1 order by a.case_number, a.run_id`,
      [index],
    );
  }

  findAccesses({ query }: Transaction, index: Buffer): Promise<AccessRow[]> {
    return query<AccessRow>(
      `select distinct e.id, epoch_ms(e.at) as at, e.unit_name as unit, e.role, e.act
         from access_shown s join access_entry e on e.id = s.entry_id and e.month = s.month
        where s.patient_index = $1 order by e.id`,
      [index],
    );
  }
}
