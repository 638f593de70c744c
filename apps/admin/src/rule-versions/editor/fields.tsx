import { Box, TextField } from '@mui/material';
import { useId, useState, type ReactNode } from 'react';
import { fieldLook } from '../../layout/Choice.tsx';
import { hiddenText } from '../../layout/hidden-text.ts';

/** A group of fields under a name of their own. */
export function FieldGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <Box
      component="fieldset"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, p: 1.5, minWidth: 0, display: 'grid', gap: 1.5 }}
    >
      <Box component="legend" sx={{ fontSize: '0.875rem', color: 'text.secondary', px: 0.5 }}>
        {legend}
      </Box>
      {children}
    </Box>
  );
}

interface FieldRowProps {
  children: ReactNode;
  /** The least width of a field, in pixels. */
  least?: number;
  /** Something stands under one of the fields, so that they line up by their upper edge. */
  hasHelp?: boolean;
}

/** Fields side by side where there is room. */
export function FieldRow({ children, least = 180, hasHelp = false }: FieldRowProps) {
  const gridTemplateColumns = `repeat(auto-fill, minmax(min(${least}px, 100%), 1fr))`;
  const alignItems = hasHelp ? 'start' : 'end';
  return <Box sx={{ display: 'grid', gap: 1.5, alignItems, gridTemplateColumns }}>{children}</Box>;
}

interface LineProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isMultiline?: boolean;
  isRequired?: boolean;
  help?: string;
  maxLength?: number;
}

export function Line({ label, value, onChange, help, isMultiline, isRequired, maxLength = 500 }: LineProps) {
  return (
    <TextField
      fullWidth
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength } }}
      {...(help === undefined ? {} : { helperText: help })}
      {...(isMultiline ? { multiline: true, minRows: 2 } : {})}
      {...(isRequired ? { required: true } : {})}
    />
  );
}

interface LabelledProps {
  label: string;
  /** Read aloud after the label, where the same label stands in many places. */
  labelRest?: string;
  children: (id: string) => ReactNode;
}

/** A field under its label, which is never cut. */
export function Labelled({ label, labelRest, children }: LabelledProps) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 0.25 }}>
        {label}
        {labelRest === undefined ? null : (
          <Box component="span" sx={hiddenText}>
            {` ${labelRest}`}
          </Box>
        )}
      </Box>
      {children(id)}
    </Box>
  );
}

/** A month, as the browser lets one choose it; "2020-11". */
export function MonthField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (month: string) => void;
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <Box
          component="input"
          id={id}
          type="month"
          required
          placeholder="2020-11"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          sx={fieldLook}
        />
      )}
    </Labelled>
  );
}

export function Tick({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (is: boolean) => void;
}) {
  return (
    <Box component="label" sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 28 }}>
      <Box
        component="input"
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        sx={{ width: 18, height: 18, flex: 'none', m: 0 }}
      />
      {label}
    </Box>
  );
}

/** What is looked at now and then: closed, and not there, until somebody opens it; the many fields would slow the typing. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <Box
      component="details"
      sx={{ minWidth: 0 }}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', py: 0.5, minHeight: 28 }}>
        {title}
      </Box>
      {wasOpened ? <Box sx={{ pt: 1, display: 'grid', gap: 1.5 }}>{children}</Box> : null}
    </Box>
  );
}

/** A table in a dialog, whose head stays in its place: there is no page bar to stand under. */
export function InDialog({ children }: { children: ReactNode }) {
  return <Box sx={{ minWidth: 0, '&& thead th': { position: 'static' } }}>{children}</Box>;
}
