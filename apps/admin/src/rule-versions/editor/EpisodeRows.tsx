import { Box, Button, useMediaQuery } from '@mui/material';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Choice } from '../../layout/Choice.tsx';
import { RowTable, type Column } from '../../layout/RowTable.tsx';
import { InDialog, Line, Tick } from './fields.tsx';
import { typedNumber } from './vocabulary.ts';
import {
  withEpisodeFields,
  withExpected,
  withoutEpisode,
  type EpisodeFields,
  type ExpectedFields,
  type WorkedCaseFields,
} from './worked-case.ts';

interface Props {
  worked: WorkedCaseFields;
  onChange: (worked: WorkedCaseFields) => void;
}

interface Row {
  readonly place: number;
  readonly episode: EpisodeFields;
  readonly expected: ExpectedFields | undefined;
}

/** The stays of a worked case: one a row, its fields in the order of time. */
export function EpisodeRows({ worked, onChange }: Props) {
  const text = useText();
  // On a phone the fields take the whole width of the card, under each other.
  const isHeadHidden = useMediaQuery('(max-width: 960px)');
  const rows: Row[] = worked.episodes.map((episode, place) => ({
    place,
    episode,
    expected: worked.expect.assessments.find(({ caseNumber }) => caseNumber === episode.caseNumber),
  }));
  const set = ({ place }: Row, change: Partial<EpisodeFields>) => onChange(withEpisodeFields(worked, place, change));
  const expect = ({ episode }: Row, change: Partial<ExpectedFields>) =>
    onChange(withExpected(worked, episode.caseNumber, change));
  const time = (row: Row, field: 'admittedAt' | 'dischargedAt' | 'admissionNoticeSentAt', label: string) => (
    <Line
      label={label}
      value={row.episode[field] ?? ''}
      maxLength={40}
      onChange={(written) => set(row, { [field]: written === '' && field !== 'admittedAt' ? null : written })}
    />
  );
  const columns: Column<Row>[] = [
    {
      key: 'case',
      head: text('editor.episode'),
      isTitle: true,
      width: '16%',
      cell: (row) => (
        <Stack>
          <Line
            label={text('editor.caseNumber')}
            value={row.episode.caseNumber}
            onChange={(caseNumber) => set(row, { caseNumber })}
          />
          <Line
            label={text('editor.municipality')}
            value={row.episode.municipality}
            maxLength={10}
            onChange={(municipality) => set(row, { municipality })}
          />
          <Button
            size="small"
            aria-label={text('editor.removeEpisode', { caseNumber: row.episode.caseNumber })}
            onClick={() => onChange(withoutEpisode(worked, row.episode.caseNumber))}
          >
            {text('editor.remove')}
          </Button>
        </Stack>
      ),
    },
    {
      key: 'stay',
      head: text('editor.stay'),
      isHeadHidden,
      width: '20%',
      cell: (row) => (
        <Stack>
          {time(row, 'admittedAt', text('editor.admittedAt'))}
          {time(row, 'admissionNoticeSentAt', text('editor.admissionNotice'))}
          {time(row, 'dischargedAt', text('editor.dischargedAt'))}
        </Stack>
      ),
    },
    {
      key: 'notices',
      head: text('editor.readyNotices'),
      isHeadHidden,
      width: '22%',
      cell: (row) => <Notices episode={row.episode} onChange={(change) => set(row, change)} />,
    },
    {
      key: 'duties',
      head: text('editor.duties'),
      isHeadHidden,
      width: '22%',
      cell: (row) => <Duties episode={row.episode} onChange={(change) => set(row, change)} />,
    },
    {
      key: 'expected',
      head: text('editor.expected'),
      isHeadHidden,
      width: '20%',
      cell: (row) => <Expected expected={row.expected} onChange={(change) => expect(row, change)} />,
    },
  ];
  return (
    <InDialog>
      <RowTable
        caption={text('editor.episodes')}
        columns={columns}
        rows={rows}
        rowKey={({ place }) => String(place)}
        cardsBelow={900}
      />
    </InDialog>
  );
}

