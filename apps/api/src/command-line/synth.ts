import type { Command } from './command.ts';
export const synth: Command = { summary: '', usage: '', run: async () => 0 };
