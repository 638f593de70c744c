import { Box, Button } from '@mui/material';
import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice, TextChoice } from '../layout/Choice.tsx';
import { isPersonalNumber } from '../layout/personal-number.ts';
import type { Month } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';

interface Props {
  filter: (name: string) => string;
  setFilter: (name: string, value: string) => void;
  clear: () => void;
  hasFilters: boolean;
}

/** Case number, month, care type, state, unit: all of them stand in the address, never a personal number. */
export function EpisodeFilters({ filter, setFilter, clear, hasFilters }: Props) {
  const text = useText();
  const language = useLanguage();
  const months = useApi<Month[]>('/months').data ?? [];
  const periods = [...new Set([...months.map((known) => known.period), filter('period')])]
    .filter(Boolean)
    .sort()
    .reverse();
  const everything = { value: '', label: text('console.all') };
  return (
    <Box
      role="search"
      aria-label={text('console.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 2 }}
    >
      <TextChoice
        label={text('episode.caseNumber')}
        value={filter('caseNumber')}
        onChange={(value) => (isPersonalNumber(value) ? undefined : setFilter('caseNumber', value))}
      />
      <Choice
        label={text('episode.month')}
        value={filter('period')}
        onChange={(value) => setFilter('period', value)}
        options={[everything, ...periods.map((period) => ({ value: period, label: month(period, language) }))]}
      />
      <Choice
        label={text('episode.careType')}
        value={filter('careType')}
        onChange={(value) => setFilter('careType', value)}
        options={[
          everything,
          { value: 'somatic', label: text('console.somatic') },
          { value: 'psychiatric', label: text('console.psychiatric') },
        ]}
      />
      <Choice
        label={text('episode.state')}
        value={filter('state')}
        onChange={(value) => setFilter('state', value)}
        options={[
          everything,
          { value: 'discharged', label: text('episode.discharged') },
          { value: 'ongoing', label: text('episode.ongoing') },
          { value: 'cancelled', label: text('episode.cancelled') },
        ]}
      />
      <Choice
        label={text('episode.withinOf')}
        value={filter('counted')}
        onChange={(value) => setFilter('counted', value)}
        options={[
          everything,
          { value: 'true', label: text('episode.counted') },
          { value: 'false', label: text('episode.notCounted') },
        ]}
      />
      <TextChoice
        label={text('episode.inpatientUnit')}
        value={filter('inpatientUnit')}
        onChange={(value) => setFilter('inpatientUnit', value)}
      />
      {hasFilters ? <Button onClick={clear}>{text('console.clearFilters')}</Button> : null}
    </Box>
  );
}
