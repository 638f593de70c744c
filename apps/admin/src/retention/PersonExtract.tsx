import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { PersonalDataExtract } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';

type Case = PersonalDataExtract['episodes'][number];

/** Utdrag om en person. The number goes in the body and is forgotten: it stands in no address and no state that is kept. */
export function PersonExtract() {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [personalIdentityNumber, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [extract, setExtract] = useState<PersonalDataExtract | null>(null);
  const make = () =>
    act(async () => {
      setExtract(null);
      const body = { personalIdentityNumber, reason };
      setExtract((await callApi<PersonalDataExtract>('/personal-data-extracts', { method: 'POST', body })).body);
      setNumber('');
    });
  return (
    <Section title={text('retention.extract')} lead={text('retention.extractLead')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <TextField
          label={text('retention.personalNumber')}
          value={personalIdentityNumber}
          onChange={(event) => setNumber(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 20, autoComplete: 'off', inputMode: 'numeric' } }}
          size="small"
        />
        <TextField
          label={text('retention.extractReason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          size="small"
          sx={{ flex: '1 1 280px' }}
        />
        <Button
          variant="outlined"
          disabled={isSending || personalIdentityNumber.trim().length < 10 || reason.trim().length < 5}
          onClick={() => void make()}
        >
          {text('retention.make')}
        </Button>
      </Box>
      <Box role="status" sx={{ mt: 2 }}>
        {extract === null ? null : <Result extract={extract} />}
      </Box>
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
    </Section>
  );
}

function Result({ extract }: { extract: PersonalDataExtract }) {
  const text = useText();
  const columns: Column<Case>[] = [
    { key: 'case', head: text('retention.caseNumber'), isTitle: true, cell: (row) => row.caseNumber },
    {
      key: 'revisions',
      head: text('retention.revisionCount'),
      align: 'right',
      cell: (row) => count(row.revisions.length),
    },
    {
      key: 'judgements',
      head: text('retention.judgementCount'),
      align: 'right',
      cell: (row) => count(row.judgements.length),
    },
  ];
  const { episodes, accesses } = extract;
  return (
    <>
      <p>
        {episodes.length === 0
          ? text('retention.madeNone')
          : text('retention.made', { cases: count(episodes.length), accesses: count(accesses.length) })}
      </p>
      {episodes.length === 0 ? null : (
        <RowTable
          caption={text('retention.extract')}
          columns={columns}
          rows={episodes}
          rowKey={(row) => row.caseNumber}
        />
      )}
      <Button variant="outlined" onClick={() => download(extract)} sx={{ mt: 1.5 }}>
        {text('retention.download')}
      </Button>
    </>
  );
}

/** As a file whose name says nothing of whom it is about. */
function download(extract: PersonalDataExtract) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(extract, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `utdrag-${extract.madeAt.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
