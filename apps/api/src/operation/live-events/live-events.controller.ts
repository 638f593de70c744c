import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Principal, SignedIn } from '../../identity/index.ts';
import { problem, RequireSignIn } from '../../platform/index.ts';
import { LiveStreams } from './live-streams.ts';

@ApiTags('notices')
@Controller('api/events')
export class LiveEventsController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @ApiOperation({
    summary: 'Says what has changed, as it happens.',
    description:
      'Server-sent events. `change` holds kind and id, never data, of what one may read; `missed` says that anything may have changed. Ends with the session, or when roles change.',
  })
  @RequireSignIn()
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  listen(@SignedIn() principal: Principal, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!(request.headers.accept ?? '').includes('text/event-stream')) throw problem(406, 'stream-only', STREAM_ONLY);
    const { raw } = reply;
    const forget = this.streams.open(principal, {
      write: (text) => void raw.write(text),
      end: () => void raw.end(() => raw.destroy()),
    });
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    // A stream that a proxy holds back is none.
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      // An ended stream leaves no idle connection behind that a stopping server would wait for.
      connection: 'close',
    });
    raw.write('retry: 5000\n: here\n\n');
    raw.on('close', forget);
    raw.on('error', forget);
  }
}

const STREAM_ONLY = {
  sv: 'Här finns bara en ström av händelser. Be om text/event-stream.',
  en: 'There is nothing here but a stream of events. Ask for text/event-stream.',
};
