import { useText } from '../../i18n/use-text.ts';
import type { ParameterField } from './draft.ts';
import { FieldRow, Line } from './fields.tsx';
import { englishLeftBehind, sourceFields, sourceOf, type SourceFields } from './source-fields.ts';

interface Props {
  parameter: ParameterField;
  /** The source in the version that the draft is based on. */
  before: ParameterField['source'] | undefined;
  onChange: (change: Partial<ParameterField>) => void;
}

/** Where a value comes from: document, clause, link; and what is to be known about it. */
export function SourceForm({ parameter, before, onChange }: Props) {
  const text = useText();
  const fields = sourceFields(parameter.source);
  const set = (change: Partial<SourceFields>) => onChange({ source: sourceOf({ ...fields, ...change }) });
  const left = englishLeftBehind(fields, before);
  const leftHelp = { help: text('editor.englishLeft') };
  const note = parameter.note ?? { sv: '', en: '' };
  return (
    <>
      <FieldRow least={240} hasHelp={left.document || left.clause}>
        <Line
          label={text('editor.sourceDocument')}
          value={fields.documentSv}
          isRequired
          onChange={(documentSv) => set({ documentSv })}
        />
        <Line
          label={text('editor.sourceDocumentEn')}
          value={fields.documentEn}
          onChange={(documentEn) => set({ documentEn })}
          {...(left.document ? leftHelp : {})}
        />
        <Line label={text('editor.sourceClause')} value={fields.clauseSv} onChange={(clauseSv) => set({ clauseSv })} />
        <Line
          label={text('editor.sourceClauseEn')}
          value={fields.clauseEn}
          onChange={(clauseEn) => set({ clauseEn })}
          {...(left.clause ? leftHelp : {})}
        />
        <Line
          label={text('editor.sourceLink')}
          value={fields.link}
          maxLength={1000}
          onChange={(link) => set({ link })}
        />
        {parameter.year === undefined ? null : (
          <Line
            label={text('editor.priceYear')}
            value={String(parameter.year)}
            maxLength={4}
            onChange={(year) => onChange({ year: Number(year) || 0 })}
          />
        )}
      </FieldRow>
      <FieldRow least={240}>
        <Line
          label={text('editor.note')}
          value={note.sv}
          isMultiline
          onChange={(sv) => onChange({ note: { ...note, sv } })}
        />
        <Line
          label={text('editor.noteEn')}
          value={note.en}
          isMultiline
          onChange={(en) => onChange({ note: { ...note, en } })}
        />
      </FieldRow>
    </>
  );
}
