import { Box, Button } from '@mui/material';
import { count } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Note } from '../layout/Note.tsx';
import type { Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import { tableInstant } from '../formats.ts';
import type { ReviewedEpisode } from '../providers/api-types.ts';
import type { MeaningName } from '../theme.ts';
import type { MarkName, WorkList } from './use-work-list.ts';

const marks: Readonly<Record<MarkName, [TextKey, MeaningName]>> = {
  unopened: ['review.unopened', 'neutral'],
  opened: ['review.opened', 'info'],
  question: ['review.question', 'over'],
  'no-remark': ['review.noRemark', 'done'],
};
const names = Object.keys(marks) as MarkName[];

/** How far the review has come, which rows are shown, and marks for many rows at once. */
export function WorkListBar({ list }: { list: WorkList }) {
  const text = useText();
  if (!list.marks) return null;
  const { total, questions, withoutRemark } = list.marks;
  const done = questions + withoutRemark;
  const remaining = list.marks.marks.filter(({ mark }) => mark === 'unopened' || mark === 'opened');
  const chosen = [...list.chosen];
  const isDisabled = list.isSending || chosen.length === 0;
  return (
    <Section title={text('review.title')} lead={text('review.keys')}>
      <Box sx={{ mb: 1.5 }}>
        <Box
          component="progress"
          value={done}
          max={Math.max(1, total)}
          aria-hidden
          sx={{ width: '100%', height: 10, accentColor: (theme) => theme.palette.primary.main }}
        />
        <Box role="status">
          {text(total > 0 && done === total ? 'review.allDone' : 'review.progress', {
            done: count(done),
            total: count(total),
            questions: count(questions),
          })}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Choice
          label={text('review.show')}
          value={list.shown}
          options={[
            { value: '', label: text('review.showAll') },
            ...names.map((name) => ({ value: name, label: text(marks[name][0]) })),
          ]}
          onChange={(value) => list.setShown(value as MarkName | '')}
        />
        {list.mayMark ? (
          <>
            <Button
              variant="outlined"
              onClick={() => list.setChosen(new Set(chosen.length > 0 ? [] : remaining.map((row) => row.caseNumber)))}
            >
              {text(chosen.length > 0 ? 'review.chooseNone' : 'review.chooseAll')}
            </Button>
            <Button variant="outlined" disabled={isDisabled} onClick={() => void list.set(chosen, 'no-remark')}>
              {text('review.markNoRemark')}
            </Button>
            <Button variant="outlined" disabled={isDisabled} onClick={() => void list.set(chosen, 'question')}>
              {text('review.markQuestion')}
            </Button>
            <Button disabled={isDisabled} onClick={() => void list.set(chosen, 'opened')}>
              {text('review.markBack')}
            </Button>
          </>
        ) : null}
        <Box component="span" role="status" sx={{ color: 'text.secondary' }}>
          {chosen.length > 0 ? text('review.chosen', { smart_count: chosen.length }) : text('review.noneChosen')}
        </Box>
      </Box>
      {list.problem === null ? null : (
        <Note meaning="over" role="alert">
          {list.problem}
        </Note>
      )}
    </Section>
  );
}

/** The mark of a row, and the box that chooses it. */
export function markColumn(list: WorkList, text: ReturnType<typeof useText>): Column<ReviewedEpisode> {
  return {
    key: 'mark',
    head: text('review.mark'),
    cell: ({ caseNumber }) => (
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        {list.mayMark ? (
          <Box component="label" className="no-print" sx={{ display: 'inline-flex', p: 0.75 }}>
            <input
              type="checkbox"
              checked={list.chosen.has(caseNumber)}
              aria-label={text('review.choose', { case: caseNumber })}
              onChange={() => list.toggle(caseNumber)}
            />
          </Box>
        ) : null}
        <MarkTag list={list} caseNumber={caseNumber} />
      </Box>
    ),
  };
}

function MarkTag({ list, caseNumber }: { list: WorkList; caseNumber: string }) {
  const text = useText();
  const row = list.markOf.get(caseNumber);
  const [key, meaning] = marks[row?.mark ?? 'unopened'];
  const mark = text(key);
  const title = row?.by ? text('review.markedBy', { mark, name: row.by, at: tableInstant(row.at) }) : mark;
  return (
    <Box component="span" title={title} sx={{ '& > span': { whiteSpace: 'normal' } }}>
      <Tag meaning={meaning}>{mark}</Tag>
    </Box>
  );
}
