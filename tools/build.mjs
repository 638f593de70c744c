// Builds the API (dist/api, by rolldown) and the console (dist/admin, by Vite): node tools/build.mjs [api] [admin]
// Only what is stale: a stamp in each result says from which sources, packages and settings it was made.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = ['package-lock.json', 'tsconfig.base.json', 'tools/build.mjs'];

/** @typedef {{ title: string, sources: string[], build: (folder: string) => Promise<void> }} Target */
/** @type {Readonly<Record<string, Target>>} */
const targets = {
  api: {
    title: 'the API',
    sources: ['apps/api/src', 'apps/api/tsconfig.json', 'libs/rules/src', 'libs/billing/src'],
    build: buildApi,
  },
  admin: {
    title: 'the console',
    sources: ['apps/admin'],
    build: buildAdmin,
  },
};

/**
 * @param {readonly string[]} names
 * @returns {string[]} those whose result is absent or made from other sources than today's
 */
export function findStale(names = Object.keys(targets)) {
  return names.filter((name) => {
    const stamp = join(root, 'dist', name, '.stamp');
    return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== stampOf(name);
  });
}

/** @param {string} name */
function stampOf(name) {
  const hash = createHash('sha256');
  const files = [...targets[name].sources, ...shared].flatMap((path) => listFiles(join(root, path)));
  for (const file of files.sort()) {
    hash
      .update(`${relative(root, file).split(sep).join('/')}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} path a file or a folder @returns {string[]} */
function listFiles(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSyncOrNothing(path);
  if (!entries) return [path];
  return entries
    .filter(({ name }) => name !== 'node_modules' && !/\.(spec|fixtures)\.tsx?$/.test(name))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)]));
}

/** @param {string} path */
function readdirSyncOrNothing(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Our own libraries, and the compiler's own small functions for decorators. */
const bundledScopes = ['@fristdag/', '@oxc-project/runtime/'];

/** @param {string} id */
const isPath = (id) => id.startsWith('.') || id.startsWith('\0') || isAbsolute(id);

/** The packages stay outside: only our own code and that of the workspace's libraries is bundled. @param {string} folder */
async function buildApi(folder) {
  const bundle = await bundleApi();
  await bundle.write({ dir: folder, sourcemap: true, ...asWritten });
  await bundle.close();
}

/** A call whose answer is not used may still be there for what it throws: nothing that is written is left out, here or in `bundleApi`. */
export const asWritten = /** @type {const} */ ({ format: 'esm', keepNames: true, minify: false });

export async function bundleApi() {
  const { rolldown } = await import('rolldown');
  const source = join(root, 'apps', 'api', 'src');
  return rolldown({
    cwd: root,
    platform: 'node',
    input: ['main.ts', 'worker.ts'].map((file) => join(source, file)).filter(existsSync),
    tsconfig: join(root, 'apps', 'api', 'tsconfig.json'),
    external: (id) => !isPath(id) && !bundledScopes.some((scope) => id.startsWith(scope)),
    treeshake: false,
  });
}

/** @param {string} folder */
async function buildAdmin(folder) {
  const { build } = await import('vite');
  const admin = join(root, 'apps', 'admin');
  await build({ root: admin, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
}

/** Builds into a folder aside and swaps it in whole, so that a killed build leaves no half result. @param {string} name */
async function build(name) {
  const stamp = stampOf(name);
  const [result, aside] = [join(root, 'dist', name), join(root, 'dist', `.${name}-${process.pid}`)];
  mkdirSync(dirname(result), { recursive: true });
  try {
    await targets[name].build(aside);
    writeFileSync(join(aside, '.stamp'), stamp);
    rmSync(result, { recursive: true, force: true });
    renameSync(aside, result);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.env.NODE_ENV = 'production';
  for (const name of findStale(process.argv.length > 2 ? process.argv.slice(2) : undefined)) {
    const started = performance.now();
    process.stdout.write(`Building ${targets[name].title} … `);
    await build(name);
    process.stdout.write(`done in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  }
}
