/** The command line of Fristdag. Needs no server; each command loads what it needs and no more. */
import { type Commands, runCommand } from './command-line/run-command.ts';

const commands: Commands = {
  rate: async () => (await import('./command-line/rate.ts')).rate,
  synth: async () => (await import('./command-line/synth.ts')).synth,
};

process.exitCode = await runCommand(commands, process.argv.slice(2), process);
