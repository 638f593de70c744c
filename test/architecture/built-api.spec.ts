import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** In a process of its own: the bundler does not know the regular expressions of a test's world. */
const writeBundle = `
  import { asWritten, bundleApi } from './tools/build.mjs';
  const bundle = await bundleApi();
  const { output } = await bundle.generate(asWritten);
  await bundle.close();
  process.stdout.write(output.map(({ code = '' }) => code).join(''));
`;

describe('the API that is built', () => {
  it('does what is written, also where only what a call throws is asked for', () => {
    const code = execFileSync(process.execPath, ['--input-type=module', '--eval', writeBundle], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    // An address that cannot be decoded is read letter by letter, so that the gate still comes first.
    expect(/try \{\s*decodeURIComponent\(path\);/.test(code)).toBe(true);
  }, 30_000);
});