function Stack({ children }: { children: ReactNode }) {
  return <Box sx={{ display: 'grid', gap: 1, py: 0.75 }}>{children}</Box>;
}

interface PartProps {
  episode: EpisodeFields;
  onChange: (change: Partial<EpisodeFields>) => void;
}

function Notices({ episode, onChange }: PartProps) {
  const text = useText();
  const notices = episode.dischargeReadyNotices;
  const set = (place: number, change: object) =>
    onChange({ dischargeReadyNotices: notices.map((one, at) => (at === place ? { ...one, ...change } : one)) });
  const add = () =>
    onChange({ dischargeReadyNotices: [...notices, { sentAt: episode.dischargedAt ?? '', withdrawnAt: null }] });
  return (
    <Stack>
      {notices.map((notice, place) => (
        <Stack key={place}>
          <Line
            label={text('editor.sentAt')}
            value={notice.sentAt}
            maxLength={40}
            onChange={(sentAt) => set(place, { sentAt })}
          />
          <Line
            label={text('editor.withdrawnAt')}
            value={notice.withdrawnAt ?? ''}
            maxLength={40}
            onChange={(written) => set(place, { withdrawnAt: written === '' ? null : written })}
          />
          <Button
            size="small"
            onClick={() => onChange({ dischargeReadyNotices: notices.filter((_, at) => at !== place) })}
          >
            {text('editor.removeNotice', { number: place + 1 })}
          </Button>
        </Stack>
      ))}
      <Button size="small" onClick={add}>
        {text('editor.addNotice')}
      </Button>
    </Stack>
  );
}

function Duties({ episode, onChange }: PartProps) {
  const text = useText();
  const time = (field: 'careContactAssignedAt' | 'sipCallSentAt', label: string) => (
    <Line
      label={label}
      value={episode[field] ?? ''}
      maxLength={40}
      onChange={(written) => onChange({ [field]: written === '' ? null : written })}
    />
  );
  return (
    <Stack>
      <Tick
        label={text('editor.careContactNeeded')}
        checked={episode.careContactNeeded}
        onChange={(careContactNeeded) => onChange({ careContactNeeded })}
      />
      {time('careContactAssignedAt', text('editor.careContactAt'))}
      <Tick
        label={text('editor.sipRequired')}
        checked={episode.sipRequired}
        onChange={(sipRequired) => onChange({ sipRequired })}
      />
      {time('sipCallSentAt', text('editor.sipCallAt'))}
    </Stack>
  );
}

function Expected({
  expected,
  onChange,
}: {
  expected: ExpectedFields | undefined;
  onChange: (change: Partial<ExpectedFields>) => void;
}) {
  const text = useText();
  const number = (typed: string) => (typed === '' ? undefined : typedNumber(typed));
  return (
    <Stack>
      <Choice
        label={text('editor.counted')}
        value={expected?.counted === undefined ? '' : String(expected.counted)}
        options={[
          { value: '', label: text('editor.notAsked') },
          { value: 'true', label: text('editor.counts') },
          { value: 'false', label: text('editor.countsNot') },
        ]}
        onChange={(chosen) =>
          onChange({ counted: chosen === '' ? undefined : chosen === 'true' } as Partial<ExpectedFields>)
        }
      />
      <Line
        label={text('editor.days')}
        value={String(expected?.dischargeReadyDays ?? '')}
        onChange={(typed) => onChange({ dischargeReadyDays: number(typed) } as Partial<ExpectedFields>)}
      />
      <Line
        label={text('editor.contribution')}
        value={expected?.contribution ?? ''}
        onChange={(written) =>
          onChange({ contribution: written === '' ? undefined : written } as Partial<ExpectedFields>)
        }
      />
    </Stack>
  );
}
