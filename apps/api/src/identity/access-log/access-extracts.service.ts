import { Inject, Injectable } from '@nestjs/common';
import { localDayOf, parsePersonalNumber } from '@fristdag/rules';
import { AuditTrail } from '../../audit/index.ts';
import { BUSINESS_CLOCK, type BusinessClock, Database, Encryption, invalidInput } from '../../platform/index.ts';
import { actorOf, type Principal, scopeOfPrincipal } from '../principal.ts';
import { accessExtractCsv, accessExtractPdf } from './access-extract-paper.ts';
import { AccessLog, shownEpisode } from './access-log.ts';
import { AccessLogRepository } from './access-log.repository.ts';
import { instantOf } from './dto/access-entry.dto.ts';
import type { AccessExtractBody } from './dto/access-extract.dto.ts';

/** What the index of a patient is made under: the one that their episodes are found by. */
const PATIENT_INDEX = 'episode_revision.personal_identity_number';

/** Hands a patient's part of the access log out (patient data act 5:5). The number is only ever compared with. */
@Injectable()
export class AccessExtractsService {
  constructor(
    private readonly database: Database,
    private readonly repository: AccessLogRepository,
    private readonly log: AccessLog,
    private readonly audit: AuditTrail,
    private readonly encryption: Encryption,
    @Inject(BUSINESS_CLOCK) private readonly clock: BusinessClock,
  ) {}

  /** @throws Problem 400 unless exactly one of personal number and case number says whose accesses are wanted */
  async make(principal: Principal, body: AccessExtractBody): Promise<{ content: Buffer; format: 'pdf' | 'csv' }> {
    const { personalIdentityNumber, caseNumber = null, format } = body;
    const madeAt = this.clock.now();
    if ((personalIdentityNumber === undefined) === (caseNumber === null)) throw oneOfBoth();
    const patientIndex = personalIdentityNumber === undefined ? null : this.indexOf(personalIdentityNumber, madeAt);
    const span = { from: instantOf('from', body.from), to: instantOf('to', body.to) };
    const rows = await this.database.transaction(scopeOfPrincipal(principal), async (transaction) => {
      const found = await this.repository.listOfPatient(transaction, { patientIndex, caseNumber, ...span });
      const id = await this.log.record(transaction, principal, {
        act: 'make-access-extract',
        object: { kind: 'access-extract', id: caseNumber },
        purpose: 'Utdrag till patienten, 5 kap. 5 § patientdatalagen',
        shown: found.map(shownEpisode),
      });
      await this.audit.append(transaction, {
        actor: actorOf(principal),
        act: 'make-access-extract',
        object: { kind: 'access-extract', id },
        after: { entries: found.length, format, ...(caseNumber === null ? {} : { caseNumber }) },
      });
      return found;
    });
    const extract = { rows, madeAt, ...span };
    return { format, content: format === 'csv' ? accessExtractCsv(extract) : await accessExtractPdf(extract) };
  }

  private indexOf(text: string, now: number): string {
    const parsed = parsePersonalNumber(text.replaceAll(/\s/g, ''), localDayOf(now));
    if ('problem' in parsed)
      throw invalidInput([
        {
          path: 'personalIdentityNumber',
          code: parsed.problem,
          message: {
            sv: 'Skriv ett personnummer eller samordningsnummer med tolv siffror.',
            en: 'Write a personal or coordination number of twelve digits.',
          },
        },
      ]);
    return this.encryption.blindIndex(parsed.number, PATIENT_INDEX).toString('hex');
  }
}

function oneOfBoth() {
  return invalidInput([
    {
      path: 'personalIdentityNumber',
      code: 'one-of-both',
      message: {
        sv: 'Ange antingen personnummer eller ärendenummer.',
        en: 'State either a personal number or a case number.',
      },
    },
  ]);
}
