import { Inject, Injectable } from '@nestjs/common';
import { type Episode, parseEpisode, type QualityFlag } from '@fristdag/rules';
import { PayerRegister } from '../../payers/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, type Transaction } from '../../platform/index.ts';
import { EPISODE_COLUMNS, episodeValues, storable } from '../imports/judge-rows.ts';
import { WRITERS_OF_EPISODES } from '../imports/save-batch.ts';
import { refusedEpisode } from '../feed/put-refusals.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { type ContractEpisode, contractOf } from './contract-episode.ts';

/** Some fields of an episode as they should have been, in the form of a file's row. */
export type Correction = ContractEpisode;

interface CorrectedEpisode {
  readonly episode: Episode;
  readonly payer: string;
  readonly flags: readonly QualityFlag[];
}

interface StoredRow extends Omit<Episode, 'personalIdentityNumber'> {
  readonly revision: number;
  readonly contentHash: Buffer;
  readonly sealedNumber: Buffer | null;
}

const STORED = `select revision, content_hash as "contentHash", personal_identity_number as "sealedNumber", case_number as "caseNumber",
  care_type as "careType", municipality, district, inpatient_unit as "inpatientUnit", inpatient_clinic as "inpatientClinic",
  outpatient_unit as "outpatientUnit", protected_identity as "protectedIdentity", epoch_ms(admitted_at) as "admittedAt",
  epoch_ms(admission_notice_sent_at) as "admissionNoticeSentAt", discharge_ready_notices as "dischargeReadyNotices",
  care_contact_needed as "careContactNeeded", epoch_ms(care_contact_assigned_at) as "careContactAssignedAt", sip_required as "sipRequired",
  epoch_ms(sip_call_sent_at) as "sipCallSentAt", outpatient_care_available as "outpatientCareAvailable",
  patient_opposed as "patientOpposed", epoch_ms(discharged_at) as "dischargedAt", cancelled
  from episode_revision where case_number = $1 and is_latest`;

/**
 * Corrects an episode outside a file: what somebody decided with evidence. It goes through the reading of a file's row, and
 * becomes the next revision with its reason; the revisions before it stay.
 */
@Injectable()
export class CorrectEpisodeService {
  constructor(
    private readonly payers: PayerRegister,
    private readonly personalData: PersonalData,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /**
   * What an episode would be with a correction; nothing is stored.
   * @throws Problem 422 with every reason why it would be none
   */
  async read(transaction: Transaction, base: Episode | undefined, correction: Correction): Promise<CorrectedEpisode> {
    const payers = await this.payers.load(transaction);
    const parsed = parseEpisode({ ...(base && contractOf(base)), ...correction }, { payers: payers.lookup() });
    if ('refusals' in parsed) throw refusedEpisode(parsed.refusals.map(storable));
    return parsed;
  }

  /**
   * Stores the next revision of an episode, or the first of one that was missing. The transaction must reach all payers.
   * @returns the revision; undefined when the correction says what is stored already
   * @throws Problem 422 with every reason why the corrected row is no episode
   */
  async save(
    transaction: Transaction,
    caseNumber: string,
    { correction, reason }: { correction: Correction; reason: string },
  ): Promise<{ revision: number; payer: string; period: string | null } | undefined> {
    await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [WRITERS_OF_EPISODES]);
    const [stored] = await transaction.query<StoredRow>(STORED, [caseNumber]);
    const read = await this.read(transaction, stored && this.opened(stored), { ...correction, caseNumber });
    const contentHash = this.personalData.contentHash(read.episode);
    if (stored?.contentHash.equals(contentHash)) return undefined;
    await transaction.query('update episode_revision set is_latest = false where case_number = $1 and is_latest', [
      caseNumber,
    ]);
    const now = this.clock.now();
    const values = episodeValues({ line: null, ...read }, { now, personalData: this.personalData });
    const places = values.map((_, place) => `$${place + 4}`).join(', ');
    const [added] = await transaction.query<{ revision: number; period: string | null }>(
      `insert into episode_revision (received_at, revision, reason, is_latest, ${EPISODE_COLUMNS})
       values (instant_of($1::float8), $2, $3, true, ${places}) returning revision, period`,
      [now, (stored?.revision ?? 0) + 1, reason, ...values],
    );
    if (!added) throw new Error('a corrected episode was not stored');
    await this.listNewNames(transaction, read.episode, now);
    return { ...added, payer: read.payer };
  }

  /** Names of units that nobody has used before are listed for mapping, as for files. */
  private async listNewNames(
    { query }: Transaction,
    { inpatientUnit, inpatientClinic, outpatientUnit }: Episode,
    now: number,
  ): Promise<void> {
    await query(
      `insert into care_unit_name (kind, name, first_seen_at)
       select kind, name, instant_of($4::float8)
         from (values ('inpatient-unit', $1::text), ('inpatient-clinic', $2), ('outpatient-unit', $3)) as seen (kind, name)
        where name is not null on conflict do nothing`,
      [inpatientUnit, inpatientClinic, outpatientUnit, now],
    );
  }

  private opened({ sealedNumber, revision: _, contentHash, ...row }: StoredRow): Episode {
    const personalIdentityNumber =
      sealedNumber === null ? null : this.personalData.openNumber(sealedNumber, row.caseNumber, contentHash);
    return { ...row, personalIdentityNumber };
  }
}
