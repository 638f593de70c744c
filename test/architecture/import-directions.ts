import { type Import, importsOf } from './imports.ts';
import { isSpec, isTypeScript, type SourceFile, type Violation } from './source-file.ts';

/** Left to right. A room imports only to its left, through index.ts. tools/eslint has a list of its own, on purpose. */
const rooms = [
  'platform',
  'audit',
  'payers',
  'identity',
  'episodes',
  'rules',
  'billing-runs',
  'reviews',
  'invoices',
  'statistics',
  'operation',
];

const projects = ['libs/rules', 'libs/billing', 'apps/api', 'apps/admin', 'test'];

/** Which libraries a project may name; everything else of ours is closed to it. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  'libs/rules': [],
  'libs/billing': ['@fristdag/rules'],
  'apps/api': ['@fristdag/rules', '@fristdag/billing'],
  'apps/admin': [],
  test: ['@fristdag/rules', '@fristdag/billing'],
};

/** Imports across projects that house rules forbid, or that go past a library's door. */
export function findForbiddenProjectImports(files: readonly SourceFile[]): readonly Violation[] {
  return files.filter(isTypeScript).flatMap((file) => {
    const project = projectOf(file.path);
    if (project === undefined) return [];
    return importsOf(file).flatMap((found) => {
      const problem = projectProblem(file, project, found);
      return problem === undefined ? [] : [{ path: file.path, problem }];
    });
  });
}

function projectProblem(file: SourceFile, project: string, { specifier, target }: Import): string | undefined {
  if (target === undefined) {
    if (!specifier.startsWith('@fristdag/') || libraries[project]?.includes(specifier) === true) return undefined;
    return `${project} may not import ${specifier}`;
  }
  const other = projectOf(target);
  if (other === project) return undefined;
  if (project === 'test' && other?.startsWith('apps/') === true) return undefined;
  const isTestMaterial = isSpec(file) && /^(test\/(support|golden)|rules)\//.test(target);
  return isTestMaterial ? undefined : `${project} reaches outside itself for ${target}`;
}

function projectOf(path: string): string | undefined {
  return projects.find((project) => path.startsWith(`${project}/`));
}

const API = 'apps/api/src/';
const COMMAND_LINE = 'command-line';
/** What reads or makes up files of episodes, and reads rules, for the server and the command line alike, without Nest. */
const readers = /^(episodes\/(read|synthesis)|rules\/files)\//;

/** Imports inside the API that go to the right, past a neighbour's door, or up to the files that put the rooms together. */
export function findForbiddenRoomImports(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter((file) => isTypeScript(file) && file.path.startsWith(API))
    .flatMap((file) => {
      const from = file.path.slice(API.length).split('/');
      return importsOf(file).flatMap(({ target }) => {
        if (target?.startsWith(API) !== true) return [];
        const problem = roomProblem(from, target.slice(API.length).split('/'));
        return problem === undefined ? [] : [{ path: file.path, problem }];
      });
    });
}

function roomProblem(from: readonly string[], to: readonly string[]): string | undefined {
  const room = from.length > 1 ? from[0] : undefined;
  const other = to.length > 1 ? to[0] : undefined;
  const path = to.join('/');
  if (room === other) return undefined;
  if (other === undefined) return `a room knows nothing of ${path}, which puts the rooms together`;
  const isCommandLine = room === COMMAND_LINE || (room === undefined && from[0] === 'fristdag.ts');
  if (isCommandLine && (other === COMMAND_LINE || readers.test(path))) return undefined;
  if (!rooms.includes(other)) return `${other} is no room that may be imported`;
  if (room !== undefined && room !== COMMAND_LINE && !(rooms.indexOf(other) < rooms.indexOf(room))) {
    return `${room} may not import ${other}, which stands to its right`;
  }
  return path === `${other}/index.ts` ? undefined : `${path} is behind the door: import ${other}/index.ts`;
}

const serverPackages =
  /^(@nestjs\/|@mikro-orm\/|@fastify\/|fastify$|pg$|bullmq$|ioredis$|nestjs-pino$|pino|kysely$|reflect-metadata$)/;

/** Server packages that the command line would load at its start: it must answer in under a second, without a server. */
export function findServerPackagesAtStart(files: readonly SourceFile[], entry: string): readonly Violation[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set([entry]);
  const violations: Violation[] = [];
  for (const path of seen) {
    const file = byPath.get(path);
    if (file === undefined) continue;
    for (const { specifier, isDynamic, target } of importsOf(file)) {
      if (isDynamic) continue;
      if (target !== undefined) seen.add(target);
      else if (serverPackages.test(specifier))
        violations.push({ path, problem: `loads ${specifier} at the start of ${entry}` });
    }
  }
  return violations;
}
