import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashDocument } from '@fristdag/rules';
import { findProjectRoot, UNSCOPED } from '../../platform/index.ts';
import type { TestRoom } from '../run/test-room.fixtures.ts';

export type RuleDocument = Record<string, unknown> & {
  name: string;
  careType: 'somatic' | 'psychiatric';
  validFrom: string;
  publishedAt: string | null;
  parameters: Record<string, { value: unknown } & Record<string, unknown>>;
  conditions: ({ id: string; enabled: boolean } & Record<string, unknown>)[];
};

interface DraftWish {
  readonly careType?: RuleDocument['careType'];
  readonly validFrom?: string;
  /** 2 and up correct the version before. */
  readonly correction?: number;
  readonly model?: 'average' | 'individual' | 'hybrid';
  /** Values of parameters by name. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Conditions to switch on or off, by id. */
  readonly enabled?: Readonly<Record<string, boolean>>;
}

/** A draft on the shipped version of its care type. */
export function draftDocument(wish: DraftWish = {}): RuleDocument {
  const { careType = 'somatic', validFrom = '2020-11-01', correction = 1, model, values = {}, enabled = {} } = wish;
  const file = join(findProjectRoot(), `rules/${careType}/2020-01-01.json`);
  const shipped = JSON.parse(readFileSync(file, 'utf8')) as RuleDocument;
  const name = `${careType}/${validFrom}`;
  const parameters = Object.fromEntries(
    Object.entries({
      ...shipped.parameters,
      ...(model === 'hybrid'
        ? { hybridThresholdDays: { value: 10, unit: 'days', status: 'decided', source: 'Spec' } }
        : {}),
    }).map(([key, parameter]) => [key, key in values ? { ...parameter, value: values[key] } : parameter]),
  );
  return {
    ...shipped,
    name: correction === 1 ? name : `${name}.${correction}`,
    validFrom,
    publishedAt: null,
    parameters,
    ...(model === undefined ? {} : { model }),
    ...(correction === 1
      ? {}
      : {
          corrects: correction === 2 ? name : `${name}.${correction - 1}`,
          reason: { sv: 'Prov', en: 'Trial' },
        }),
    conditions: shipped.conditions.map((condition) => ({
      ...condition,
      enabled: enabled[condition.id] ?? condition.enabled,
    })),
  };
}

/** Puts a draft where the rules room keeps it. @returns its id */
export async function saveDraft(room: TestRoom, document: RuleDocument, id = 'draft-of-the-spec'): Promise<string> {
  const by = { created_by: 'demo-region-admin', created_by_name: 'Regelansvarig' };
  await insertVersion(room, {
    id,
    name: null,
    correction: null,
    published_at: null,
    state: 'draft',
    hash: hashDocument(document),
    document,
    ...by,
    changed_by: by.created_by,
    changed_by_name: by.created_by_name,
  });
  return id;
}

/** Publishes a document as a file of rules/ would be: known from an instant before the spec's today. */
export async function publishDocument(
  room: TestRoom,
  document: RuleDocument,
  publishedAt = '2020-10-22T08:00:00+02:00',
): Promise<RuleDocument> {
  const published = { ...document, publishedAt };
  await insertVersion(room, {
    id: document.name.replace('/', '_'),
    name: document.name,
    published_at: publishedAt,
    state: 'published',
    correction: Number(/\.(\d+)$/.exec(document.name)?.[1] ?? 1),
    hash: hashDocument(published),
    document: published,
  });
  return published;
}

async function insertVersion(
  room: TestRoom,
  row: { readonly document: RuleDocument } & Readonly<Record<string, unknown>>,
): Promise<void> {
  const { document } = row;
  await room.owner.query(
    UNSCOPED,
    `insert into rule_version select * from jsonb_populate_record(null::rule_version, $1::jsonb)`,
    [
      JSON.stringify({
        care_type: document.careType,
        valid_from: document.validFrom,
        version: 1,
        consultation_needed: true,
        content_hash: hashDocument({ ...document, publishedAt: null }),
        worked_cases: [],
        acknowledged_checks: [],
        created_at: '2020-10-20T09:00:00+02:00',
        changed_at: '2020-10-20T09:00:00+02:00',
        ...row,
      }),
    ],
  );
}
