import { formatInstant } from '@fristdag/rules';
import { writtenMonth } from '../../billing-runs/index.ts';
import { importProblem } from '../../episodes/index.ts';
import { actingWith, type Principal } from '../../identity/index.ts';
import type { Language, Permission, Text } from '../../platform/index.ts';
import { noticeName } from '../../reviews/index.ts';
import { isRetentionKind } from '../retention/retention-kinds.ts';
import { kindWords } from '../retention/retention-words.ts';
import type { JobDto, WorkKind } from './dto/job.dto.ts';
import type { WorkRow } from './jobs.repository.ts';

interface Asked {
  readonly principal: Principal;
  readonly language: Language;
}

/** Who may take a job up again that was given up after faults of ours, beside the operator. */
export const retriedBy: Readonly<Partial<Record<WorkKind, Permission>>> = {
  import: 'imports:write',
  'billing-run': 'runs:write',
  'impact-preview': 'impact:write',
};

/** Whose work a job is: its subject is for them, not for those who only watch that jobs go on. */
const readBy: Readonly<Partial<Record<WorkKind, Permission>>> = {
  import: 'imports:read',
  'billing-run': 'runs:read',
  'impact-preview': 'impact:read',
  'invoice-delivery': 'invoices:read',
};

export function describeJob(row: WorkRow, asked: Asked): JobDto {
  const { kind, id, state, done, total, failures, createdBy } = row;
  const needed = readBy[kind];
  const isTheirs = needed === undefined || actingWith(asked.principal, needed) !== undefined;
  return {
    kind,
    id,
    state,
    failures,
    createdBy,
    subject: isTheirs ? subjectOf(row, asked.language) : null,
    progress: total === null ? null : { done: done ?? 0, total },
    problem: wordsOf(row, asked.language),
    triedAgainAt: state === 'queued' && failures > 0 ? written(row.triedAgainAt) : null,
    createdAt: formatInstant(row.createdAt),
    endedAt: written(row.endedAt),
    page: isTheirs ? pageOf(row) : null,
    retry: state === 'failed' ? retryOf(row, asked.principal) : null,
  };
}

const written = (instant: number | null): string | null => (instant === null ? null : formatInstant(instant));
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function subjectOf({ kind, about }: WorkRow, language: Language): string | null {
  switch (kind) {
    case 'import':
      return text(about['fileName']) || null;
    case 'billing-run': {
      const month = writtenMonth(text(about['period']), language);
      return about['mode'] === 'shadow' ? `${month}, ${SHADOW[language]}` : month;
    }
    case 'impact-preview': {
      const periods = Array.isArray(about['periods'])
        ? about['periods'].map((each) => writtenMonth(text(each), language))
        : [];
      return `${text(about['name'])}: ${periods.join(', ')}`;
    }
    case 'invoice-delivery':
      return `${text(about['number'])}, ${text(about['payerName'])}`;
    case 'notice':
    case 'notice-mail':
      return `${noticeName(text(about['notice']), language)}, ${text(about['payerName'])}`;
    case 'key-rotation':
      return null;
    case 'retention-order': {
      const kept = text(about['retention']);
      return isRetentionKind(kept) ? kindWords[kept][language] : kept;
    }
  }
}

/** The reason as it was kept: in words of both languages, as a code with its words elsewhere, or as the other side said it. */
function wordsOf({ kind, problem, failures }: WorkRow, language: Language): string | null {
  if (problem === null) return failures > 0 ? FAULT_OF_OURS[language] : null;
  if (kind === 'import') return importProblem(problem, language);
  const { detail, words, code } = problem;
  if (isText(detail)) return detail[language];
  if (typeof words === 'string') return `${NOT_TAKEN[language]} ”${words}”`;
  return code === 'gave-up' ? GIVEN_UP[language] : FAULT_OF_OURS[language];
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'sv' in value && 'en' in value;
}

function pageOf({ kind, id, about }: WorkRow): string | null {
  switch (kind) {
    case 'import':
      return `/imports/${id}/show`;
    case 'billing-run':
      return `/billing-runs/${id}/show`;
    case 'impact-preview':
      return `/impact-previews/${id}`;
    case 'invoice-delivery':
      return `/invoices/${text(about['invoiceId'])}/show`;
    case 'retention-order':
      return `/retention/${id}/show`;
    case 'notice':
    case 'notice-mail':
    case 'key-rotation':
      return null;
  }
}

function retryOf({ kind, id, problem }: WorkRow, principal: Principal): string | null {
  const may = (permission: Permission): boolean => actingWith(principal, permission) !== undefined;
  const isGivenUp = problem?.['code'] === 'gave-up';
  switch (kind) {
    case 'invoice-delivery':
      if (may('invoices:write')) return `/invoice-deliveries/${id}/retry`;
      return isGivenUp && may('operation:write') ? `/operation/failed-jobs/${kind}/${id}/retry` : null;
    case 'notice-mail':
      return may('operation:write') ? `/unsent-mail/${id}/retry` : null;
    default: {
      const needed = retriedBy[kind];
      const mayRetry = may('operation:write') || (needed !== undefined && may(needed));
      return isGivenUp && mayRetry ? `/jobs/${kind}/${id}/retry` : null;
    }
  }
}

const SHADOW: Text = { sv: 'skuggkörning', en: 'shadow run' };
const FAULT_OF_OURS: Text = {
  sv: 'Ett fel hos oss. Felet står i loggen under jobbets id.',
  en: 'A fault of ours. It is in the log under the id of the job.',
};
const GIVEN_UP: Text = {
  sv: 'Ett fel hos oss stoppade jobbet flera gånger i rad. Felet står i loggen under jobbets id. Gör om jobbet när det är rättat.',
  en: 'A fault of ours stopped the job several times in a row. It is in the log under the id of the job. Do it again once it is mended.',
};
const NOT_TAKEN: Text = { sv: 'Mottagaren tog inte emot det:', en: 'The receiver did not take it:' };
