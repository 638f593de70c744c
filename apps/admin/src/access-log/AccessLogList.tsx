import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Choice, TextChoice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Paging } from '../layout/Paging.tsx';
import { useUrlList } from '../layout/use-url-list.ts';
import type { AccessAct, AccessEntry } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { asAsked } from '../providers/data-provider.ts';
import { apiPath } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { AccessTable } from './AccessTable.tsx';
import { ExtractDialog } from './ExtractDialog.tsx';

type List = ReturnType<typeof useUrlList<AccessEntry>>;

/** Åtkomstlogg: who was shown what, newest first. */
export default function AccessLogList() {
  const text = useText();
  const mayReview = useMay('access-log:review');
  const mayExtract = useMay('access-log:extract');
  const [isExtracting, setExtracting] = useState(false);
  const list = useUrlList<AccessEntry>({ resource: 'access-log', sort: { field: 'at', order: 'DESC' }, perPage: 25 });
  return (
    <>
      <PageHead
        title={text('access.log')}
        lead={text('access.logIntro')}
        actions={
          <>
            {mayReview ? (
              <Button component={Link} to="/log-reviews" variant="outlined">
                {text('access.reviews')}
              </Button>
            ) : null}
            {mayExtract ? (
              <Button variant="outlined" onClick={() => setExtracting(true)}>
                {text('access.extract')}
              </Button>
            ) : null}
            <Button component="a" href={exportPath(list)} download variant="outlined">
              {text('audit.export')}
            </Button>
          </>
        }
      />
      <Filters list={list} />
      <Loaded answer={list.answer} isList rows={10}>
        {(rows) =>
          rows.length === 0 ? (
            <Note>{text(list.hasFilters ? 'access.noneMatches' : 'access.none')}</Note>
          ) : (
            <Box
              sx={{
                backgroundColor: 'background.paper',
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                p: { xs: 1.5, sm: 2 },
              }}
            >
              <AccessTable rows={rows} isMain />
              <Paging page={list.page} perPage={list.perPage} total={list.total} onPage={list.setPage} />
            </Box>
          )
        }
      </Loaded>
      {isExtracting ? <ExtractDialog onClose={() => setExtracting(false)} /> : null}
    </>
  );
}

function Filters({ list }: { list: List }) {
  const text = useText();
  const acts = useApi<AccessAct[]>('/access-acts');
  const field = (name: string) => ({
    value: list.filter(name),
    onChange: (value: string) => list.setFilter(name, value),
  });
  return (
    <Box
      role="search"
      aria-label={text('console.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 2 }}
    >
      <TextChoice label={text('access.person')} {...field('person')} />
      <TextChoice label={text('access.unit')} {...field('unit')} />
      <Choice
        label={text('rule.act')}
        {...field('act')}
        options={[
          { value: '', label: text('audit.allActs') },
          ...(acts.data ?? []).map((one) => ({ value: one.act, label: one.text })),
        ]}
      />
      <TextChoice label={text('access.caseNumber')} {...field('caseNumber')} />
      <TextChoice type="date" label={text('rule.from')} {...field('from')} />
      <TextChoice type="date" label={text('rule.to')} {...field('to')} />
      {list.hasFilters ? <Button onClick={list.clearFilters}>{text('console.clearFilters')}</Button> : null}
    </Box>
  );
}

/** The same entries as a file: the filters of the address go along. */
function exportPath(list: Pick<List, 'filter'>): string {
  const names = ['person', 'unit', 'act', 'caseNumber', 'from', 'to'];
  const chosen: Record<string, unknown> = {};
  for (const name of names) if (list.filter(name) !== '') chosen[name] = list.filter(name);
  return apiPath('/access-log.csv', asAsked('access-log', chosen));
}
