import { Box } from '@mui/material';
import { deadline } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { ReviewBasis } from '../providers/api-types.ts';
import { useBusinessClock } from '../providers/use-api.ts';

/** Who acts next and until when, after the month's timetable. */
export function NextStep({ basis }: { basis: ReviewBasis }) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today;
  const { timetable } = basis;
  if (today === undefined) return null;
  const sentence =
    basis.mode === 'shadow'
      ? text('statement.nextShadow')
      : today < timetable.sharingOn
        ? text('statement.nextBefore', { date: deadline(timetable.sharingOn, language) })
        : today <= timetable.lastReviewDay
          ? text('statement.nextReview', { date: deadline(timetable.lastReviewDay, language) })
          : text('statement.nextAfter', { date: deadline(timetable.lastReviewDay, language) });
  return (
    <Box
      component="aside"
      aria-labelledby="next-step"
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 2,
        backgroundColor: 'background.paper',
        alignSelf: 'start',
      }}
    >
      <Box component="h2" id="next-step" sx={{ fontSize: '1rem', fontWeight: 650, m: 0, mb: 0.5 }}>
        {text('statement.nextTitle')}
      </Box>
      {sentence}
    </Box>
  );
}
