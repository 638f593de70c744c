import { Box, Button } from '@mui/material';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Note } from '../layout/Note.tsx';
import type { OwnListColumns, Reconciliation } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';
import { faultOfColumns, NOT_READ } from './column-choice.ts';
import type { OpenedList } from './ReconcileSection.tsx';
import { reconciliationPath } from './reconciliation-path.ts';

interface Props {
  caseId: string;
  list: OpenedList;
  onOther: () => void;
}

/** What each column of the list is: as its header says, where that is known. */
export function ColumnForm({ caseId, list: { file, read }, onOther }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { act, problem, isSending } = useAct();
  const [columns, setColumns] = useState<readonly string[]>(() => read.columns.map(({ column }) => column ?? NOT_READ));
  const key = useIdempotencyKey({ name: file.name, size: file.size, changed: file.lastModified, columns });
  const fault = faultOfColumns(columns);
  useEffect(() => heading.current?.focus(), []);
  const send = async () => {
    const path = `/billing-cases/${encodeURIComponent(caseId)}/reconciliations`;
    let id: string | undefined;
    const isDone = await act(async () => {
      const answer = await callApi<Reconciliation>(path, {
        method: 'POST',
        query: { columns: columns.join(',') },
        idempotencyKey: key,
        file: { content: file, contentType: 'text/csv', name: file.name },
      });
      id = answer.body.id;
    }, text('reconcile.done'));
    if (isDone && id !== undefined) void navigate(reconciliationPath(id));
  };
  return (
    <Box role="group" aria-labelledby={titleId} sx={{ mb: 2 }}>
      <Box
        component="h3"
        id={titleId}
        ref={heading}
        tabIndex={-1}
        sx={{ m: 0, fontSize: '1rem', overflowWrap: 'anywhere', width: 'fit-content' }}
      >
        {text('reconcile.columnsTitle', { name: file.name })}
      </Box>
      <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{text('reconcile.columnsLead', { smart_count: read.rows })}</Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
          mb: 2,
        }}
      >
        {read.columns.map(({ header }, index) => (
          <Choice
            key={index}
            label={headerText(header, index, text)}
            value={columns[index] ?? NOT_READ}
            options={optionsOf(read, text)}
            onChange={(column) => setColumns(columns.with(index, column))}
          />
        ))}
      </Box>
      {fault === null ? null : <Note meaning="waits">{text(fault)}</Note>}
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" disabled={isSending || fault !== null} onClick={() => void send()}>
          {text('reconcile.act')}
        </Button>
        <Button onClick={onOther}>{text('reconcile.other')}</Button>
      </Box>
    </Box>
  );
}

function headerText(header: string, index: number, text: ReturnType<typeof useText>): string {
  const number = count(index + 1);
  return header === '' ? text('reconcile.columnNameless', { number }) : text('reconcile.columnOf', { number, header });
}

function optionsOf({ fields }: OwnListColumns, text: ReturnType<typeof useText>) {
  return [
    { value: NOT_READ, label: text('reconcile.notRead') },
    ...fields.map(({ name, title }) => ({ value: name, label: title })),
  ];
}
