import type { FastifyInstance } from 'fastify';
import { takesFile } from '../http/body-kind.ts';
import { sendProblem } from '../http/problem.filter.ts';
import { problem } from '../http/problem.ts';

/** A form or a JSON body is a megabyte at most; whoever needs longer for it does not mean to send it. */
const BODY_WITHIN_MS = 30_000;

/** Ends requests whose body does not come. Files are watched where they are read: they may take as long as they flow. */
export function limitBodyTime(server: FastifyInstance, withinMs = BODY_WITHIN_MS): void {
  server.addHook('preParsing', async (request, reply, payload) => {
    if (takesFile(request)) return payload;
    const timer = setTimeout(() => {
      void reply.header('connection', 'close');
      sendProblem(reply, tooSlow(), request);
      reply.raw.once('finish', () => request.raw.destroy());
    }, withinMs).unref();
    const settle = (): void => clearTimeout(timer);
    payload.once('end', settle);
    reply.raw.once('close', settle);
    return payload;
  });
}

function tooSlow() {
  return problem(408, 'too-slow', {
    sv: 'Begäran kom inte fram i tid. Försök igen.',
    en: 'The request did not arrive in time. Try again.',
  });
}
