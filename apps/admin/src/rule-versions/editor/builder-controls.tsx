import { MaterialActionElement } from '@react-querybuilder/material';
import { Box } from '@mui/material';
import type { ActionProps, ValueEditorProps, ValueSelectorProps } from 'react-querybuilder';
import { useText, type Text } from '../../i18n/use-text.ts';
import { fieldLook } from '../../layout/Choice.tsx';
import { useEditor } from './editor-context.ts';
import { written } from './ParameterValue.tsx';
import { comparableParameters } from './vocabulary.ts';

/** The builder's buttons; the only filled one of the page is the version's next step. */
export function OutlinedAction(props: ActionProps) {
  return <MaterialActionElement {...props} variant="outlined" color="primary" aria-label={props.title ?? ''} />;
}

interface Option {
  readonly name: string;
  readonly label: string;
}

/** A labelled native list, as everywhere in the console. */
export function ListSelector({ options, value, title, handleOnChange }: ValueSelectorProps) {
  const flat = options.flatMap((option) => ('options' in option ? (option.options as Option[]) : [option]));
  return <Select label={title ?? ''} value={value ?? ''} options={flat} onChange={handleOnChange} />;
}

/** What a fact is compared with: yes or no, a whole number, or a parameter of the version. */
export function ValueField(props: ValueEditorProps) {
  const text = useText();
  const { labels, draft } = useEditor();
  const { valueSource, type, handleOnChange } = props;
  const value = written(props.value);
  const label = text('editor.builderValue');
  if (valueSource === 'field') {
    const options = comparableParameters
      .filter((name) => draft.document.parameters[name] !== undefined)
      .map((name) => ({ name, label: labels.get(name)?.label ?? name }));
    return <Select label={label} options={options} value={value} onChange={handleOnChange} />;
  }
  if (type === 'select') {
    const options = [
      { name: 'true', label: text('editor.yes') },
      { name: 'false', label: text('editor.no') },
    ];
    return <Select label={label} options={options} value={value} onChange={handleOnChange} />;
  }
  return (
    <Box
      component="input"
      type="text"
      inputMode="numeric"
      aria-label={label}
      value={value}
      onChange={(event) => handleOnChange(event.target.value)}
      sx={{ ...fieldLook, width: 80 }}
    />
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const isKnown = options.some(({ name }) => name === value);
  return (
    <Box
      component="select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ ...fieldLook, minWidth: 0 }}
    >
      {isKnown ? null : <option value={value}>{value === '' ? '–' : value}</option>}
      {options.map((option) => (
        <option key={option.name} value={option.name}>
          {option.label}
        </option>
      ))}
    </Box>
  );
}

/** The builder's own words. */
export function builderWords(text: Text) {
  const button = (key: 'addRule' | 'addGroup' | 'removeRule' | 'removeGroup') => {
    const words = text(`editor.${key}`);
    return { label: words, title: words };
  };
  return {
    fields: { title: text('editor.builderFact') },
    operators: { title: text('editor.builderOperator') },
    value: { title: text('editor.builderValue') },
    combinators: { title: text('editor.builderCombinator') },
    valueSourceSelector: { title: text('editor.builderValueSource') },
    addRule: button('addRule'),
    addGroup: button('addGroup'),
    removeRule: button('removeRule'),
    removeGroup: button('removeGroup'),
  };
}
