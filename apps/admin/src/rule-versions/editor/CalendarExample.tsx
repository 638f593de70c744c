import { Box } from '@mui/material';
import { deadline, month } from '../../formats.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Facts } from '../../layout/Facts.tsx';
import { Note } from '../../layout/Note.tsx';
import { useEditor } from './editor-context.ts';
import { MonthField } from './fields.tsx';

/** The dates that the calendar gives one month of discharge, as they are while it is being written. */
export function CalendarExample({ period, onChange }: { period: string; onChange: (period: string) => void }) {
  const text = useText();
  const language = useLanguage();
  const { checked, draft } = useEditor();
  const timetable = checked.answer?.timetable ?? null;
  const asked = period === '' ? draft.document.validFrom.slice(0, 7) : period;
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', mb: 1 }}>
        <MonthField label={text('editor.exampleMonth')} value={asked} onChange={onChange} />
      </Box>
      {timetable === null ? (
        <Note meaning="neutral">{text('editor.noTimetable')}</Note>
      ) : (
        <>
          <Box sx={{ fontWeight: 600, mb: 0.5 }}>
            {text('editor.exampleOf', { month: month(timetable.period, language) })}
          </Box>
          <Facts
            isWide
            rows={[
              [text('editor.sharedOn'), deadline(timetable.sharingOn, language)],
              [text('editor.lastReviewDay'), deadline(timetable.lastReviewDay, language)],
              [text('editor.invoiceOn'), deadline(timetable.invoiceIssueOn, language)],
              [text('editor.dueOn'), deadline(timetable.invoiceDueOn, language)],
            ]}
          />
        </>
      )}
    </Box>
  );
}
