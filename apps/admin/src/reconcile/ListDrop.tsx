import { Box, Button } from '@mui/material';
import { useRef, useState, type DragEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Fault } from '../layout/Fault.tsx';
import { Note } from '../layout/Note.tsx';
import type { OwnListColumns } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import type { OpenedList } from './ReconcileSection.tsx';

type Reading =
  | { state: 'idle' }
  | { state: 'reading'; name: string }
  | { state: 'wrong-type'; name: string }
  | { state: 'failed'; error: unknown; file: File };

/** Takes one CSV file by drop or by choice and asks what its columns are; nothing of it is stored. */
export function ListDrop({ caseId, onRead }: { caseId: string; onRead: (list: OpenedList) => void }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (!/\.(csv|txt)$/i.test(file.name)) return setReading({ state: 'wrong-type', name: file.name });
    setReading({ state: 'reading', name: file.name });
    try {
      const path = `/billing-cases/${encodeURIComponent(caseId)}/reconciliations/columns`;
      const content = { content: file, contentType: 'text/csv', name: file.name };
      onRead({ file, read: (await callApi<OwnListColumns>(path, { method: 'POST', file: content })).body });
    } catch (error) {
      setReading({ state: 'failed', error, file });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  return (
    <>
      <Box
        className="no-print"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          ...{ border: '2px dashed', borderColor: isOver ? 'primary.main' : 'text.secondary', borderRadius: 1 },
          ...{ backgroundColor: isOver ? 'action.hover' : 'background.paper', p: 2, mb: 2 },
          ...{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between' },
        }}
      >
        <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
          <Box sx={{ fontWeight: 650 }}>{text('reconcile.drop')}</Box>
          <Box sx={{ color: 'text.secondary' }}>{text('reconcile.formats')}</Box>
          <Box role="status">
            {reading.state === 'reading' ? text('reconcile.reading', { name: reading.name }) : ''}
          </Box>
        </Box>
        <Button variant="outlined" disabled={reading.state === 'reading'} onClick={() => input.current?.click()}>
          {text('reconcile.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,text/csv"
          aria-label={text('reconcile.choose')}
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </Box>
      {reading.state === 'wrong-type' ? (
        <Note meaning="over" role="alert">
          {text('reconcile.wrongType', { name: reading.name })}
        </Note>
      ) : null}
      {reading.state === 'failed' ? <Fault error={reading.error} retry={() => void read(reading.file)} /> : null}
    </>
  );
}
