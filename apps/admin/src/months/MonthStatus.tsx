import { Box, Tab, Tabs } from '@mui/material';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { addMonths, isPeriod } from '../civil-dates.ts';
import { titleMonth } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { useShortcut } from '../layout/shortcuts.ts';
import type { CareType, Month } from '../providers/api-types.ts';
import { useApi, useBusinessClock } from '../providers/use-api.ts';
import { ChangedMonths } from './ChangedMonths.tsx';
import { MonthActs } from './MonthActs.tsx';
import { MonthFigures } from './MonthFigures.tsx';
import { MonthPicker } from './MonthPicker.tsx';

/** Månadsläge: one month, one care type, every payer. The month stands in the path, the care type in the query. */
export default function MonthStatus() {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const clock = useBusinessClock();
  const months = useApi<Month[]>('/months');
  const wanted = useParams()['period'];
  const period = isPeriod(wanted) ? wanted : firstPeriod(months.data, clock?.period);
  const careType: CareType = search.get('careType') === 'psychiatric' ? 'psychiatric' : 'somatic';

  const open = (next: string) =>
    void navigate(`/months/${next}${careType === 'somatic' ? '' : '?careType=psychiatric'}`);
  useShortcut('earlier-month', () => period && open(addMonths(period, -1)));
  useShortcut('later-month', () => period && open(addMonths(period, 1)));

  if (period === undefined) {
    return (
      <>
        <PageHead title={text('console.months')} />
        {months.error ? <Loaded answer={months}>{() => null}</Loaded> : <Waiting />}
      </>
    );
  }
  return (
    <>
      <PageHead
        kind={text('console.months')}
        title={titleMonth(period, language)}
        actions={<MonthActs period={period} careType={careType} />}
      />
      <MonthPicker period={period} known={months.data ?? []} onChange={open} />
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 2.5 }}>
        <Tabs
          value={careType}
          aria-label={text('month.careType')}
          onChange={(_event, value: CareType) => setSearch(value === 'somatic' ? {} : { careType: value })}
        >
          <Tab value="somatic" label={text('console.somatic')} id="tab-somatic" aria-controls="month-panel" />
          <Tab
            value="psychiatric"
            label={text('console.psychiatric')}
            id="tab-psychiatric"
            aria-controls="month-panel"
          />
        </Tabs>
      </Box>
      <ChangedMonths />
      <div role="tabpanel" id="month-panel" aria-labelledby={`tab-${careType}`}>
        <Loaded answer={months}>
          {(known) => (
            <MonthFigures
              period={period}
              careType={careType}
              known={known.find((one) => one.period === period) ?? null}
            />
          )}
        </Loaded>
      </div>
    </>
  );
}

/** The newest month with a billing run, else the newest with episodes, else the month of today. */
function firstPeriod(months: readonly Month[] | undefined, today: string | undefined): string | undefined {
  if (months === undefined) return undefined;
  const newestFirst = [...months].sort((a, b) => b.period.localeCompare(a.period));
  const billed = newestFirst.find((known) => known.billingRun?.state === 'completed');
  return (billed ?? newestFirst.find((known) => known.hasEpisodes))?.period ?? today;
}
