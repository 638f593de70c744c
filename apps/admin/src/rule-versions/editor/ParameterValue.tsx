import { Box } from '@mui/material';
import { amount } from '../../formats.ts';
import { useText, type Text } from '../../i18n/use-text.ts';
import { Choice, fieldLook } from '../../layout/Choice.tsx';
import { FieldRow, Labelled } from './fields.tsx';
import { parameterKinds, typedAmount, typedClock, typedNumber } from './vocabulary.ts';

interface Props {
  name: string;
  label: string;
  unit: string;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** A parameter's value in the field that suits it, with its unit in the label. */
export function ParameterValue({ name, label, unit, value, onChange }: Props) {
  const text = useText();
  const kind = parameterKinds[name] ?? { kind: 'clock' };
  const withUnit = kind.kind === 'choice' ? label : `${label} (${unitWords(unit, text)})`;
  if (kind.kind === 'choice')
    return (
      <Choice
        label={withUnit}
        value={String(value)}
        options={kind.options.map((option) => ({ value: option, label: choiceWords(option, text) }))}
        onChange={onChange}
      />
    );
  if (kind.kind === 'monthWeek') return <MonthWeekFields label={label} value={value} onChange={onChange} />;
  const typed = kind.kind === 'clock' ? typedClock : kind.kind === 'money' ? typedAmount : typedNumber;
  const isWrong = kind.kind !== 'clock' && typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value);
  return (
    <Labelled label={withUnit}>
      {(id) => (
        <>
          <Box
            component="input"
            id={id}
            type="text"
            inputMode={kind.kind === 'clock' ? 'text' : 'decimal'}
            maxLength={20}
            value={written(value)}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${id}-wrong` : undefined}
            onChange={(event) => onChange(typed(event.target.value))}
            sx={fieldLook}
          />
          {isWrong ? (
            <Box id={`${id}-wrong`} sx={{ color: 'error.main', fontSize: '0.875rem' }}>
              {text('editor.notANumber')}
            </Box>
          ) : null}
        </>
      )}
    </Labelled>
  );
}

function MonthWeekFields({ label, value, onChange }: Pick<Props, 'label' | 'value' | 'onChange'>) {
  const text = useText();
  const { month, week } = value as { month: number; week: number };
  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => ({ value: String(from + at), label: String(from + at) }));
  return (
    <FieldRow least={120}>
      <Choice
        label={`${label}, ${text('editor.monthAfter')}`}
        value={String(month)}
        options={numbers(1, 24)}
        onChange={(chosen) => onChange({ month: Number(chosen), week })}
      />
      <Choice
        label={`${label}, ${text('editor.weekOfMonth')}`}
        value={String(week)}
        options={numbers(1, 4)}
        onChange={(chosen) => onChange({ month, week: Number(chosen) })}
      />
    </FieldRow>
  );
}

/** A value in a sentence: "Tidigare: 2 dagar". */
export function valueWords(name: string, value: unknown, text: Text): string {
  const kind = parameterKinds[name]?.kind;
  if (kind === 'money') return amount(String(value));
  if (kind === 'choice') return choiceWords(String(value), text);
  if (typeof value === 'object' && value !== null && 'month' in value && 'week' in value)
    return text('editor.monthWeek', { month: String(value.month), week: String(value.week) });
  return written(value);
}

const units = {
  'local time': 'editor.unitClock',
  days: 'editor.unitDays',
  'calendar days': 'editor.unitCalendarDays',
  hours: 'editor.unitHours',
  weeks: 'editor.unitWeeks',
  months: 'editor.unitMonths',
  'SEK per care day': 'editor.unitMoney',
} as const;

export function unitWords(unit: string, text: Text): string {
  return unit in units ? text(units[unit as keyof typeof units]) : unit;
}

const choices = {
  'next-banking-day': 'editor.choiceNextBankingDay',
  'same-day': 'editor.choiceSameDay',
  invoice: 'editor.choiceInvoice',
  nothing: 'editor.choiceNothing',
  'higher-amount': 'editor.choiceHigherAmount',
  'any-change': 'editor.choiceAnyChange',
  never: 'editor.choiceNever',
  'latest-without-withdrawal': 'editor.choiceLatest',
  'counted-and-flagged': 'editor.choiceCounted',
  'listed-not-rated': 'editor.choiceListed',
} as const;

export function choiceWords(option: string, text: Text): string {
  return option in choices ? text(choices[option as keyof typeof choices]) : option;
}

/** Any value as text. */
export function written(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
