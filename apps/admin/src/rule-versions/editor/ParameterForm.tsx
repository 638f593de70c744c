import { Box } from '@mui/material';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Choice } from '../../layout/Choice.tsx';
import { Tag } from '../../layout/Tag.tsx';
import type { RuleParameterSentence } from '../../providers/api-types.ts';
import { CommentButton } from './Comments.tsx';
import { isSame, withParameter, type ParameterField } from './draft.ts';
import { Fold } from './fields.tsx';
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
          : [<OneParameter key={name} {...{ name, parameter }} label={labels.get(name)?.label ?? name} />];
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
  const { edit, basis, checked } = useEditor();
  const before = basis?.document.parameters[name];
  const change = (changed: Partial<ParameterField>) =>
    edit((draft) => ({ ...draft, document: withParameter(draft.document, name, changed) }));
  const sentence = checked.answer?.sentences?.parameters.find((one: RuleParameterSentence) => one.name === name);
  return (
    <Box component="li" id={`parameter-${name}`} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ flex: '1 1 200px', minWidth: 0, '& > *': { width: '100%' } }}>
          <ParameterValue
            {...{ name, label }}
            unit={parameter.unit}
            value={parameter.value}
            onChange={(value) => change({ value })}
          />
        </Box>
        <Choice
          label={text('editor.statusOf', { label })}
          value={parameter.status}
          options={[
            { value: 'decided', label: text('editor.statusDecided') },
            { value: 'proposed', label: text('editor.statusProposed') },
            { value: 'illustrative', label: text('editor.statusIllustrative') },
          ]}
          onChange={(status) => change({ status: status as ParameterField['status'] })}
        />
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
        {sentence ? <Box sx={{ color: 'text.secondary' }}>{sentence.sentence}</Box> : null}
      </Box>
      <FindingNotes under={`/parameters/${name}`} />
      <Fold title={`${text('rule.source')}: ${sourceText(parameter.source, language)}`}>
        <SourceForm parameter={parameter} onChange={change} />
      </Fold>
    </Box>
  );
}
