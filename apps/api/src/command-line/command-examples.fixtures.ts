import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { rate } from './rate.ts';
import { runCommand } from './run-command.ts';
import { synth } from './synth.ts';

/** For the specs: commands run within their process, and the five patients of the material as files. */
export const root = fileURLToPath(new URL('../../../..', import.meta.url));
export const goldenFile = join(root, 'test/golden/seed-example.ndjson');
export const golden = readFileSync(goldenFile, 'utf8');

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command within this process, as the entry point would. */
export async function run(args: readonly string[], input: string | Buffer = ''): Promise<Result> {
  const stdin = Readable.from(input.length === 0 ? [] : [Buffer.from(input)]);
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const words = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommand({ rate: async () => rate, synth: async () => synth }, args, {
    stdin,
    stdout,
    stderr,
  });
  stdout.end();
  stderr.end();
  const [out, err] = await words;
  return { code, stdout: out, stderr: err };
}

/** The golden rows as a CSV file with Swedish headers. */
export function asCsv(ndjson: string): string {
  const header =
    'ärendenummer;vårdtyp;kommun;slutenvårdsenhet;öppenvårdsenhet;inskriven;inskrivningsmeddelande;utskrivningsklar;behov av fast vårdkontakt;fast vårdkontakt utsedd;SIP behövs;SIP-kallelse;öppenvård tillgänglig;utskriven';
  const rows = ndjson
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown> & { dischargeReadyNotices: { sentAt: string }[] })
    .map((row) => [
      row['caseNumber'],
      'somatik',
      row['municipality'],
      row['inpatientUnit'],
      row['outpatientUnit'],
      row['admittedAt'],
      row['admissionNoticeSentAt'],
      row.dischargeReadyNotices[0]?.sentAt,
      row['careContactNeeded'] === true ? 'ja' : 'nej',
      row['careContactAssignedAt'],
      row['sipRequired'] === true ? '1' : '0',
      row['sipCallSentAt'],
      'TRUE',
      row['dischargedAt'],
    ])
    .map((cells) =>
      cells.map((cell) => (typeof cell === 'string' ? cell.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ') : '')).join(';'),
    );
  return [header, ...rows].join('\r\n');
}
