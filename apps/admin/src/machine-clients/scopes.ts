import type { TextKey } from '../i18n/messages.ts';
import type { MachineClient } from '../providers/api-types.ts';

export type MachineScope = MachineClient['scopes'][number];

/** What a machine may do, in the order in which it is offered. */
export const scopeTexts: Readonly<Record<MachineScope, TextKey>> = {
  'episodes:write': 'machine.scopeWriteEpisodes',
  'episodes:read': 'machine.scopeReadEpisodes',
  'imports:write': 'machine.scopeWriteImports',
  'imports:read': 'machine.scopeReadImports',
};

export const allScopes = Object.keys(scopeTexts) as readonly MachineScope[];
