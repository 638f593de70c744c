// Writes the generated contract anew: apps/api/openapi.json and the console's types from it.
// The running product is the source: its document is fetched from a start on an empty data folder.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const data = mkdtempSync(join(tmpdir(), 'fristdag-openapi-'));
const product = spawn(process.execPath, ['--import', './tools/swc-hooks.mjs', 'apps/api/src/main.ts'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT: '0', FRISTDAG_DATA: data, FRISTDAG_DEMO: '0' },
});
try {
  const address = await new Promise((done, fail) => {
    let words = '';
    product.stdout.on('data', (chunk) => {
      words += chunk;
      const found = /http:\/\/[\d.]+:\d+/.exec(words);
      if (found) done(found[0]);
    });
    product.once('exit', (code) => fail(new Error(`the product ended with ${code}`)));
  });
  const document = await (await fetch(`${address}/api/openapi.json`)).json();
  writeFileSync('apps/api/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
  const types = astToString(await openapiTS(document, { alphabetize: true }));
  const file = 'apps/admin/src/providers/openapi-types.ts';
  const head = '// Generated from apps/api/openapi.json by `npm run openapi`. Do not edit.\n';
  writeFileSync(file, await format(head + types, { ...(await resolveConfig(file)), filepath: file }));
} finally {
  product.removeAllListeners('exit');
  const gone = new Promise((done) => product.once('exit', done));
  product.kill('SIGINT');
  await gone;
  rmSync(data, { recursive: true, force: true });
}
