import { Box } from '@mui/material';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { fieldLook } from '../../layout/Choice.tsx';
import { Tag } from '../../layout/Tag.tsx';
import { CommentButton } from './Comments.tsx';
import { isSame, withParameter, type ParameterField } from './draft.ts';
import { Fold, Labelled } from './fields.tsx';
import { FindingNotes } from './Findings.tsx';
import { ParameterValue, valueWords } from './ParameterValue.tsx';
import { SourceForm } from './SourceForm.tsx';
import { sourceText } from './source-fields.ts';
import { useEditor } from './editor-context.ts';

/** Some of the parameters as typed fields, each with what it was in the version that the draft is based on. */
export function ParameterForm({ names }: { names: readonly string[] }) {
  const { draft, labels } = useEditor();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {names.flatMap((name) => {
        const parameter = draft.document.parameters[name];
        return parameter === undefined
          ? []
          : [<OneParameter key={name} name={name} parameter={parameter} label={labels.get(name)?.label ?? name} />];
      })}
    </Box>
  );
}

interface Props {
  name: string;
  label: string;
  parameter: ParameterField;
}

function OneParameter({ name, label, parameter }: Props) {
  const text = useText();
  const language = useLanguage();
  const { edit, basis } = useEditor();
  const before = basis?.document.parameters[name];
  const change = (changed: Partial<ParameterField>) =>
    edit((draft) => ({ ...draft, document: withParameter(draft.document, name, changed) }));
  return (
    <Box component="li" id={`parameter-${name}`} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ flex: '1 1 200px', minWidth: 0, '& > *': { width: '100%' } }}>
          <ParameterValue
            name={name}
            label={label}
            unit={parameter.unit}
            value={parameter.value}
            onChange={(value) => change({ value })}
          />
        </Box>
        <StatusField label={label} status={parameter.status} onChange={(status) => change({ status })} />
        <CommentButton about={name} label={label} />
      </Box>
      <Box sx={{ mt: 0.75, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', fontSize: '0.875rem' }}>
        {before === undefined ? (
          <Tag meaning="draft">{text('editor.new')}</Tag>
        ) : isSame(before.value, parameter.value) ? (
          <span>{text('editor.asBefore')}</span>
        ) : (
          <Tag meaning="draft">{text('editor.before', { value: valueWords(name, before.value, text) })}</Tag>
        )}
      </Box>
      <FindingNotes under={`/parameters/${name}`} />
      <Fold title={`${text('rule.source')}: ${sourceText(parameter.source, language)}`}>
        <SourceForm parameter={parameter} before={before?.source} onChange={change} />
      </Fold>
    </Box>
  );
}

const statuses = {
  decided: 'editor.statusDecided',
  proposed: 'editor.statusProposed',
  illustrative: 'editor.statusIllustrative',
} as const;

function StatusField({
  label,
  status,
  onChange,
}: {
  label: string;
  status: ParameterField['status'];
  onChange: (status: ParameterField['status']) => void;
}) {
  const text = useText();
  return (
    <Labelled label={text('editor.status')} labelRest={text('editor.statusOf', { label })}>
      {(id) => (
        <Box
          component="select"
          id={id}
          value={status}
          onChange={(event) => onChange(event.target.value as ParameterField['status'])}
          sx={fieldLook}
        >
          {Object.entries(statuses).map(([value, key]) => (
            <option key={value} value={value}>
              {text(key)}
            </option>
          ))}
        </Box>
      )}
    </Labelled>
  );
}
