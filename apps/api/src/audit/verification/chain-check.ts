import { createHash } from 'node:crypto';
import { canonicalJson } from '@fristdag/rules';

/** A place in the chain: a line's number, and its hash. */
export interface ChainPlace {
  readonly sequence: number;
  readonly hash: string;
}

/** A line as the database holds it. The columns repeat what the line says, for queries. */
export interface StoredLine extends ChainPlace {
  readonly line: string;
  readonly prevHash: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

/**
 * What can be wrong. `missing`: the number does not come; `foreign`: a number comes twice or after the end; `altered`: the
 * hash is another than that of the text; `unlinked`: the line names another line before it; `not-canonical`: the text is no
 * canonical JSON; `columns`: what the screens show is not what the line says; `head`: the chain ends elsewhere than its head
 * says; `unsealed`: older lines are gone and no sealed checkpoint says where they ended; `not-as-exported`: an exported head
 * says otherwise.
 */
export type ChainProblem =
  | 'missing'
  | 'foreign'
  | 'altered'
  | 'unlinked'
  | 'not-canonical'
  | 'columns'
  | 'head'
  | 'unsealed'
  | 'not-as-exported';

export interface BadLine {
  readonly sequence: number;
  readonly problem: ChainProblem;
}

/** Where a chain begins that has lost nothing. */
export const BEFORE_ALL: ChainPlace = { sequence: 0, hash: `sha256:${'0'.repeat(64)}` };

/** The hash of a line: SHA-256 over the canonical JSON of the line, its number and the hash of the line before it. */
export function hashOfLine({ sequence, line, prevHash }: Pick<StoredLine, 'sequence' | 'line' | 'prevHash'>): string {
  const text = `{"line":${line},"prevHash":"${prevHash}","sequence":${sequence}}`;
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/** Follows a chain line by line. Pure: whoever reads the lines brings them in their order. */
export class ChainCheck {
  private readonly exported: ReadonlyMap<number, string>;

  constructor(
    private last: ChainPlace,
    exportedHeads: readonly ChainPlace[] = [],
  ) {
    this.exported = new Map(exportedHeads.map(({ sequence, hash }) => [sequence, hash]));
  }

  get place(): ChainPlace {
    return this.last;
  }

  /** @returns what is wrong with the line, if anything */
  follow(stored: StoredLine): BadLine | undefined {
    const expected = this.last.sequence + 1;
    if (stored.sequence > expected) return { sequence: expected, problem: 'missing' };
    if (stored.sequence < expected) return { sequence: stored.sequence, problem: 'foreign' };
    const problem = this.problemOf(stored);
    if (problem) return { sequence: stored.sequence, problem };
    this.last = stored;
    return undefined;
  }

  private problemOf(stored: StoredLine): ChainProblem | undefined {
    if (hashOfLine(stored) !== stored.hash) return 'altered';
    if (stored.prevHash !== this.last.hash) return 'unlinked';
    if ((this.exported.get(stored.sequence) ?? stored.hash) !== stored.hash) return 'not-as-exported';
    const said = parse(stored.line);
    if (said === undefined || canonicalJson(said) !== stored.line) return 'not-canonical';
    return canonicalJson(columnsOf(said)) === canonicalJson(stored.columns) ? undefined : 'columns';
  }

  /** After the last line: the head must stand there, and no exported head may lie beyond. */
  end(head: ChainPlace): BadLine | undefined {
    if (head.sequence !== this.last.sequence)
      return { sequence: Math.min(head.sequence, this.last.sequence) + 1, problem: 'missing' };
    if (head.hash !== this.last.hash) return { sequence: head.sequence, problem: 'head' };
    const beyond = [...this.exported.keys()].filter((sequence) => sequence > this.last.sequence);
    return beyond.length > 0 ? { sequence: this.last.sequence + 1, problem: 'missing' } : undefined;
  }
}

interface Said {
  readonly [key: string]: unknown;
  readonly actor?: { readonly id?: unknown; readonly name?: unknown };
  readonly object?: { readonly kind?: unknown; readonly id?: unknown };
}

function parse(line: string): Said | undefined {
  try {
    const said: unknown = JSON.parse(line);
    return typeof said === 'object' && said !== null ? (said as Said) : undefined;
  } catch {
    return undefined;
  }
}

/** What the columns must hold for a line. Instants as epoch milliseconds. */
function columnsOf({ at, recordedAt, actor, role, act, object, before, after, reason, requestId }: Said) {
  return {
    at: Date.parse(String(at)),
    recordedAt: Date.parse(String(recordedAt)),
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? null,
    role,
    act,
    objectKind: object?.kind ?? null,
    objectId: object?.id ?? null,
    before,
    after,
    reason,
    requestId,
  };
}
