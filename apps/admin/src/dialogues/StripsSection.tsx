import { Box } from '@mui/material';
import { DayStripPicture } from '../episodes/DayStripPicture.tsx';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Section } from '../layout/Section.tsx';
import type { DayStrip, Dialogue, DialogueStrips } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { MISSING } from './claim-words.ts';

/** The stay's days as the basis has them, and as they are if the claim is right. */
export function StripsSection({ dialogue }: { dialogue: Dialogue }) {
  const text = useText();
  const path = `/dialogues/${encodeURIComponent(dialogue.id)}/strips`;
  const answer = useApi<DialogueStrips>(path);
  const isDecided = dialogue.decision?.correction != null;
  return (
    <Section title={text('dialogue.strips')}>
      <Loaded answer={answer} rows={3}>
        {({ before, after, counted }) => (
          <>
            {dialogue.about === MISSING && before === null ? null : (
              <Strip title={text('dialogue.stripBefore')} strip={before} isCounted={counted.before !== false} />
            )}
            {after === null ? (
              <p>{text('dialogue.stripSame')}</p>
            ) : (
              <Strip
                title={text(isDecided ? 'dialogue.stripAfterDecided' : 'dialogue.stripAfter')}
                strip={after}
                isCounted={counted.after !== false}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Strip({ title, strip, isCounted }: { title: string; strip: DayStrip | null; isCounted: boolean }) {
  const text = useText();
  return (
    <Box sx={{ mb: 2.5, minWidth: 0 }}>
      {strip && strip.days.length > 0 ? (
        <DayStripPicture strip={strip} name={title} isCounted={isCounted} />
      ) : (
        <p>
          {title}: {text('dialogue.stripNone')}
        </p>
      )}
    </Box>
  );
}
