import { PayerFileError } from '@fristdag/billing';
import { RuleFileError } from '@fristdag/rules';
import { type Command, CommandFailure, errorCode, type ExitCode, type Terminal, UsageError } from './command.ts';

/** Every command by its name, each loaded only when it is called. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

/** Runs the command that the words name. What can be expected to go wrong becomes a sentence on stderr and an exit code. */
export async function runCommand(
  commands: Commands,
  [name, ...args]: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const say = (text: string): unknown => terminal.stderr.write(`${text}\n`);
  if (name === undefined) {
    say(await overview(commands));
    return 2;
  }
  if (asksForHelp([name])) {
    terminal.stdout.write(`${await overview(commands)}\n`);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    say(`fristdag: there is no command "${name}".\n${await overview(commands)}`);
    return 2;
  }
  const command = await load();
  if (asksForHelp(args)) {
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

function asksForHelp(words: readonly string[]): boolean {
  return words.some((word) => word === '--help' || word === '-h' || word === 'help');
}

async function overview(commands: Commands): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(8)} ${(await load()).summary}`),
  );
  return ['Usage: fristdag <command> [options]   (fristdag <command> --help)', ...lines].join('\n');
}

/** Also what Node's own option parser throws: an unknown option, a missing value, a word too many. */
function isUsage(error: unknown): error is Error {
  return error instanceof UsageError || errorCode(error).startsWith('ERR_PARSE_ARGS_');
}
