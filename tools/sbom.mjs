// `npm run sbom`: the bill of materials of this checkout as CycloneDX JSON, from the lock file, in dist/sbom.json.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, 'dist', 'sbom.json');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

// Only what is shipped: what builds and tests the product stays out.
const made = spawnSync(npm, ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 256 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (made.status !== 0) {
  process.stderr.write(made.stderr || `npm sbom ended with ${made.status}\n`);
  process.exit(1);
}
const { components = [] } = JSON.parse(made.stdout);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, made.stdout);
process.stdout.write(`${components.length} components in ${file}\n`);
