import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Fault } from '../layout/Fault.tsx';
import { FileDrop } from '../layout/FileDrop.tsx';
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
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const read = async (file: File) => {
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
  return (
    <>
      <FileDrop
        title={text('reconcile.drop')}
        formats={text('reconcile.formats')}
        accept=".csv,.txt,text/csv"
        choose={text('reconcile.choose')}
        onFile={(file) => void read(file)}
        isBusy={reading.state === 'reading'}
        status={reading.state === 'reading' ? text('reconcile.reading', { name: reading.name }) : ''}
        variant="outlined"
      />
      {reading.state === 'wrong-type' ? (
        <Note meaning="over" role="alert">
          {text('reconcile.wrongType', { name: reading.name })}
        </Note>
      ) : null}
      {reading.state === 'failed' ? <Fault error={reading.error} retry={() => void read(reading.file)} /> : null}
    </>
  );
}
