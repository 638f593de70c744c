import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { count, effect, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { ConditionSentences } from '../episodes/ConditionSentences.tsx';
import { DayStripPicture } from '../episodes/DayStripPicture.tsx';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { TriedRuleVersion } from '../providers/api-types.ts';

type Side = NonNullable<TriedRuleVersion['against']>;

/** What comes out differently in a sentence, then both sides with their strips and conditions. */
export function TriedSides({ tried }: { tried: TriedRuleVersion }) {
  const text = useText();
  const language = useLanguage();
  const { against } = tried;
  const title = text('revision.tried', { caseNumber: tried.caseNumber, month: month(tried.period, language) });
  return (
    <Section title={title}>
      {against === null ? (
        <Note meaning="waits">{text('revision.triedNoneInForce', { month: month(tried.period, language) })}</Note>
      ) : (
        <Box component="p" sx={{ mt: 0, fontWeight: 650, fontSize: '1.0625rem' }}>
          {difference(tried, against)}
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <TriedSide title={text('revision.triedThis')} side={tried} other={against} />
        {against === null ? null : <TriedSide title={text('revision.triedInForce')} side={against} other={tried} />}
      </Box>
    </Section>
  );

  function difference(one: Side, other: Side): string {
    const parts = [
      one.counted === other.counted ? null : text(one.counted ? 'revision.diffCounts' : 'revision.diffCountsNot'),
      one.dischargeReadyDays === other.dischargeReadyDays
        ? null
        : text('revision.diffDays', {
            then: count(one.dischargeReadyDays),
            now: count(other.dischargeReadyDays),
          }),
      one.contribution === other.contribution
        ? null
        : text('revision.diffContribution', { then: effect(one.contribution), now: effect(other.contribution) }),
    ].filter((part) => part !== null);
    return parts.length === 0 ? text('revision.diffNone') : parts.join(' ');
  }
}

function TriedSide({ title, side, other }: { title: string; side: Side; other: Side | null }) {
  const text = useText();
  const outcomes = new Map(other?.conditions.map(({ id, outcome }) => [id, outcome]));
  const differing = other === null ? [] : side.conditions.filter(({ id, outcome }) => outcomes.get(id) !== outcome);
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0 }}>
      <Box component="h3" sx={{ m: 0, fontSize: '1rem' }}>
        {title}:{' '}
        {side.ruleVersionId === null ? (
          side.ruleVersion
        ) : (
          <Link to={`/rule-versions/${encodeURIComponent(side.ruleVersionId)}/show`}>{side.ruleVersion}</Link>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', my: 1 }}>
        <Tag meaning={side.counted ? 'done' : 'neutral'}>
          {text(side.counted ? 'episode.counted' : 'episode.notCounted')}
        </Tag>
        <span>
          {text('episode.headDays', { smart_count: side.dischargeReadyDays })} ·{' '}
          {text('episode.headContribution', { amount: effect(side.contribution) })}
        </span>
      </Box>
      {side.strip ? (
        <DayStripPicture strip={side.strip} name={title} isCounted={side.counted} />
      ) : (
        <p>{text('episode.stripNone')}</p>
      )}
      <Box component="h4" sx={{ fontSize: '0.9375rem', mb: 0.5 }}>
        {text('episode.conditions')}
        {differing.length > 0
          ? `: ${text('revision.diffConditions', { names: differing.map((one) => one.title).join(', ') })}`
          : ''}
      </Box>
      <ConditionSentences conditions={side.conditions} />
    </Box>
  );
}
