import { Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import type { MachineClient } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { MachineClientDialog } from './MachineClientDialog.tsx';
import { MachineClientSection } from './MachineClientSection.tsx';

/** Maskinklienter: programs that call in their own name, what they may do, and their keys. */
export default function MachineClientsPage() {
  const text = useText();
  const [isCreating, setCreating] = useState(false);
  const answer = useApi<MachineClient[]>('/machine-clients', { query: { perPage: 200 } });
  return (
    <>
      <PageHead
        title={text('machine.title')}
        kind={
          <MuiLink component={Link} to="/accounts">
            {text('machine.back')}
          </MuiLink>
        }
        lead={text('machine.lead')}
        actions={
          <Button variant="contained" onClick={() => setCreating(true)}>
            {text('machine.create')}
          </Button>
        }
      />
      <Loaded answer={answer} isList>
        {(clients) =>
          clients.length === 0 ? (
            <Note>{text('machine.empty')}</Note>
          ) : (
            clients.map((client) => <MachineClientSection key={client.id} client={client} />)
          )
        }
      </Loaded>
      {isCreating ? <MachineClientDialog client={null} onClose={() => setCreating(false)} /> : null}
    </>
  );
}
