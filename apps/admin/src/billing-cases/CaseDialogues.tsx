import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { date } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { DialogueTag } from '../dialogues/DialogueTags.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Dialogue } from '../providers/api-types.ts';

/** The dialogues of the case, the open ones first. */
export function CaseDialogues({ dialogues }: { dialogues: readonly Dialogue[] }) {
  const text = useText();
  const language = useLanguage();
  const isOpen = ({ state }: Dialogue) => state === 'open';
  const sorted = [...dialogues.filter(isOpen), ...dialogues.filter((dialogue) => !isOpen(dialogue))];
  return (
    <Section title={text('case.openDialogues')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {sorted.map((dialogue) => (
          <Box
            component="li"
            key={dialogue.id}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
          >
            <Link to={`/dialogues/${encodeURIComponent(dialogue.id)}/show`}>
              {dialogue.caseNumber ?? dialogue.aboutText}
            </Link>
            <span>{dialogue.caseNumber === null ? '' : dialogue.aboutText}</span>
            {dialogue.decision ? (
              <DialogueTag row={dialogue} />
            ) : (
              <Tag meaning="draft">
                {text('case.dialogueSince', { day: date(dialogue.openedAt.slice(0, 10), language) })}
              </Tag>
            )}
            {dialogue.decision === null && dialogue.answerBy !== null ? (
              <span>{text('case.dialogueAnswerBy', { day: date(dialogue.answerBy.slice(0, 10), language) })}</span>
            ) : null}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
