import { Module } from '@nestjs/common';
import { RulesModule } from '../../rules/index.ts';
import { AffectedEpisodesController } from './affected-episodes.controller.ts';
import { AffectedEpisodesRepository } from './affected-episodes.repository.ts';
import { EpisodeListRepository } from './episode-list.repository.ts';
import { EpisodeReaders } from './episode-readers.ts';
import { EpisodeTraceRepository } from './episode-trace.repository.ts';
import { EpisodeTraceService } from './episode-trace.service.ts';
import { EpisodesController } from './episodes.controller.ts';

/** From an episode back to why: what it said, what a run made of it, what is different now. */
@Module({
  imports: [RulesModule],
  controllers: [EpisodesController, AffectedEpisodesController],
  providers: [
    EpisodeTraceService,
    EpisodeListRepository,
    EpisodeTraceRepository,
    AffectedEpisodesRepository,
    EpisodeReaders,
  ],
  exports: [EpisodeTraceRepository, EpisodeReaders],
})
export class TraceModule {}
