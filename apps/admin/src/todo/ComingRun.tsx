import { addMonths } from '../civil-dates.ts';
import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Section } from '../layout/Section.tsx';
import { ChecklistView } from '../billing-runs/ChecklistView.tsx';
import type { Checklist, Month } from '../providers/api-types.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';

/** The checklist of the newest ended month that has episodes and no billing run yet; else of last month. */
export function ComingRun() {
  const text = useText();
  const language = useLanguage();
  const clock = useBusinessClock();
  const months = useApi<Month[]>('/months').data;
  const ended =
    months?.filter((known) => clock !== undefined && known.period < clock.period && known.hasEpisodes) ?? [];
  const waiting = ended
    .filter((known) => known.billingRun === null)
    .sort((a, b) => b.period.localeCompare(a.period))[0];
  const period = waiting?.period ?? (clock ? addMonths(clock.period, -1) : undefined);
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
