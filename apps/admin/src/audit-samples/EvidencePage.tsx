import { Button } from '@mui/material';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { ConditionSentences } from '../episodes/ConditionSentences.tsx';
import { EpisodeFacts } from '../episodes/EpisodeFacts.tsx';
import { amount, count, effect, month, tableInstant, unknown } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { NotFound } from '../layout/NotFound.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import type { AuditSample, EpisodeDetail } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { useSample } from './use-sample.ts';

/** One page of evidence: source row → facts → conditions → sum → log. */
export default function EvidencePage() {
  const text = useText();
  const caseNumber = useParams()['id'] ?? '';
  const [search] = useSearchParams();
  const get = (name: string) => search.get(name) ?? '';
  const answer = useSample({ from: get('from'), through: get('through'), number: get('number'), seed: get('seed') });
  return (
    <>
      <PageHead
        kind={text('audit.samples')}
        title={text('audit.evidence', { caseNumber })}
        actions={
          <Button component={Link} to={`/audit-samples?${search.toString()}`} variant="outlined" className="no-print">
            {text('audit.toSamples')}
          </Button>
        }
      />
      <Loaded answer={answer}>
        {({ rows }) => {
          const sample = rows.find((row) => row.caseNumber === caseNumber);
          return sample ? <Evidence sample={sample} /> : <NotFound />;
        }}
      </Loaded>
    </>
  );
}

function Evidence({ sample }: { sample: AuditSample }) {
  const text = useText();
  const { source, run } = sample;
  // As the drawn run judged it: a later run, or a later revision, says nothing about this sum.
  const episode = useApi<EpisodeDetail>(`/episodes/${encodeURIComponent(sample.caseNumber)}`, {
    query: { run: run.id },
  });
  return (
    <>
      <Source sample={sample} />
      <Loaded answer={episode}>
        {(detail) => (
          <>
            <Section title={text('episode.facts')}>
              <EpisodeFacts episode={detail} />
            </Section>
            <Section title={text('episode.conditions')}>
              <ConditionSentences conditions={detail.assessment?.conditions ?? []} />
            </Section>
          </>
        )}
      </Loaded>
      <Sum sample={sample} />
      <ObjectHistory
        objects={[
          ...(source.importId === null ? [] : [`import/${source.importId}`]),
          `billing-run/${run.id}`,
          `episode/${sample.caseNumber}`,
        ]}
      />
    </>
  );
}

function Source({ sample: { source } }: { sample: AuditSample }) {
  const text = useText();
  return (
    <Section title={text('audit.source')}>
      <Facts
        isWide
        rows={[
          [
            text('audit.file'),
            source.importId === null ? (
              unknown
            ) : (
              <Link key="file" to={`/imports/${source.importId}/show`}>
                {source.fileName ?? text('import.unnamed')}
              </Link>
            ),
          ],
          [text('audit.line'), count(source.line)],
          [text('audit.fileHash'), <code key="hash">{source.fileHash ?? unknown}</code>],
          [text('audit.revision'), count(source.revision)],
          [text('audit.receivedAt'), tableInstant(source.receivedAt)],
        ]}
      />
    </Section>
  );
}

function Sum({ sample }: { sample: AuditSample }) {
  const text = useText();
  const language = useLanguage();
  const { statement, ruleVersion, payer, period, run } = sample;
  return (
    <Section title={text('audit.sum')}>
      <Facts
        isWide
        rows={[
          [text('audit.days'), count(sample.dischargeReadyDays)],
          [text('audit.counted'), text(sample.counted ? 'console.yes' : 'console.no')],
          [text('audit.contribution'), effect(sample.contribution)],
          [
            `${payer.name}, ${month(period, language)}`,
            text('audit.sumText', {
              episodes: count(statement.episodes),
              days: count(statement.dischargeReadyDays),
              amount: amount(statement.amount),
            }),
          ],
          [
            text('audit.basis'),
            <Link key="basis" to={`/statements/${statement.id}/show`}>
              {payer.name}, {month(period, language)}
            </Link>,
          ],
          [
            text('audit.run'),
            <Link key="run" to={`/billing-runs/${run.id}/show`}>
              {text('run.title', { month: month(period, language), revision: run.revision })}
            </Link>,
          ],
          [
            text('audit.ruleVersion'),
            <span key="version">
              {ruleVersion.name} <code>{ruleVersion.hash}</code>
            </span>,
          ],
        ]}
      />
    </Section>
  );
}
