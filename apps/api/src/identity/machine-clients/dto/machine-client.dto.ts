import { z } from 'zod';
import { filterText, inWords, listQuery } from '../../../platform/index.ts';
import { machineScopes, unitScopes } from '../machine-scopes.ts';

const LONGEST_KEY_DAYS = 730;

const Scopes = z.array(z.enum(machineScopes)).min(1).max(machineScopes.length);
const Units = z.array(filterText().min(1)).max(50).default([]);

interface Grant {
  readonly scopes: readonly (typeof machineScopes)[number][];
  readonly inpatientUnits: readonly string[];
}

const fitsUnits = ({ scopes, inpatientUnits }: Grant): boolean =>
  inpatientUnits.length === 0 || scopes.every((scope) => unitScopes.includes(scope));

const ofRegionOnly = {
  path: ['scopes'],
  message: inWords({
    sv: 'Filer innehåller vårdtillfällen från alla enheter: en klient för vissa enheter får bara behörigheter för vårdtillfällen.',
    en: 'Files hold episodes of all units: a client of some units may only have permissions for episodes.',
  }),
};

export const NewMachineClient = z
  .strictObject({ name: filterText(100).min(1), scopes: Scopes, inpatientUnits: Units })
  .refine(fitsUnits, ofRegionOnly)
  .meta({ id: 'NewMachineClient' });
export type NewMachineClient = z.output<typeof NewMachineClient>;

/** What may be changed; everything else of a row that was read is ignored. */
export const MachineClientUpdate = z
  .object({ name: filterText(100).min(1), scopes: Scopes, inpatientUnits: Units, isDisabled: z.boolean() })
  .refine(fitsUnits, ofRegionOnly)
  .meta({ id: 'MachineClientUpdate' });
export type MachineClientUpdate = z.output<typeof MachineClientUpdate>;

export const MachineClientListQuery = listQuery({
  sortable: ['name', 'createdAt', 'lastUsedAt'],
  filters: { q: filterText().optional() },
});
export type MachineClientListQuery = z.output<typeof MachineClientListQuery>;

const MachineKeyAnswer = z
  .object({
    id: z.string(),
    state: z.enum(['live', 'expired', 'revoked']),
    createdAt: z.string(),
    createdBy: z.string(),
    expiresAt: z.string(),
    revokedAt: z.string().nullable(),
    lastUsedAt: z.string().nullable(),
  })
  .meta({ id: 'MachineKey' });

export const MachineClientAnswer = z
  .object({
    /** The client id of OAuth 2.0. */
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(machineScopes)),
    /** Empty: the whole region. */
    inpatientUnits: z.array(z.string()),
    isDisabled: z.boolean(),
    createdAt: z.string(),
    createdBy: z.string(),
    lastUsedAt: z.string().nullable(),
    /** Newest first. */
    keys: z.array(MachineKeyAnswer),
    version: z.int(),
  })
  .meta({ id: 'MachineClient' });
export type MachineClientAnswer = z.output<typeof MachineClientAnswer>;

export const NewMachineKey = z
  .strictObject({ lastsDays: z.int().min(1).max(LONGEST_KEY_DAYS).default(365) })
  .meta({ id: 'NewMachineKey' });
export type NewMachineKey = z.output<typeof NewMachineKey>;

/** The secret is in this answer and nowhere else. */
export const IssuedMachineKey = z
  .object({ id: z.string(), clientId: z.string(), clientSecret: z.string(), expiresAt: z.string() })
  .meta({ id: 'IssuedMachineKey' });
export type IssuedMachineKey = z.output<typeof IssuedMachineKey>;
