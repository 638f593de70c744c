import { Box } from '@mui/material';
import { dayHead, tableInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { BillingCase } from '../providers/api-types.ts';
import { useBusinessClock } from '../providers/use-api.ts';

/** The calendar of the case: filled when it has happened, a ring while it is to come. */
export function DueStepList({
  steps,
  shown,
}: {
  steps: BillingCase['dueSteps'];
  /** A reason that stands above the list already. */
  shown: string | undefined;
}) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today;
  return (
    <>
      <Box component="h3" sx={{ fontSize: '0.9375rem', fontWeight: 650, m: 0, mt: 2, mb: 0.75 }}>
        {text('case.stepsTitle')}
      </Box>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          columnGap: 3,
          rowGap: 0.75,
          fontSize: '0.875rem',
          gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
        }}
      >
        {steps.map((step) => (
          <Box component="li" key={`${step.kind}-${step.dueAt}`} sx={{ display: 'flex', gap: 1 }}>
            <span aria-hidden="true">{step.doneAt === null ? '○' : '●'}</span>
            <span>
              {step.title}
              <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                {dayHead(step.dueAt.slice(0, 10), language)} {tableInstant(step.dueAt).slice(0, 4)}
                {', '}
                {tableInstant(step.dueAt).slice(11)}
                {' – '}
                {step.doneAt !== null
                  ? text('case.stepDone')
                  : step.waits !== null
                    ? text(step.waits === shown ? 'case.stepWaitsShown' : 'case.stepWaits', { why: step.waits })
                    : text(
                        today !== undefined && step.dueAt.slice(0, 10) < today
                          ? 'case.stepNotTaken'
                          : 'case.stepToCome',
                      )}
              </Box>
            </span>
          </Box>
        ))}
      </Box>
    </>
  );
}
