import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../apps/api/src/platform/index.ts';
import { Client } from '../support/client.ts';
import { fristdag } from '../support/command-line.ts';
import { ProductProcess } from '../support/process.ts';

interface Verification {
  readonly intact: boolean;
  readonly lines: number;
  readonly text: string;
  readonly head: { readonly sequence: number; readonly hash: string };
  readonly firstBadLine: { readonly sequence: number; readonly problem: string } | null;
}

describe('the trail is verified', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fristdag-audit-'));
  const heads = join(folder, 'exported.json');
  let product: ProductProcess | undefined;

  beforeAll(async () => {
    product = await ProductProcess.start(folder);
  }, 60_000);

  afterAll(async () => {
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const verify = (...args: string[]) =>
    fristdag(['audit', 'verify', '--language', 'en', ...args], '', { FRISTDAG_DATA: folder });

  it('on the screen, by whoever may, while the product runs', async () => {
    const auditor = await Client.signIn(product?.url ?? '', 'auditor');
    const { status, body } = await auditor.get<Verification>('/api/audit/verification');
    expect(status).toBe(200);
    expect(body).toMatchObject({ intact: true, firstBadLine: null });
    expect(body.text).toContain('Händelseloggen är hel');
    const billing = await Client.signIn(product?.url ?? '', 'region.billing');
    expect((await billing.get('/api/audit/verification')).status).toBe(403);
    const { body: days } = await auditor.get<{ day: string; sequence: number; hash: string }[]>('/api/audit/heads');
    expect(days.map(({ day }) => day)).toEqual(['2020-10-22']);
    writeFileSync(heads, JSON.stringify(days));
  });

  it('from the command line, beside the running product, which goes on', async () => {
    expect(await verify()).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^The audit trail is intact: \d+ lines/),
    });
    expect(await verify('--heads', heads)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 exported heads'),
    });
    const again = await Client.signIn(product?.url ?? '', 'auditor');
    expect((await again.get<Verification>('/api/audit/verification')).body.intact).toBe(true);
  });

  it('from the command line, while the product does not run', async () => {
    await product?.stop();
    product = undefined;
    expect(await verify('--json')).toMatchObject({ code: 0 });
  });

  it('and the head of each day that is over is put into a folder for others to fetch', async () => {
    product = await ProductProcess.start(folder, { FRISTDAG_NOW: '2020-10-23T08:00' });
    const exported = join(folder, 'audit-heads');
    const files = () => (existsSync(exported) ? readdirSync(exported) : []);
    for (let attempt = 0; attempt < 100 && files().length === 0; attempt += 1) await wait(100);
    expect(files()).toEqual(['audit-head-2020-10-22.json']);
    expect(JSON.parse(readFileSync(join(exported, 'audit-head-2020-10-22.json'), 'utf8'))).toMatchObject({
      day: '2020-10-22',
    });
    await product.stop();
    product = undefined;
    expect(await verify('--heads', exported)).toMatchObject({ code: 0 });
  });

  it('older months are sealed from the command line, once, and never a month that is not over', async () => {
    const seal = (before: string) => fristdag(['audit', 'seal', '--before', before], '', { FRISTDAG_DATA: folder });
    await product?.stop();
    product = await ProductProcess.start(folder, { FRISTDAG_NOW: '2020-12-02T08:00' });
    await Client.signIn(product.url, 'auditor');
    expect(await seal('2020')).toMatchObject({ code: 2 });
    expect(await seal('2020-10')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no line of the audit trail before'),
    });
    expect(await seal('2021-01')).toMatchObject({ code: 1, stderr: expect.stringContaining('is not over') });
    const sealed = await seal('2020-12');
    expect(sealed).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/Sealed the months before 2020-12: the last line is \d+, sha256:/),
    });
    expect((await seal('2020-12')).stderr).toContain('sealed already');
    expect(await verify()).toMatchObject({ code: 0 });
    const auditor = await Client.signIn(product.url, 'auditor');
    expect((await auditor.get<unknown[]>('/api/audit-lines?act=seal-audit-trail')).body).toHaveLength(1);
  }, 90_000);

  it('a changed line is named, with exit code 1', async () => {
    const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres') });
    const dba = new pg.Client({ connectionString: server.superuserUrl.replace(/postgres$/, 'fristdag') });
    await dba.connect();
    await dba.query('set session_replication_role = replica');
    await dba.query(`update audit_line set line = replace(line, 'auditor', 'nobody') where id = 3`);
    await dba.end();
    await server.stop();
    expect(await verify()).toMatchObject({ code: 1, stdout: expect.stringContaining('Line 3 was altered.') });
  });

  it('what cannot be meant is answered in words', async () => {
    expect(await verify('--heads', join(folder, 'nowhere'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no such file'),
    });
    expect(await fristdag(['audit'])).toMatchObject({ code: 2, stderr: expect.stringContaining('audit verify') });
    const empty = mkdtempSync(join(tmpdir(), 'fristdag-empty-'));
    expect(await fristdag(['audit', 'verify'], '', { FRISTDAG_DATA: empty })).toMatchObject({ code: 1 });
    rmSync(empty, { recursive: true });
  });
});
