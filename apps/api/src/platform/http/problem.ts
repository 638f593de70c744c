import type { Text } from './language.ts';

/** One thing wrong with the input: where, a stable code, and words. */
export interface ProblemDetail {
  readonly path: string;
  readonly code: string;
  readonly message: Text;
}

interface ProblemInit {
  readonly status: number;
  /** Stable and kebab-case: what programs look at. */
  readonly code: string;
  readonly title: Text;
  /** What, where, why, and what to do. Never personal data. */
  readonly detail: Text;
  readonly errors?: readonly ProblemDetail[];
  /** Members of its own kind of problem (RFC 9457 3.2). */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An expected refusal on its way out as RFC 9457 problem+json; the filter picks the language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly title: Text;
  readonly detail: Text;
  readonly errors: readonly ProblemDetail[];
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(init: ProblemInit) {
    super(init.detail.en);
    this.status = init.status;
    this.code = init.code;
    this.title = init.title;
    this.detail = init.detail;
    this.errors = init.errors ?? [];
    this.members = init.members ?? {};
    this.headers = init.headers ?? {};
  }
}

const titles: Readonly<Record<number, Text>> = {
  400: { sv: 'Uppgifterna kan inte tolkas', en: 'The input cannot be read' },
  401: { sv: 'Du behöver logga in', en: 'You need to sign in' },
  403: { sv: 'Du har inte behörighet', en: 'You are not permitted' },
  404: { sv: 'Finns inte', en: 'Not found' },
  405: { sv: 'Åtgärden finns inte', en: 'There is no such act' },
  406: { sv: 'Formatet finns inte', en: 'No such format' },
  408: { sv: 'Det tog för lång tid', en: 'It took too long' },
  409: { sv: 'Det går inte just nu', en: 'Not possible in this state' },
  412: { sv: 'Någon annan har sparat emellan', en: 'Somebody else saved in between' },
  413: { sv: 'För stort', en: 'Too large' },
  415: { sv: 'Filformatet stöds inte', en: 'The media type is not supported' },
  422: { sv: 'Uppgifterna kan inte användas', en: 'The input cannot be used' },
  428: { sv: 'Versionen saknas', en: 'The version is missing' },
  429: { sv: 'För många försök', en: 'Too many attempts' },
  500: { sv: 'Ett fel hos oss', en: 'A fault of ours' },
  503: { sv: 'Tjänsten är inte redo', en: 'The service is not ready' },
};

export function titleOf(status: number): Text {
  return (
    titles[status] ??
    (status >= 500
      ? { sv: 'Ett fel hos oss', en: 'A fault of ours' }
      : { sv: 'Begäran kan inte utföras', en: 'The request cannot be carried out' })
  );
}

export function problem(status: number, code: string, detail: Text, errors: readonly ProblemDetail[] = []): Problem {
  return new Problem({ status, code, title: titleOf(status), detail, errors });
}

/** A problem that hands the caller something to go on with. */
export function problemWith(
  members: Readonly<Record<string, unknown>>,
  { status, code, detail }: { readonly status: number; readonly code: string; readonly detail: Text },
): Problem {
  return new Problem({ status, code, title: titleOf(status), detail, members });
}

/** The same answer whether the thing does not exist or is not the caller's to see. */
export function notFound(what: Text = { sv: 'Det du söker', en: 'What you asked for' }): Problem {
  return problem(404, 'not-found', {
    sv: `${what.sv} finns inte, eller så hör det inte till din enhet.`,
    en: `${what.en} does not exist, or does not belong to your unit.`,
  });
}
