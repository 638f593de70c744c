import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from '@jest/globals';

/** A server or program that some tests need and that the repository does not bring to every machine. */
type Requirement = 'redis' | 'chromium' | 'postgres15';

interface Finder {
  readonly name: string;
  readonly find: () => string | undefined;
}

const finders: Readonly<Record<Requirement, Finder>> = {
  redis: { name: 'redis-server', find: () => findProgram('redis-server') },
  chromium: { name: 'a Chromium that starts', find: findChromium },
  postgres15: { name: "Debian's PostgreSQL 15", find: () => findFile('/usr/lib/postgresql/15/bin', 'postgres') },
};

const found = new Map<Requirement, string | undefined>();

function pathOf(requirement: Requirement): string | undefined {
  if (!found.has(requirement)) found.set(requirement, finders[requirement].find());
  return found.get(requirement);
}

/** The redis-server of this machine; undefined when there is none. */
export const redisServerPath = (): string | undefined => pathOf('redis');

/** The machine's own Chromium, else the one from npm when its libraries are there; undefined when neither starts. */
export const chromiumPath = (): string | undefined => pathOf('chromium');

/** The folder with `initdb`, `pg_ctl` and `postgres` of PostgreSQL 15; undefined when it is not installed. */
export const postgres15Path = (): string | undefined => pathOf('postgres15');

/** FRISTDAG_REQUIRE=redis,chromium,postgres15: what must be there, so that a test without it fails. */
function isRequired(requirement: Requirement): boolean {
  return (process.env['FRISTDAG_REQUIRE'] ?? '').split(',').some((name) => name.trim() === requirement);
}

/**
 * `describe` for tests that need a server. Where it is absent they are skipped, with its name in the title, or fail
 * when FRISTDAG_REQUIRE names it.
 */
export function describeWhen(requirement: Requirement, title: string, tests: () => void): void {
  if (pathOf(requirement) !== undefined) {
    describe(title, tests);
    return;
  }
  const { name } = finders[requirement];
  if (isRequired(requirement)) {
    describe(title, () => {
      it(`has ${name}, as FRISTDAG_REQUIRE asks`, () => {
        throw new Error(`${name} is not on this machine, and FRISTDAG_REQUIRE names ${requirement}: install it.`);
      });
    });
    return;
  }
  const { skip } = describe;
  skip(`${title} – ${name} is not on this machine`, tests);
}

function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function findFile(folder: string, file: string): string | undefined {
  return existsSync(join(folder, file)) ? folder : undefined;
}

function findChromium(): string | undefined {
  const own = findProgram('chromium') ?? findProgram('chromium-browser') ?? findProgram('google-chrome');
  if (own !== undefined) return own;
  // The package unpacks itself once into the temporary folder; without its system libraries it does not start.
  const script =
    "const { default: chromium } = await import('@sparticuz/chromium'); console.log(await chromium.executablePath());";
  const unpacked = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  const path = unpacked.stdout.trim();
  if (unpacked.status !== 0 || !existsSync(path)) return undefined;
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0 ? path : undefined;
}
