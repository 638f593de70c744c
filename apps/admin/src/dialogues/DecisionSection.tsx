import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Section } from '../layout/Section.tsx';
import type { Dialogue } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { correctionLines } from './correction-words.ts';
import { OutcomeTag } from './DialogueTags.tsx';

/** How it was decided: outcome, grounds, clause, and what was corrected. */
export function DecisionSection({ dialogue }: { dialogue: Dialogue }) {
  const text = useText();
  const language = useLanguage();
  const mayReadEpisodes = useMay('episodes:read');
  const { decision, caseNumber } = dialogue;
  if (decision === null)
    return (
      <Section title={text('dialogue.decision')}>
        <Box sx={{ color: 'text.secondary' }}>{text('dialogue.notDecided')}</Box>
      </Section>
    );
  const { by, at, correction, episodeRevision } = decision;
  const revision = episodeRevision === null ? null : text('dialogue.revisionNumber', { number: episodeRevision });
  return (
    <Section title={text('dialogue.decision')}>
      <Facts
        rows={[
          [text('dialogue.outcome'), <OutcomeTag key="outcome" decision={decision} />],
          [
            text('dialogue.grounds'),
            <Box key="grounds" sx={{ whiteSpace: 'pre-wrap' }}>
              {decision.grounds}
            </Box>,
          ],
          [text('dialogue.clause'), decision.clause ?? '–'],
          [
            text('dialogue.decidedBy'),
            text('dialogue.decidedByValue', { name: by, at: sentenceInstant(at, language) }),
          ],
          [
            text('dialogue.correction'),
            correction === null
              ? text('dialogue.nothing')
              : correctionLines(correction, text, language).map((line) => <div key={line}>{line}</div>),
          ],
          ...(revision === null
            ? []
            : [
                [
                  text('dialogue.episodeRevision'),
                  caseNumber !== null && mayReadEpisodes ? (
                    <Link key="revision" to={`/episodes/${encodeURIComponent(caseNumber)}/show`}>
                      {revision}
                    </Link>
                  ) : (
                    revision
                  ),
                ] as [string, ReactNode],
              ]),
        ]}
      />
    </Section>
  );
}
