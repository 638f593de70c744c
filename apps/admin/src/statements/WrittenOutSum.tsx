import { Box } from '@mui/material';
import { amount, count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { ReviewedEpisode, ReviewBasis } from '../providers/api-types.ts';
import { ContributionBarsPicture } from './ContributionBarsPicture.tsx';

/** The sum as in the 2019 material, word for word from the API, with a bar per case beside it. */
export function WrittenOutSum({ basis, counted }: { basis: ReviewBasis; counted: readonly ReviewedEpisode[] }) {
  const text = useText();
  const { sum } = basis;
  if (counted.length === 0) return <Note>{text('statement.basisEmpty')}</Note>;
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', lg: 'minmax(300px, 5fr) 7fr' } }}>
      <Box sx={{ fontSize: '1.0625rem', lineHeight: 1.7, '& p': { m: 0, mb: 1 } }}>
        {sum.averageLine ? (
          <p>
            {sum.averageLine} {sum.conclusionLine}
          </p>
        ) : sum.conclusionLine ? (
          <p>{sum.conclusionLine}</p>
        ) : null}
        {sum.singlyLine ? <p>{sum.singlyLine}</p> : null}
        {sum.formulaLine ? (
          <Box component="p" sx={{ fontWeight: 650 }}>
            {sum.formulaLine}
          </Box>
        ) : null}
        {sum.billableLine ? <p>{sum.billableLine}</p> : null}
        <Box component="p" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
          {text('statement.values')}: {text('statement.freeDays', { count: count(basis.freeDays) })} ·{' '}
          {text('statement.costPerCareDay', { amount: amount(basis.costPerCareDay) })}
          {basis.illustrative ? ` (${text('console.illustrative')})` : ''}
        </Box>
      </Box>
      <ContributionBarsPicture assessments={counted} statement={basis} />
    </Box>
  );
}
