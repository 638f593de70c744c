import { Box, Button } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { HttpError } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { addMonths, isPeriod, monthsBetween } from '../civil-dates.ts';
import { date, month, titleMonth } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import type { CareType, RuleVersion } from '../providers/api-types.ts';
import { failureOf } from '../providers/http.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';
import { DayField } from '../roles/DayField.tsx';

const careTypes: readonly CareType[] = ['somatic', 'psychiatric'];
const isDay = (text: string | null): text is string => text !== null && /^20\d\d-\d\d-\d\d$/.test(text);

/** Vilken regel gällde mars, som vi visste det den 15 april? The question stands in the address. */
export function AsOfQuestion({ versions }: { versions: readonly RuleVersion[] }) {
  const text = useText();
  const clock = useBusinessClock();
  const [parameters] = useSearchParams();
  const [asked, known] = [parameters.get('asOf'), parameters.get('known')];
  if (clock === undefined) return null;
  return (
    <Section title={text('revision.asOf')} lead={text('revision.asOfLead')}>
      <Question versions={versions} today={clock.today} thisMonth={clock.period} />
      {isPeriod(asked) && isDay(known) ? (
        <Box role="status" sx={{ mt: 2 }}>
          {careTypes.map((careType) => (
            <AsOfAnswer key={careType} careType={careType} period={asked} known={known} />
          ))}
        </Box>
      ) : null}
    </Section>
  );
}

interface Known {
  versions: readonly RuleVersion[];
  today: string;
  thisMonth: string;
}

function Question({ versions, today, thisMonth }: Known) {
  const text = useText();
  const language = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const starts = versions.map(({ validFrom }) => validFrom.slice(0, 7)).sort();
  const months = monthsBetween(addMonths(starts[0] ?? thisMonth, -1), addMonths(starts.at(-1) ?? thisMonth, 12));
  const given = parameters.get('asOf');
  const [period, setPeriod] = useState(isPeriod(given) ? given : thisMonth);
  const [known, setKnown] = useState(parameters.get('known') ?? today);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setParameters((now) => {
      now.set('asOf', period);
      now.set('known', known);
      return now;
    });
  };
  return (
    <Box component="form" onSubmit={ask} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end' }}>
      <Choice
        label={text('revision.asOfMonth')}
        value={period}
        options={[...new Set([...months, period])].sort().map((one) => ({ value: one, label: month(one, language) }))}
        onChange={setPeriod}
      />
      <DayField label={text('revision.asOfKnown')} value={known} onChange={setKnown} isRequired />
      <Button type="submit" variant="outlined">
        {text('revision.asOfAsk')}
      </Button>
    </Box>
  );
}

/** As known at the end of the day; of a care type that nothing governed, the API's own words. */
function AsOfAnswer({ careType, period, known }: { careType: CareType; period: string; known: string }) {
  const text = useText();
  const language = useLanguage();
  const answer = useApi<RuleVersion>('/rule-versions/in-force', {
    query: { careType, period, knownAt: `${known}T23:59:59.999` },
  });
  const name = text(careType === 'somatic' ? 'console.somatic' : 'console.psychiatric');
  if (answer.error instanceof HttpError && answer.error.status === 404) {
    return (
      <Note meaning="waits" title={`${name}: ${text('revision.asOfNone').toLowerCase()}`}>
        {failureOf(answer.error).message}
      </Note>
    );
  }
  return (
    <Loaded answer={answer} rows={2}>
      {(version) => (
        <Note meaning="info" title={`${name}: ${version.sentences.summary.join(' · ')}`}>
          {text('revision.asOfAnswer', {
            month: titleMonth(period, language),
            known: date(known, language),
            name: version.ruleVersion,
          })}{' '}
          <Link to={`/rule-versions/${encodeURIComponent(version.id)}/show`}>{version.titles[language]}</Link>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {text('revision.asOfHash', { hash: version.hash })}
          </Box>
        </Note>
      )}
    </Loaded>
  );
}
