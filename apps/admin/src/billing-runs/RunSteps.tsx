import { Box } from '@mui/material';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import type { BillingRun } from '../providers/api-types.ts';

const steps: readonly [BillingRun['step'], TextKey][] = [
  ['freeze', 'run.stepFreeze'],
  ['assess', 'run.stepAssess'],
  ['state', 'run.stepState'],
  ['complete', 'run.stepComplete'],
];

/** The four steps of a run: done, under way, or to come, each in words. */
export function RunSteps({ run }: { run: BillingRun }) {
  const text = useText();
  const current = run.state === 'completed' ? steps.length : steps.findIndex(([step]) => step === run.step);
  return (
    <Box
      component="ol"
      aria-label={text('run.steps')}
      sx={{
        listStyle: 'none',
        p: 0,
        m: 0,
        mb: 3,
        display: 'grid',
        gap: 1,
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(4, 1fr)' },
      }}
    >
      {steps.map(([step, label], place) => {
        const state = place < current ? 'done' : place === current && run.state !== 'failed' ? 'now' : 'to-come';
        return (
          <Box
            component="li"
            key={step}
            aria-current={state === 'now' ? 'step' : undefined}
            sx={(theme) => ({
              borderTop: `4px ${state === 'to-come' ? 'dashed' : 'solid'} ${state === 'done' ? theme.palette.meaning.done.ink : state === 'now' ? theme.palette.meaning.info.ink : theme.palette.meaning.neutral.ink}`,
              pt: 0.75,
            })}
          >
            <Box sx={{ fontWeight: 600 }}>{text(label)}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              {state === 'done'
                ? `✓ ${text('run.stepDone')}`
                : state === 'now'
                  ? text('run.stepNow')
                  : text('run.stepToCome')}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
