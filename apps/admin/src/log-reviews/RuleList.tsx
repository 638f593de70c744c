import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { LogReviewRule } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { RuleDialog } from './RuleDialog.tsx';

/** What reviews look for. */
export function RuleList() {
  const text = useText();
  const rules = useApi<LogReviewRule[]>('/log-review-rules');
  const [changed, setChanged] = useState<LogReviewRule | null>(null);
  const columns: Column<LogReviewRule>[] = [
    { key: 'title', head: text('access.rule'), isTitle: true, cell: (rule) => rule.title },
    { key: 'sentence', head: text('access.looksFor'), cell: (rule) => rule.sentence },
    {
      key: 'state',
      head: text('access.state'),
      cell: (rule) => (
        <Tag meaning={rule.enabled ? 'done' : 'neutral'}>{text(rule.enabled ? 'access.on' : 'access.off')}</Tag>
      ),
    },
    {
      key: 'change',
      head: text('access.change'),
      isHeadHidden: true,
      cell: (rule) => (
        <Button
          size="small"
          variant="outlined"
          aria-label={`${text('access.change')}: ${rule.title}`}
          onClick={() => setChanged(rule)}
        >
          {text('access.change')}
        </Button>
      ),
    },
  ];
  return (
    <Loaded answer={rules} rows={4}>
      {(rows) => (
        <Box>
          <RowTable
            caption={text('access.rules')}
            columns={columns}
            rows={rows}
            rowKey={(rule) => rule.id}
            cardsBelow={640}
          />
          {changed ? <RuleDialog rule={changed} onClose={() => setChanged(null)} /> : null}
        </Box>
      )}
    </Loaded>
  );
}
