import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Section } from '../layout/Section.tsx';
import { ChecklistView } from '../billing-runs/ChecklistView.tsx';
import type { Checklist, Month } from '../providers/api-types.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';

/** The checklist of the month to run next: an ended one after the last that was billed, else the month that goes on. */
export function ComingRun() {
  const text = useText();
  const language = useLanguage();
  const clock = useBusinessClock();
  const months = useApi<Month[]>('/months').data;
  const withEpisodes = (months ?? []).filter((known) => known.hasEpisodes).map(({ period: known }) => known);
  const billed = (months ?? []).flatMap((known) => (known.billingRun === null ? [] : [known.period]));
  const lastBilled = billed.sort().at(-1) ?? '';
  const waiting = withEpisodes.filter((known) => clock !== undefined && known < clock.period && known > lastBilled);
  const period = waiting.sort().at(-1) ?? clock?.period;
  const answer = useApi<Checklist>('/checklist', {
    query: { period },
    enabled: months !== undefined && period !== undefined,
  });
  if (period === undefined) return null;
  return (
    <Section
      title={text('month.checklistTitle', { month: month(period, language) })}
      lead={text('month.checklistIntro')}
    >
      <Loaded answer={answer}>{(checklist) => <ChecklistView items={checklist.items} />}</Loaded>
    </Section>
  );
}
