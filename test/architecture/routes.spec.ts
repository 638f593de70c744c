import { describe, expect, it } from '@jest/globals';
import { findUnguardedRoutes, routesOf } from './routes.ts';
import { listOf, readRepository } from './source-file.ts';

const repository = readRepository();

/** What answers without sign-in, as the README lists it. */
const open =
  /^(GET \/api\/health\/(live|ready)|POST \/api\/session|\w+ \/api\/auth\/.*|GET \/api\/openapi\.json|GET \/api\/docs.*)$/;

describe('Every route says who may call it', () => {
  it('none is left without its permission', () => {
    expect(routesOf(repository).length).toBeGreaterThan(10);
    expect(listOf(findUnguardedRoutes(repository))).toEqual([]);
  });

  it('only sign-in and health are open to everybody', () => {
    const openRoutes = routesOf(repository).filter(({ access }) => access === 'OpenRoute');
    expect(openRoutes.map(({ route }) => route).filter((route) => !open.test(route))).toEqual([]);
  });

  it('a planted route without a permission is found, its guarded neighbour is not', () => {
    const text = `
      @Controller('api/episodes') class Planted {
        @Get(':caseNumber') read() {}
        @Post() @RequirePermission('imports:write') write() {}
      }
      @Controller('api/x') @RequireSignIn() class Guarded { @Get() read() {} }`;
    expect(listOf(findUnguardedRoutes([{ path: 'apps/api/src/a.controller.ts', text }]))).toEqual([
      'apps/api/src/a.controller.ts: GET /api/episodes/:caseNumber does not say who may call it',
    ]);
  });
});
