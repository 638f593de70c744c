import { Inject, Injectable } from '@nestjs/common';
import { formatInstant, localDayOf, parsePersonalNumber } from '@fristdag/rules';
import type { z } from 'zod';
import { AuditTrail } from '../../audit/index.ts';
import { maskNumbers, PersonalData } from '../../episodes/index.ts';
import { AccessLog, actorOf, type Principal, shownEpisode } from '../../identity/index.ts';
import { REGION_WIDE } from '../../payers/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, Database, invalidInput, type Language } from '../../platform/index.ts';
import type { MakePersonalDataExtract, PersonalDataExtract } from './dto/personal-data-extract.dto.ts';
import {
  PersonalDataExtractRepository,
  type PersonJudgementRow,
  type PersonRevisionRow,
} from './personal-data-extract.repository.ts';

type Extract = z.output<typeof PersonalDataExtract>;

/**
 * A copy of what is stored about a person, for that person (GDPR art. 15; patient data act 5:5 for the accesses). Nothing is
 * masked: what is protected is protected from others. The trail and the access log say that it was made, and never of whom.
 */
@Injectable()
export class PersonalDataExtractService {
  constructor(
    private readonly database: Database,
    private readonly repository: PersonalDataExtractRepository,
    private readonly personalData: PersonalData,
    private readonly audit: AuditTrail,
    private readonly accessLog: AccessLog,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** @throws Problem 400 when the number is none */
  async make(
    asked: z.output<typeof MakePersonalDataExtract>,
    { principal, language }: { principal: Principal; language: Language },
  ): Promise<Extract> {
    const now = this.clock.now();
    const parsed = parsePersonalNumber(asked.personalIdentityNumber.replaceAll(/\s/gu, ''), localDayOf(now));
    if ('problem' in parsed) throw noNumber();
    const index = this.personalData.indexOf(parsed.number);
    const reason = maskNumbers(asked.reason.trim());
    return this.database.transaction(REGION_WIDE, async (transaction) => {
      const revisions = await this.repository.findRevisions(transaction, index);
      const judgements = await this.repository.findJudgements(transaction, index);
      const accesses = await this.repository.findAccesses(transaction, index);
      const cases = [...new Set(revisions.map(({ caseNumber }) => caseNumber))];
      const act = 'export-personal-data';
      const entry = await this.accessLog.record(transaction, principal, {
        act,
        object: { kind: 'personal-data-extract', id: null },
        purpose: reason,
        shown: revisions.map(shownEpisode),
      });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act,
        object: { kind: 'personal-data-extract', id: entry },
        reason,
        after: { cases: cases.length, revisions: revisions.length, accesses: accesses.length },
      });
      return {
        personalIdentityNumber: parsed.number,
        madeAt: formatInstant(now),
        reason,
        episodes: cases.map((caseNumber) => episodeOf(caseNumber, { revisions, judgements })),
        accesses: accesses.map(({ at, unit, role, act: what }) => ({ at: formatInstant(at), unit, role, act: what })),
        notes: [notSearched[language]],
      };
    });
  }
}

function episodeOf(
  caseNumber: string,
  { revisions, judgements }: { revisions: readonly PersonRevisionRow[]; judgements: readonly PersonJudgementRow[] },
): Extract['episodes'][number] {
  return {
    caseNumber,
    revisions: revisions.filter((row) => row.caseNumber === caseNumber).map(revisionOf),
    judgements: judgements
      .filter((row) => row.caseNumber === caseNumber)
      .map(({ caseNumber: _, ...judgement }) => judgement),
  };
}

function revisionOf(row: PersonRevisionRow): Extract['episodes'][number]['revisions'][number] {
  const at = (instant: number | null): string | null => (instant === null ? null : formatInstant(instant));
  const { revision, reason, careType, municipality, district, payer, inpatientUnit, inpatientClinic } = row;
  const { outpatientUnit, protectedIdentity, careContactNeeded, sipRequired, outpatientCareAvailable } = row;
  return {
    revision,
    receivedAt: formatInstant(row.receivedAt),
    reason,
    source:
      row.importId === null || row.fileHash === null
        ? null
        : { importId: row.importId, fileName: row.fileName, fileHash: row.fileHash, line: row.sourceLine },
    careType,
    municipality,
    district,
    payer,
    inpatientUnit,
    inpatientClinic,
    outpatientUnit,
    protectedIdentity,
    admittedAt: formatInstant(row.admittedAt),
    admissionNoticeSentAt: at(row.admissionNoticeSentAt),
    dischargeReadyNotices: row.dischargeReadyNotices.map(({ sentAt, withdrawnAt }) => ({
      sentAt: formatInstant(sentAt),
      withdrawnAt: at(withdrawnAt),
    })),
    careContactNeeded,
    careContactAssignedAt: at(row.careContactAssignedAt),
    sipRequired,
    sipCallSentAt: at(row.sipCallSentAt),
    outpatientCareAvailable,
    patientOpposed: row.patientOpposed,
    dischargedAt: at(row.dischargedAt),
    cancelled: row.cancelled,
    flags: [...row.flags],
  };
}

const notSearched = {
  sv: 'Filer som lästs in och avvisade rader är krypterade som helheter och kan inte sökas på person. De gallras enligt sina egna frister.',
  en: 'Files as received and refused rows are sealed as wholes and cannot be searched by person. They go by their own times.',
};

function noNumber() {
  return invalidInput([
    {
      path: 'personalIdentityNumber',
      code: 'malformed-personal-number',
      message: {
        sv: 'Skriv ett giltigt personnummer eller samordningsnummer med 10 eller 12 siffror.',
        en: 'Write a valid personal number of 10 or 12 digits.',
      },
    },
  ]);
}
