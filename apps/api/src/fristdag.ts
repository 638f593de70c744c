/** The command line of Fristdag. Needs no server; each command loads what it needs and no more. */
import { PayerFileError } from '@fristdag/billing';
import { RuleFileError } from '@fristdag/rules';
import { type Command, CommandFailure, type ExitCode, type Terminal, UsageError } from './command-line/command.ts';

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  rate: async () => (await import('./command-line/rate.ts')).rate,
  synth: async () => (await import('./command-line/synth.ts')).synth,
};

process.exitCode = await main(process.argv.slice(2), process);

async function main([name, ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const say = (text: string): unknown => terminal.stderr.write(`${text}\n`);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const text = await overview();
    if (name !== undefined) terminal.stdout.write(`${text}\n`);
    else say(text);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    say(`fristdag: there is no command "${name}".\n${await overview()}`);
    return 2;
  }
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    terminal.stdout.write(`fristdag ${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (isUsage(error)) {
      say(`fristdag ${name}: ${error.message}\nUsage: fristdag ${command.usage}`);
      return 2;
    }
    if (error instanceof CommandFailure || error instanceof RuleFileError || error instanceof PayerFileError) {
      say(error.message);
      return 1;
    }
    throw error;
  }
}

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(8)} ${(await load()).summary}`),
  );
  return ['Usage: fristdag <command> [options]   (fristdag <command> --help)', ...lines].join('\n');
}

/** Also what node's own option parser throws: an unknown option, a missing value, a word too many. */
function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
