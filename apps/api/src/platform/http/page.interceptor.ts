import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { offsetOf, Page, pageNumber, pageSize } from './list-query.ts';
import { parseInput } from './validation.ts';

const Turned = z.object({ page: pageNumber, perPage: pageSize });

/** Lists answer a bare array with X-Total-Count; a row with a version carries it as a strong ETag too. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown): unknown => {
        if (answer instanceof Page) {
          reply.header('x-total-count', String(answer.total));
          return answer.rows;
        }
        if (Array.isArray(answer) && request.method === 'GET') {
          reply.header('x-total-count', String(answer.length));
          return pageOf(answer, request.query);
        }
        const version = (answer as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') reply.header('etag', `"${version}"`);
        return answer;
      }),
    );
  }
}

/**
 * A short list is sent whole; whoever turns its pages all the same comes to an end.
 * @throws Problem 400
 */
function pageOf(rows: readonly unknown[], query: unknown): readonly unknown[] {
  const asked = (query ?? {}) as Readonly<Record<string, unknown>>;
  if (asked['page'] === undefined && asked['perPage'] === undefined) return rows;
  const turned = parseInput(Turned, asked);
  return rows.slice(offsetOf(turned), offsetOf(turned) + turned.perPage);
}
