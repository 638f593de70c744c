/** The command line of Fristdag. Needs no server; each command loads what it needs and no more. */
import { type Commands, runCommand } from './command-line/run-command.ts';

/** For commands that use the rooms themselves: their decorators want a compiler, which the others do without. */
const withRooms =
  <Loaded>(load: () => Promise<Loaded>) =>
  async (): Promise<Loaded> => {
    await import(new URL('../../../tools/swc-hooks.mjs', import.meta.url).href);
    return load();
  };

const commands: Commands = {
  rate: async () => (await import('./command-line/rate.ts')).rate,
  synth: async () => (await import('./command-line/synth.ts')).synth,
  account: withRooms(async () => {
    const { migrations } = await import('./migrations.ts');
    return (await import('./command-line/account.ts')).accountWith(migrations);
  }),
  audit: withRooms(async () => (await import('./command-line/audit.ts')).audit),
  backup: withRooms(async () => (await import('./command-line/backup.ts')).backup),
  restore: withRooms(async () => {
    const { migrations } = await import('./migrations.ts');
    return (await import('./command-line/restore.ts')).restoreWith(migrations);
  }),
};

process.exitCode = await runCommand(commands, process.argv.slice(2), process);
