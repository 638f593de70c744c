import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER } from '../logging/logger.ts';
import { type Language, languageOf } from './language.ts';
import { maskNumbers } from './mask-numbers.ts';
import { Problem, problem, type ProblemDetail } from './problem.ts';

/** Turns every error of a request into RFC 9457 problem+json. A fault of ours shows its request id, never its stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const refusal = asProblem(error);
    if (refusal.status >= 500)
      this.logger.error({ err: error, requestId: request.id, route: request.routeOptions?.url }, 'request failed');
    sendProblem(http.getResponse<FastifyReply>(), refusal, request);
  }
}

export function sendProblem(reply: FastifyReply, refusal: Problem, request: FastifyRequest): void {
  if (reply.sent) return;
  const language = languageOf(request.headers['accept-language']);
  void reply
    .code(refusal.status)
    .headers({ ...refusal.headers, 'content-language': language, 'cache-control': 'no-store' })
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(refusal, language, request.id)));
}

function problemBody(refusal: Problem, language: Language, requestId: string): Record<string, unknown> {
  return {
    type: `urn:fristdag:problem:${refusal.code}`,
    title: refusal.title[language],
    status: refusal.status,
    detail: maskNumbers(refusal.detail[language]),
    ...(refusal.errors.length > 0 ? { errors: refusal.errors.map((error) => describe(error, language)) } : {}),
    ...refusal.members,
    requestId,
  };
}

/** What is refused is often told by its name or its words, which may hold a personal number by mistake. */
function describe({ path, code, message }: ProblemDetail, language: Language): Record<string, string> {
  return { path: maskNumbers(path), code, message: maskNumbers(message[language]) };
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnstorableText(error))
    return problem(400, 'unusable-character', {
      sv: 'Begäran innehåller ett tecken som inte kan användas (NUL). Ta bort det och försök igen.',
      en: 'The request contains a character that cannot be used (NUL). Remove it and try again.',
    });
  const status = error instanceof HttpException ? error.getStatus() : statusOfFrameworkError(error);
  switch (status) {
    case 400:
      return problem(400, 'malformed-request', {
        sv: 'Begäran kan inte tolkas: kontrollera att den är giltig JSON.',
        en: 'The request cannot be read: check that it is valid JSON.',
      });
    case 404:
      return problem(404, 'not-found', {
        sv: 'Det finns inget på den adressen.',
        en: 'There is nothing at this address.',
      });
    case 413:
      return problem(413, 'too-large', {
        sv: 'Begäran är större än vad som tas emot här.',
        en: 'The request is larger than what is accepted here.',
      });
    case 415:
      return unsupportedMediaType();
    default:
      if (status < 500)
        return problem(status, 'refused', {
          sv: 'Begäran kan inte utföras.',
          en: 'The request cannot be carried out.',
        });
      return problem(500, 'internal', {
        sv: 'Något gick fel hos oss. Inget har gått förlorat. Försök igen, och ange ärendets id om felet består.',
        en: 'Something went wrong on our side. Nothing is lost. Try again, and state the request id if it persists.',
      });
  }
}

/** @param accepted the media types that the route reads */
export function unsupportedMediaType(accepted: readonly string[] = ['application/json']): Problem {
  return problem(415, 'unsupported-media-type', {
    sv: `Innehållstypen tas inte emot här. Skicka ${accepted.join(' eller ')}, och ange det som Content-Type.`,
    en: `This content type is not accepted here. Send ${accepted.join(' or ')}, and say so in Content-Type.`,
  });
}

/** SQLSTATE 22021: text from outside that PostgreSQL cannot hold, so that no row can match it either. */
function isUnstorableText(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '22021';
}

/** Fastify's own errors (body parser, router) carry `statusCode`; anything else is our fault. */
function statusOfFrameworkError(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
