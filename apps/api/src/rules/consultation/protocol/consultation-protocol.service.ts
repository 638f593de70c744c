import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../identity/index.ts';
import { protocolLater, unknownConsultation } from '../consultation-words.ts';
import { ConsultationsService } from '../consultations.service.ts';
import { consultationProtocolPdf } from './consultation-protocol-pdf.ts';

/** The protocol of a round, for those who may read all of its answers. */
@Injectable()
export class ConsultationProtocolService {
  constructor(private readonly consultations: ConsultationsService) {}

  /** @throws Problem 404 for a round that was never opened, 409 for a municipality while the round goes on */
  async write(id: string, principal: Principal): Promise<Buffer> {
    const round = await this.consultations.get(id, principal, 'sv');
    if (round.openedAt === null) throw unknownConsultation();
    if (!round.allowedActs.includes('protocol')) throw protocolLater();
    return consultationProtocolPdf(round);
  }
}
