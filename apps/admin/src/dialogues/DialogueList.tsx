import { Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { amount, deadline, month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { Dialogue } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';
import { useBusinessClock } from '../providers/use-api.ts';
import { dialoguePath } from './dialogue-path.ts';
import { careTypeOf } from './dialogue-words.ts';
import { RecurringFaults } from './RecurringFaults.tsx';
import { AwaitsTag, DialogueTag, useOwnSide } from './DialogueTags.tsx';

/** The inbox: what is disputed, who is to answer, and until when. */
export default function DialogueList() {
  const text = useText();
  const list = useUrlList<Dialogue>({ resource: 'dialogues', sort: { field: 'answerBy', order: 'ASC' } });
  return (
    <>
      <PageHead title={text('dialogue.title')} lead={text('dialogue.intro')} />
      <Filters list={list} />
      <Loaded answer={list.answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text(list.hasFilters ? 'dialogue.emptyFiltered' : 'dialogue.empty')}</Note>
          ) : (
            <Section title={text('dialogue.title')}>
              <DialogueTable rows={rows} sorting={list.sorting} />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </Section>
          )
        }
      </Loaded>
      <RecurringFaults />
    </>
  );
}

type List = ReturnType<typeof useUrlList<Dialogue>>;

function Filters({ list }: { list: List }) {
  const text = useText();
  const own = useOwnSide();
  const everything = { value: '', label: text('dialogue.anybody') };
  const sides = [
    { value: 'region', label: text(own === 'region' ? 'dialogue.atYou' : 'dialogue.atRegion') },
    { value: 'municipality', label: text(own === 'municipality' ? 'dialogue.atYou' : 'dialogue.atMunicipality') },
    { value: 'care-unit', label: text('dialogue.atUnit') },
  ];
  return (
    <Box
      role="search"
      aria-label={text('console.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 2 }}
    >
      <Choice
        label={text('dialogue.state')}
        value={list.filter('state')}
        onChange={(value) => list.setFilter('state', value)}
        options={[
          everything,
          { value: 'open', label: text('dialogue.open') },
          { value: 'decided', label: text('dialogue.decided') },
        ]}
      />
      <Choice
        label={text('dialogue.awaits')}
        value={list.filter('awaits')}
        onChange={(value) => list.setFilter('awaits', value)}
        options={[everything, ...sides]}
      />
      <Choice
        label={text('party.mine')}
        value={list.filter('mine')}
        onChange={(value) => list.setFilter('mine', value)}
        options={[
          { value: '', label: text('party.everybodys') },
          { value: 'true', label: text('party.onlyMine') },
        ]}
      />
      {list.hasFilters ? <Button onClick={list.clearFilters}>{text('console.clearFilters')}</Button> : null}
    </Box>
  );
}

function DialogueTable({ rows, sorting }: { rows: readonly Dialogue[]; sorting: List['sorting'] }) {
  const text = useText();
  const language = useLanguage();
  const today = useBusinessClock()?.today;
  const own = useOwnSide();
  const isPayer = useSession()?.user.unit.kind === 'payer';
  const day = ({ answerBy }: Dialogue) => {
    if (answerBy === null) return '–';
    const written = deadline(answerBy, language);
    return today !== undefined && answerBy < today ? text('dialogue.lastDayLate', { day: written }) : written;
  };
  const handler = ({ handlers }: Dialogue) => {
    const ours = own === 'care-unit' ? null : handlers[own];
    if (ours === null) return '–';
    return ours.isMe ? text('party.you', { name: ours.name }) : ours.name;
  };
  const columns: Column<Dialogue>[] = [
    {
      key: 'about',
      head: text('dialogue.about'),
      isTitle: true,
      cell: (row) => (
        <>
          <Link to={dialoguePath(row.id)}>{row.caseNumber ?? text('dialogue.missingEpisode')}</Link>
          <Box sx={{ fontWeight: 400, color: 'text.secondary', fontSize: '0.875rem' }}>{row.aboutText}</Box>
          {row.recurringFault === null || row.state !== 'open' ? null : (
            <Tag meaning="waits">{text('party.recurs')}</Tag>
          )}
        </>
      ),
    },
    ...(isPayer
      ? []
      : [
          {
            key: 'payer',
            head: text('dialogue.payer'),
            sortBy: 'payerName',
            cell: (row: Dialogue) => row.payerName,
          },
        ]),
    {
      key: 'period',
      head: text('dialogue.month'),
      sortBy: 'period',
      cell: (row) => `${month(row.period, language)}, ${careTypeOf(row, text)}`,
    },
    {
      key: 'upheld',
      head: text('dialogue.ifUpheld'),
      cell: (row) => `${amount(row.effect.now)} → ${amount(row.effect.ifUpheld)}`,
    },
    {
      key: 'awaits',
      head: text('dialogue.awaits'),
      cell: (row) => (row.state === 'open' ? <AwaitsTag row={row} /> : <DialogueTag row={row} />),
    },
    { key: 'handler', head: text('party.handledBy'), cell: handler },
    { key: 'answerBy', head: text('dialogue.lastDay'), sortBy: 'answerBy', cell: day },
  ];
  return (
    <RowTable
      caption={text('dialogue.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={sorting}
      cardsBelow={820}
      isMain
    />
  );
}
