import { Button } from '@mui/material';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { count, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import type { LogFinding, LogReview } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { FindingTable } from './FindingTable.tsx';
import { JudgeDialog } from './JudgeDialog.tsx';
import { ReviewState } from './LogReviewsPage.tsx';
import { SignDialog } from './SignDialog.tsx';

/** One review: what it was drawn from, each finding with its outcome, the signature. */
export default function LogReviewPage() {
  const { id = '' } = useParams();
  const review = useApi<LogReview>(`/log-reviews/${encodeURIComponent(id)}`);
  return <Loaded answer={review}>{(data) => <Review review={data} />}</Loaded>;
}

function Review({ review }: { review: LogReview }) {
  const text = useText();
  const [judged, setJudged] = useState<LogFinding | null>(null);
  const [isSigning, setSigning] = useState(false);
  const findings = useApi<LogFinding[]>(`/log-reviews/${review.id}/findings`, { query: { perPage: 200 } });
  const isReady = review.state === 'open' && review.judged === review.findings;
  return (
    <>
      <PageHead
        kind={<Link to="/log-reviews">{text('access.toReviews')}</Link>}
        title={text('access.reviewOf', { from: review.from, through: review.through })}
        lead={<ReviewState review={review} />}
        actions={
          isReady ? (
            <Button variant="contained" onClick={() => setSigning(true)}>
              {text('access.sign')}
            </Button>
          ) : undefined
        }
      />
      <Section title={text('access.findings')}>
        <Loaded answer={findings} isList rows={6}>
          {(rows) =>
            rows.length === 0 ? (
              <Note>{text('access.findingsNone')}</Note>
            ) : (
              <FindingTable review={review} rows={rows} onJudge={setJudged} />
            )
          }
        </Loaded>
      </Section>
      <Section title={text('access.drawnFrom')}>
        <ReviewFacts review={review} />
      </Section>
      {judged ? <JudgeDialog review={review} finding={judged} onClose={() => setJudged(null)} /> : null}
      {isSigning ? <SignDialog review={review} onClose={() => setSigning(false)} /> : null}
    </>
  );
}

function ReviewFacts({ review }: { review: LogReview }) {
  const text = useText();
  const { entries, people, seed, leftOut, judged, findings, startedBy, startedAt, signedBy, signedAt, contentHash } =
    review;
  return (
    <>
      <Facts
        isWide
        rows={[
          [
            text('access.drawnFrom'),
            text('access.drawnFromText', { entries: count(entries), people: count(people), seed }),
          ],
          [text('access.judged'), text('access.judgedOf', { judged: count(judged), findings: count(findings) })],
          [text('access.startedBy'), text('access.signatureText', { name: startedBy, at: tableInstant(startedAt) })],
          [
            text('access.signature'),
            signedBy === null || signedAt === null
              ? '–'
              : text('access.signatureText', { name: signedBy, at: tableInstant(signedAt) }),
          ],
          [text('access.hash'), contentHash ?? '–'],
          [text('access.lookedFor'), review.rules.join(' ') || '–'],
        ]}
      />
      {leftOut > 0 ? <p>{text('access.leftOut', { number: count(leftOut) })}</p> : null}
    </>
  );
}
