import { Box } from '@mui/material';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { amount, deadline, month, sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Facts, Figures } from '../layout/Facts.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import type { Dialogue } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';
import { missingLines } from './correction-words.ts';
import { DecisionSection } from './DecisionSection.tsx';
import { DialogueActs } from './DialogueActs.tsx';
import { casePath } from './dialogue-path.ts';
import { careTypeOf, sideKeys, titleOf } from './dialogue-words.ts';
import { FollowUpSection } from './FollowUpSection.tsx';
import { HandlersSection } from './HandlersSection.tsx';
import { FaultNote } from './RecurringFaults.tsx';
import { StripsSection } from './StripsSection.tsx';
import { AwaitsTag, DialogueTag, useWhoAnswers } from './DialogueTags.tsx';
import { Thread } from './Thread.tsx';

/** One dialogue: claim, effect, thread and decision; beside them the days before and after. */
export default function DialogueShow() {
  const text = useText();
  const id = useParams()['id'] ?? '';
  const answer = useApi<Dialogue>(`/dialogues/${encodeURIComponent(id)}`);
  const dialogue = answer.data;
  return (
    <>
      <PageHead
        kind={<Link to="/dialogues">{text('dialogue.title')}</Link>}
        title={dialogue ? titleOf(dialogue) : text('dialogue.objectName')}
        lead={dialogue ? <Whose dialogue={dialogue} /> : undefined}
        actions={dialogue ? <DialogueActs dialogue={dialogue} /> : undefined}
      />
      <Loaded answer={answer}>{(loaded) => <Parts dialogue={loaded} />}</Loaded>
    </>
  );
}

function Whose({ dialogue }: { dialogue: Dialogue }) {
  const text = useText();
  const language = useLanguage();
  const { payerName, period, caseId } = dialogue;
  return (
    <Link to={casePath(caseId)}>
      {payerName} · {careTypeOf(dialogue, text)} · {month(period, language)}
    </Link>
  );
}

function Parts({ dialogue }: { dialogue: Dialogue }) {
  const maySeeTrail = useMay('audit:read');
  return (
    <>
      <Standing dialogue={dialogue} />
      <FaultNote fault={dialogue.recurringFault} />
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 456px' },
        }}
      >
        <div>
          <Claim dialogue={dialogue} />
          <Effect dialogue={dialogue} />
          <Thread dialogue={dialogue} />
          <DecisionSection dialogue={dialogue} />
          <FollowUpSection dialogue={dialogue} />
        </div>
        <div>
          <HandlersSection dialogue={dialogue} />
          <StripsSection dialogue={dialogue} />
        </div>
      </Box>
      {maySeeTrail ? <ObjectHistory objects={[`dialogue/${dialogue.id}`]} /> : null}
    </>
  );
}

/** Where it stands: open or decided, who is to answer, and until when. */
function Standing({ dialogue }: { dialogue: Dialogue }) {
  const text = useText();
  const language = useLanguage();
  const who = useWhoAnswers();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, alignItems: 'center' }}>
      <DialogueTag row={dialogue} />
      {dialogue.state === 'open' ? <AwaitsTag row={dialogue} /> : null}
      {dialogue.answerBy === null ? null : (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {text('dialogue.waitsUntil', { side: who(dialogue), day: deadline(dialogue.answerBy, language) })}
        </Box>
      )}
    </Box>
  );
}

function Claim({ dialogue }: { dialogue: Dialogue }) {
  const text = useText();
  const language = useLanguage();
  const { openedBy, openedSide, openedAt, caseNumber } = dialogue;
  const mayReadEpisodes = useMay('episodes:read');
  const at = sentenceInstant(openedAt, language);
  return (
    <Section title={text('dialogue.claim')}>
      <Facts
        rows={[
          [
            text('dialogue.episode'),
            caseNumber === null ? (
              text('dialogue.missingEpisode')
            ) : mayReadEpisodes ? (
              <Link to={`/episodes/${encodeURIComponent(caseNumber)}/show`}>{caseNumber}</Link>
            ) : (
              caseNumber
            ),
          ],
          [text('dialogue.about'), dialogue.aboutText],
          [text('dialogue.claimed'), <Claimed key="claim" dialogue={dialogue} />],
          [
            text('dialogue.openedBy'),
            text('dialogue.openedByValue', { name: openedBy, side: text(sideKeys[openedSide]), at }),
          ],
        ]}
      />
    </Section>
  );
}

/** An instant is written as the rest of the page writes instants. */
function Claimed({ dialogue: { claim, claimText } }: { dialogue: Dialogue }) {
  const text = useText();
  const language = useLanguage();
  const lines = missingLines(claim, text, language);
  if (lines.length > 0)
    return (
      <>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </>
    );
  const isInstant = typeof claim === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(claim);
  return <>{isInstant ? sentenceInstant(claim, language) : claimText}</>;
}

function Effect({ dialogue: { effect } }: { dialogue: Dialogue }) {
  const text = useText();
  const isRange = effect.lowest !== effect.highest;
  return (
    <Section title={text('dialogue.effect')} lead={text('dialogue.effectLead')}>
      <Figures
        items={[
          { name: text('dialogue.now'), value: amount(effect.now) },
          { name: text('dialogue.effectUpheld'), value: amount(effect.ifUpheld) },
          { name: text('dialogue.effectRejected'), value: amount(effect.ifRejected) },
        ]}
      />
      {isRange ? (
        <div>{text('dialogue.range', { lowest: amount(effect.lowest), highest: amount(effect.highest) })}</div>
      ) : null}
    </Section>
  );
}
