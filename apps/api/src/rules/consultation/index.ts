import { CONSULTATION_ROUNDS } from '../publish/consultation-port.ts';
import { ConsultationAnswersController } from './consultation-answers.controller.ts';
import { ConsultationAnswersRepository } from './consultation-answers.repository.ts';
import { ConsultationAnswersService } from './consultation-answers.service.ts';
import { ConsultationFilesController } from './consultation-files.controller.ts';
import { ConsultationFilesService } from './consultation-files.service.ts';
import { RoundsOfProposals } from './consultation-rounds.ts';
import { ConsultationsController } from './consultations.controller.ts';
import { ConsultationsRepository } from './consultations.repository.ts';
import { ConsultationsService } from './consultations.service.ts';
import { ConsultationProtocolService } from './protocol/consultation-protocol.service.ts';
import { WaitingConsultations } from './waiting-consultations.ts';

export {
  type AttachedFile,
  type Attaching,
  attachedFileOf,
  handedOut,
  type HandedOut,
  attemptOf,
} from './attached-file.ts';
export { type UnansweredParty, type WaitingConsultation, WaitingConsultations } from './waiting-consultations.ts';
export { consultationMigrations } from './consultation.migration.ts';

/** The consultation stage, for the room's module. */
export const consultationControllers = [
  ConsultationsController,
  ConsultationAnswersController,
  ConsultationFilesController,
];

export const consultationProviders = [
  ConsultationsRepository,
  ConsultationAnswersRepository,
  RoundsOfProposals,
  ConsultationsService,
  ConsultationAnswersService,
  ConsultationFilesService,
  ConsultationProtocolService,
  WaitingConsultations,
  { provide: CONSULTATION_ROUNDS, useExisting: RoundsOfProposals },
];
