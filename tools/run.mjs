// Sets up what is missing and runs everything under the Node that the repository itself brings (Node 24).
// Plain JavaScript without dependencies, valid on Node 18 and later. Writes nothing to stdout: that belongs to the program it runs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const WANTED_MAJOR = 24;

const folder = join(root, 'node_modules');

/** Installs the packages of the lock file when they are absent or another lock's. npm's own words go to stderr. */
function installWhenMissing() {
  const installed = join(folder, '.package-lock.json');
  const locked = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
  // A lock file that is only younger (a checkout, a copy) is no reason to pull the packages from under a running server.
  const hash = createHash('sha256').update(readFileSync(locked)).digest('hex');
  const stamp = join(folder, '.fristdag-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    process.stderr.write(
      'node_modules is a link: installing through it would empty the folder it points to. Run `npm ci` there.\n',
    );
    process.exit(1);
  }
  process.stderr.write('Installing packages (about a minute the first time) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    process.stderr.write('The packages could not be installed: see the lines above.\n');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, hash);
}

/** The repository's own Node where its platform has one, else the system's when it is new enough. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const home = join(folder, `node-${platform}-${process.arch}`);
  for (const candidate of [join(home, 'bin', 'node'), join(home, 'bin', 'node.exe'), join(home, 'node.exe')]) {
    if (existsSync(candidate)) return candidate;
  }
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath;
  process.stderr.write(
    `Node ${WANTED_MAJOR} or later is needed on ${process.platform}-${process.arch}; this is ${process.version}.\n`,
  );
  process.exit(1);
}

installWhenMissing();
const node = findNode();
const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: {
    ...process.env,
    FRISTDAG_RUNNER: String(process.pid),
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(folder, '.cache', 'node'),
    PATH: [dirname(node), join(folder, '.bin'), process.env.PATH].join(delimiter),
  },
});
let isStopping = false;
// Ctrl-C reaches the whole process group: the child ends itself in good order, and this waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' && !isStopping) child.kill(signal);
    isStopping = true;
  });
}
stopWithNpm();
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));

/** npm and its shell pass no signal on, and may be killed alone: when one of them is gone, nobody wants the child either. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  setInterval(() => {
    if (isStopping || ancestors() === before) return;
    isStopping = true;
    child.kill('SIGTERM');
  }, 500).unref();
}

/** The shell that npm started, and npm itself where the system shows it. */
function ancestors() {
  try {
    const [, shellsParent] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ')[1].split(' ');
    return `${process.ppid} ${shellsParent}`;
  } catch {
    return String(process.ppid);
  }
}
