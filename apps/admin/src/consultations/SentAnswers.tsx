import { Box } from '@mui/material';
import { sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Tag } from '../layout/Tag.tsx';
import type { ConsultationAnswer } from '../providers/api-types.ts';
import { FileList } from './FileList.tsx';
import { StandpointTag } from './RoundTags.tsx';

/** The answers that the person may read, each with what it says of single clauses, its signatory and its minutes. */
export function SentAnswers({ answers }: { answers: readonly ConsultationAnswer[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {answers.map((answer) => (
        <Box
          component="li"
          key={answer.id}
          sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 }, minWidth: 0 }}
        >
          <SentAnswer answer={answer} />
        </Box>
      ))}
    </Box>
  );
}

function SentAnswer({ answer }: { answer: ConsultationAnswer }) {
  const text = useText();
  const language = useLanguage();
  const { signatory } = answer;
  const quiet = { color: 'text.secondary', fontSize: '0.875rem' } as const;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <strong>{answer.payerName}</strong>
        <StandpointTag standpoint={answer.answer} />
        {answer.isLate ? <Tag meaning="waits">{text('consultation.lateMark')}</Tag> : null}
        {answer.isSuperseded ? <Tag meaning="neutral">{text('consultation.superseded')}</Tag> : null}
        {answer.supplements === null ? null : <Tag meaning="neutral">{text('consultation.supplements')}</Tag>}
      </Box>
      {answer.comment === '' ? null : (
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch', mt: 0.5 }}>{answer.comment}</Box>
      )}
      {answer.clauseComments.length === 0 ? null : (
        <Box component="dl" sx={{ m: 0, mt: 0.5 }}>
          {answer.clauseComments.map(({ clause, label, text: comment }) => (
            <Box key={clause} sx={{ mb: 0.5 }}>
              <Box component="dt" sx={quiet}>
                {label}
              </Box>
              <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '75ch' }}>
                {comment}
              </Box>
            </Box>
          ))}
        </Box>
      )}
      <Box sx={{ ...quiet, mt: 0.5 }}>
        {[
          text('consultation.answerMeta', { at: sentenceInstant(answer.sentAt, language) }),
          ...(signatory ? [text('consultation.answerBy', { name: signatory.name, title: signatory.title })] : []),
          ...(signatory?.delegationReference ? [signatory.delegationReference] : []),
          ...(signatory?.diarienummer ? [signatory.diarienummer] : []),
        ].join(' · ')}
      </Box>
      <FileList
        files={answer.minutes}
        path={`/consultation-answers/${encodeURIComponent(answer.id)}/minutes`}
        mayChange={false}
        addLabel=""
      />
    </>
  );
}
