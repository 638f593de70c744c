import { Link } from 'react-router-dom';
import { deadline } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { UnitQuestion } from '../providers/api-types.ts';

/** What the care unit is asked about its own episodes. */
export default function UnitQuestionList() {
  const text = useText();
  const language = useLanguage();
  const list = useUrlList<UnitQuestion>({ resource: 'unit-questions', sort: { field: 'answerBy', order: 'ASC' } });
  const columns: Column<UnitQuestion>[] = [
    {
      key: 'case',
      head: text('review.unitCase'),
      isTitle: true,
      cell: ({ id, caseNumber }) => <Link to={`/unit-questions/${encodeURIComponent(id)}`}>{caseNumber}</Link>,
    },
    {
      key: 'state',
      head: text('review.unitState'),
      cell: ({ state }) => (
        <Tag meaning={state === 'open' ? 'over' : 'done'}>
          {text(state === 'open' ? 'review.unitOpen' : 'review.unitDone')}
        </Tag>
      ),
    },
    {
      key: 'answerBy',
      head: text('review.unitLastDay'),
      sortBy: 'answerBy',
      cell: ({ answerBy }) => deadline(answerBy, language),
    },
  ];
  return (
    <>
      <PageHead title={text('review.unitTitle')} lead={text('review.unitIntro')} />
      <Loaded answer={list.answer} isList>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text('review.unitEmpty')}</Note>
          ) : (
            <Section title={text('review.unitTitle')}>
              <RowTable
                caption={text('review.unitTitle')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.id}
                sorting={list.sorting}
                isMain
              />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </Section>
          )
        }
      </Loaded>
    </>
  );
}
