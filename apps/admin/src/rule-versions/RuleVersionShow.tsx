import { Box } from '@mui/material';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { date, sentenceInstant, unknown } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { RuleConditionSentence, RuleParameterSentence, RuleVersion } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { LifeNotes, Steps } from './acts/LifeNotes.tsx';
import { ReadingActs } from './acts/ReadingActs.tsx';
import { StateTag, ValueTag } from './StateTag.tsx';
import { VersionWays } from './VersionWays.tsx';

/** A rule version read as sentences, each value with its source and status. */
export default function RuleVersionShow() {
  const text = useText();
  const language = useLanguage();
  const id = useParams()['id'] ?? '';
  const answer = useApi<RuleVersion>(`/rule-versions/${encodeURIComponent(id)}`);
  return (
    <>
      <PageHead
        kind={<Link to="/rule-versions">{text('console.ruleVersions')}</Link>}
        title={answer.data?.titles[language] ?? id.replace('_', '/')}
        lead={answer.data?.sentences.summary.join(' · ')}
      />
      <Loaded answer={answer}>{(version) => <Version version={version} />}</Loaded>
    </>
  );
}

function Version({ version }: { version: RuleVersion }) {
  const text = useText();
  const language = useLanguage();
  return (
    <>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <ReadingActs version={version} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <StateTag state={version.state} />
        {version.transitional ? <Tag meaning="draft">{text('rule.transitional')}</Tag> : null}
      </Box>
      <VersionWays version={version} />
      {version.transitional ? (
        <Note meaning="draft" title={text('rule.transitionalUntil', { until: version.transitional.until[language] })}>
          {text('rule.source')}: {version.transitional.source}
        </Note>
      ) : null}
      <LifeNotes version={version} />
      <Section title={text('rule.values')}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          <Box component="li" sx={row}>
            {version.sentences.model}
          </Box>
          {version.sentences.parameters.map((parameter) => (
            <Parameter key={parameter.name} parameter={parameter} />
          ))}
        </Box>
      </Section>
      <Section title={text('rule.conditions')} lead={text('rule.conditionsIntro')}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {version.sentences.conditions.map((condition) => (
            <Condition key={condition.id} condition={condition} />
          ))}
        </Box>
      </Section>
      <Facts
        isWide
        rows={[
          [text('rule.name'), version.ruleVersion],
          [text('rule.validFrom'), date(version.validFrom, language)],
          [
            text('rule.validThrough'),
            version.validThrough ? date(version.validThrough, language) : text('rule.rulerOpen'),
          ],
          [text('rule.published'), version.publishedAt ? sentenceInstant(version.publishedAt, language) : unknown],
          [text('rule.hash'), <code key="hash">{version.hash}</code>],
        ]}
      />
      <Box sx={{ mt: 2 }}>
        <Steps version={version} />
        <ObjectHistory objects={[`rule-version/${version.id}`]} />
      </Box>
    </>
  );
}

const row = { py: 1.25, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } } as const;

function Parameter({ parameter }: { parameter: RuleParameterSentence }) {
  const text = useText();
  return (
    <Box component="li" sx={row}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'baseline' }}>
        <Box sx={{ flex: '1 1 260px' }}>{parameter.sentence}</Box>
        <ValueTag status={parameter.status} word={parameter.statusText} />
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {text('rule.source')}: {parameter.source}
      </Box>
    </Box>
  );
}

function Condition({ condition }: { condition: RuleConditionSentence }) {
  const text = useText();
  return (
    <Box component="li" sx={row}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <strong>{condition.title}</strong>
        {condition.enabled ? null : <Tag meaning="neutral">{text('rule.off')}</Tag>}
      </Box>
      <div>{condition.applicableSentence}</div>
      <div>{condition.metSentence}</div>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {condition.dutyText} · {condition.clause}
      </Box>
    </Box>
  );
}
