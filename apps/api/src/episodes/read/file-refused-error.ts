import { refusalReason } from '@fristdag/rules';
import type { Language, Refusal, RefusalCode } from '@fristdag/rules';

export type FileRefusalCode = Extract<RefusalCode, 'no-header' | 'unknown-header' | 'duplicate-header'>;

/** The whole file is refused before any row was read: its header cannot be trusted to say what the cells are. */
export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError';
  readonly code: FileRefusalCode;
  readonly args: Refusal['args'];

  /** `column` counts from 1; `header` is left out when it may be a patient's data rather than a name. */
  constructor(code: FileRefusalCode, args: { readonly column?: number; readonly header?: string } = {}) {
    super(sentence({ field: null, code, args }, 'en'));
    this.code = code;
    this.args = args;
  }

  reason(language: Language): string {
    return sentence({ field: null, code: this.code, args: this.args }, language);
  }
}

function sentence(refusal: Refusal, language: Language): string {
  const { column, header } = refusal.args;
  const place = column === undefined ? '' : `${language === 'sv' ? 'Kolumn' : 'Column'} ${column}`;
  const name = header === undefined ? '' : ` (${header})`;
  const reason = refusalReason(refusal, language);
  return place === '' ? reason.charAt(0).toUpperCase() + reason.slice(1) : `${place}${name}: ${reason}`;
}
