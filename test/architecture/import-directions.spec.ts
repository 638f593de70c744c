import { describe, expect, it } from '@jest/globals';
import {
  findForbiddenProjectImports,
  findForbiddenRoomImports,
  findServerPackagesAtStart,
} from './import-directions.ts';
import { listOf, readRepository } from './source-file.ts';

const repository = readRepository();
const planted = (path: string, text: string) => [{ path, text }];

describe('Who may know whom', () => {
  it('the agreement is judged without knowing prices, the API or the console', () => {
    expect(listOf(findForbiddenProjectImports(repository))).toEqual([]);
  });

  it.each([
    ['libs/rules/src/a.ts', "import { x } from '@fristdag/billing';"],
    ['libs/billing/src/a.ts', "import { x } from '../../rules/src/calendar/period.ts';"],
    ['libs/billing/src/a.ts', "export * from '@fristdag/rules/src/facts.ts';"],
    ['apps/admin/src/a.tsx', "import type { x } from '@fristdag/rules';"],
    ['apps/admin/src/a.tsx', "import type { x } from '../../api/src/rules/index.ts';"],
    ['apps/api/src/rules/a.ts', "const x = await import('../../../admin/src/App.tsx');"],
    ['libs/rules/src/a.ts', "let x: import('@fristdag/api').X;"],
  ])('a planted import in %s is found: %s', (path, text) => {
    expect(findForbiddenProjectImports(planted(path, text))).toHaveLength(1);
  });

  it('a room of the API imports only to its left, through its neighbour’s door', () => {
    expect(listOf(findForbiddenRoomImports(repository))).toEqual([]);
  });

  it.each([
    ['apps/api/src/audit/a.ts', "import { x } from '../billing-runs/index.ts';"],
    ['apps/api/src/reviews/pdf/a.ts', "import { x } from '../../billing-runs/run/run.service.ts';"],
    ['apps/api/src/reviews/a.ts', "import { x } from '../statistics/index.ts';"],
    ['apps/api/src/payers/a.ts', "import { AppModule } from '../app.module.ts';"],
    ['apps/api/src/app.module.ts', "import { x } from './episodes/imports/imports.module.ts';"],
    ['apps/api/src/rules/a.ts', "import { x } from '../episodes/read/read-csv.ts';"],
    ['apps/api/src/rules/a.ts', "import { x } from '../command-line/command.ts';"],
    ['apps/api/src/rules/a.ts', "import { x } from '../payments/index.ts';"],
    ['apps/api/src/main.ts', "import { x } from './command-line/command.ts';"],
    ['apps/api/src/command-line/rate.ts', "import { x } from '../rules/rule-versions.service.ts';"],
  ])('a planted import in %s is found: %s', (path, text) => {
    expect(findForbiddenRoomImports(planted(path, text))).toHaveLength(1);
  });

  it.each([
    ['apps/api/src/reviews/pdf/a.ts', "import { x } from '../../billing-runs/index.ts';"],
    ['apps/api/src/fristdag.ts', "import { x } from './episodes/read/index.ts';"],
    ['apps/api/src/command-line/rate.ts', "import { x } from '../episodes/read/index.ts';"],
    ['apps/api/src/command-line/rate.ts', "import { x } from '../rules/files/read-rules-folder.ts';"],
    ['apps/api/src/app.module.ts', "import { x } from './episodes/index.ts';"],
    ['apps/api/src/main.ts', "import { x } from './app.module.ts';"],
  ])('an allowed import in %s is left alone: %s', (path, text) => {
    expect(findForbiddenRoomImports(planted(path, text))).toEqual([]);
  });

  it('the command line starts without server, database or queue', () => {
    expect(listOf(findServerPackagesAtStart(repository, 'apps/api/src/fristdag.ts'))).toEqual([]);
  });

  it('a server package two imports away from the command line is found', () => {
    const files = [
      { path: 'apps/api/src/fristdag.ts', text: "import './command-line/rate.ts';" },
      { path: 'apps/api/src/command-line/rate.ts', text: "import { Pool } from 'pg'; const later = import('bullmq');" },
    ];
    expect(listOf(findServerPackagesAtStart(files, 'apps/api/src/fristdag.ts'))).toEqual([
      'apps/api/src/command-line/rate.ts: loads pg at the start of apps/api/src/fristdag.ts',
    ]);
  });
});
