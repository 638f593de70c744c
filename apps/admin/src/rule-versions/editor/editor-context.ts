import { createContext, useContext, useMemo } from 'react';
import { useLanguage } from '../../i18n/use-text.ts';
import type { RuleComment, RuleParameterSentence } from '../../providers/api-types.ts';
import type { Draft, RuleDocument } from './draft.ts';
import type { Checked } from './use-checks.ts';

/** What every part of the editor needs of the draft it belongs to. */
export interface Editor {
  readonly id: string;
  readonly draft: Draft;
  readonly edit: (change: (draft: Draft) => Draft) => void;
  /** The version that the draft is based on; null while it is not read, or there is none. */
  readonly basis: { readonly document: RuleDocument; readonly workedCases: readonly unknown[] } | null;
  readonly checked: Checked;
  /** What each parameter is called, by name. */
  readonly labels: ReadonlyMap<string, RuleParameterSentence>;
  readonly comments: readonly RuleComment[];
}

export const EditorContext = createContext<Editor | null>(null);

/** @throws Error outside a draft page */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('a part of the editor stands outside a draft page');
  return editor;
}

/** What the draft's conditions are called, by id. */
export function useConditionTitles(): ReadonlyMap<string, string> {
  const language = useLanguage();
  const { conditions } = useEditor().draft.document;
  return useMemo(() => new Map(conditions.map(({ id, titles }) => [id, titles[language]])), [conditions, language]);
}
