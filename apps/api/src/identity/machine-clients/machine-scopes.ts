import type { Permission } from '../../platform/index.ts';

/** What a machine client may be permitted: handing episodes in, and reading what became of them. */
export const machineScopes = [
  'episodes:write',
  'episodes:read',
  'imports:write',
  'imports:read',
] as const satisfies readonly Permission[];

export type MachineScope = (typeof machineScopes)[number];

/** Files hold episodes of any unit, so that only clients of the whole region may hand them in. */
export const unitScopes: readonly MachineScope[] = ['episodes:write', 'episodes:read'];
