import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { casePath } from '../billing-cases/case-name.ts';
import { deadline } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { BillingCase, ReviewBasis } from '../providers/api-types.ts';
import { useBusinessClock } from '../providers/use-api.ts';

/** Who acts next, as the month's case says it; without a case, what is planned. */
export function NextStep({ basis, billingCase }: { basis: ReviewBasis; billingCase: BillingCase | undefined }) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today;
  if (today === undefined) return null;
  const { sharingOn } = basis.timetable;
  const planned =
    today < sharingOn
      ? text('statement.nextBefore', { date: deadline(sharingOn, language) })
      : text('statement.nextNoCase');
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
      {basis.mode === 'shadow' ? text('statement.nextShadow') : (billingCase?.actsNext.text ?? planned)}
      {billingCase === undefined ? null : (
        <Box sx={{ mt: 0.5 }}>
          <Link to={`${casePath(billingCase.id)}/show`}>{text('reconcile.toCase')}</Link>
        </Box>
      )}
    </Box>
  );
}
