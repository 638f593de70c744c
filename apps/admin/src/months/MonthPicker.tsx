import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, IconButton } from '@mui/material';
import { addMonths } from '../civil-dates.ts';
import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import type { Month } from '../providers/api-types.ts';

interface Props {
  period: string;
  known: readonly Month[];
  onChange: (period: string) => void;
}

/** Steps between months and lists those that hold episodes. */
export function MonthPicker({ period, known, onChange }: Props) {
  const text = useText();
  const language = useLanguage();
  const periods = [...new Set([period, ...known.map((one) => one.period)])].sort().reverse();
  return (
    <Box className="no-print" sx={{ display: 'flex', alignItems: 'flex-end', gap: 0.5, mb: 1.5 }}>
      <IconButton aria-label={text('month.previousMonth')} onClick={() => onChange(addMonths(period, -1))}>
        <ChevronLeft />
      </IconButton>
      <Choice
        label={text('month.month')}
        value={period}
        onChange={onChange}
        options={periods.map((one) => ({ value: one, label: month(one, language) }))}
      />
      <IconButton aria-label={text('month.nextMonth')} onClick={() => onChange(addMonths(period, 1))}>
        <ChevronRight />
      </IconButton>
    </Box>
  );
}
