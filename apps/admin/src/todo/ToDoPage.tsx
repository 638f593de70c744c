import { Button } from '@mui/material';
import { useMemo } from 'react';
import { deadline, month } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { ToDo, ToDoItem } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';
import { Link } from 'react-router-dom';
import { ComingRun } from './ComingRun.tsx';
import { toDoPath } from './to-do-path.ts';

const groups: readonly [ToDoItem['group'], TextKey][] = [
  ['late', 'month.groupLate'],
  ['this-week', 'month.groupThisWeek'],
  ['later', 'month.groupLater'],
  ['waiting', 'month.groupWaiting'],
];

/** Att göra: what waits, by when, and one button a row. */
export function ToDoPage() {
  const text = useText();
  const session = useSession();
  const answer = useApi<ToDo>('/to-do');
  return (
    <>
      <PageHead title={text('console.toDo')} lead={answer.data ? <Summary toDo={answer.data} /> : undefined} />
      <Loaded answer={answer} isList>
        {(toDo) =>
          groups.map(([group, title]) => {
            const items = toDo.items.filter((item) => item.group === group);
            return items.length === 0 ? null : (
              <Section key={group} title={text(title)}>
                <ToDoTable items={items} caption={text(title)} />
              </Section>
            );
          })
        }
      </Loaded>
      {session?.permissions.includes('runs:write') ? <ComingRun /> : null}
    </>
  );
}

function Summary({ toDo }: { toDo: ToDo }) {
  const text = useText();
  const mine = toDo.items.filter((item) => item.group !== 'waiting').length;
  const late = toDo.items.filter((item) => item.group === 'late').length;
  const next = toDo.next ? text('month.nextStep', { title: withSmallStart(toDo.next.title) }) : '';
  if (mine === 0) {
    return (
      <Note meaning="done" role="status">
        {text('month.nothingWaits')} {next}
      </Note>
    );
  }
  return (
    <>
      {text('month.waitingOnYou', { smart_count: mine })}{' '}
      {late === 0 ? text('month.noneLate') : text('month.ofWhichLate', { smart_count: late })} {next}
    </>
  );
}

function withSmallStart(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function ToDoTable({ items, caption }: { items: readonly ToDoItem[]; caption: string }) {
  const text = useText();
  const language = useLanguage();
  const columns = useMemo<Column<ToDoItem>[]>(
    () => [
      { key: 'title', head: text('month.checkWhat'), width: '36%', isTitle: true, cell: (item) => item.title },
      {
        key: 'unit',
        width: '26%',
        head: `${text('statement.unit')} · ${text('month.month')}`,
        cell: (item) =>
          [item.unit, item.period ? month(item.period, language) : null].filter(Boolean).join(' · ') || '–',
      },
      {
        key: 'lastDay',
        width: '20%',
        head: text('month.lastDay'),
        cell: (item) => (item.lastDay ? deadline(item.lastDay, language) : '–'),
      },
      {
        key: 'act',
        head: text('month.act'),
        isHeadHidden: true,
        align: 'right',
        cell: (item) => (
          <Button
            component={Link}
            to={toDoPath(item)}
            size="small"
            variant="outlined"
            aria-label={`${item.action}: ${item.title}`}
          >
            {item.action}
          </Button>
        ),
      },
    ],
    [text, language],
  );
  return <RowTable caption={caption} columns={columns} rows={items} rowKey={(item) => item.id} isMain />;
}
