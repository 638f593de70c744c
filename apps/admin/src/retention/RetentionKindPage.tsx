import { Button } from '@mui/material';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { tableDate, tableInstant } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { RetentionOrder, RetentionSelection, RetentionSettingVersion } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { useAct } from '../sign-in/use-act.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { kindNames, kindTexts } from './retention-words.ts';
import { SelectionTables } from './SelectionTables.tsx';

/** What would go of one kind today, and the way to propose it. */
export default function RetentionKindPage() {
  const kind = useParams()['kind'] ?? '';
  const answer = useApi<RetentionSelection>(`/retention-settings/${encodeURIComponent(kind)}/preview`);
  return (
    <Loaded answer={answer}>
      {(selection) => (
        <>
          <Head selection={selection} />
          <SelectionTables {...selection} />
          <Versions kind={selection.kind} />
        </>
      )}
    </Loaded>
  );
}

function Head({ selection }: { selection: RetentionSelection }) {
  const text = useText();
  const mayWrite = useMay('retention:write');
  const [isAsking, setAsking] = useState(false);
  const { act, problem, isSending } = useAct();
  const navigate = useNavigate();
  const { kind, before, selectionHash, canPropose, hindrance } = selection;
  const name = text(kindNames[kind]);
  const propose = async (reason: string) => {
    const done = await act(async () => {
      const body = { kind, selectionHash, reason };
      const { body: order } = await callApi<RetentionOrder>('/retention-orders', { method: 'POST', body });
      void navigate(`/retention/${order.id}/show`);
    }, text('retention.proposed'));
    if (done) setAsking(false);
  };
  return (
    <>
      <PageHead
        kind={text('retention.title')}
        title={text('retention.preview', { kind: name })}
        lead={text(kindTexts[kind])}
        actions={
          <>
            <Button component={Link} to="/retention" variant="outlined">
              {text('retention.toAll')}
            </Button>
            {mayWrite && canPropose ? (
              <Button variant="contained" onClick={() => setAsking(true)}>
                {text('retention.propose')}
              </Button>
            ) : null}
          </>
        }
      />
      {mayWrite && hindrance !== null ? <Note meaning="waits">{hindrance}</Note> : null}
      {isAsking ? (
        <ReasonDialog
          title={text('retention.proposeTitle', { kind: name.toLowerCase(), before })}
          intro={text('retention.proposeText')}
          button={text('retention.propose')}
          problem={problem}
          isSending={isSending}
          onDone={(reason) => void propose(reason)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function Versions({ kind }: { kind: string }) {
  const text = useText();
  const answer = useApi<RetentionSettingVersion[]>(`/retention-settings/${kind}/versions`);
  const columns: Column<RetentionSettingVersion>[] = [
    { key: 'version', head: text('retention.version'), isTitle: true, cell: (row) => row.version },
    {
      key: 'keep',
      head: text('retention.keep'),
      cell: (row) => text('retention.months', { months: row.keepMonths }),
    },
    {
      key: 'decision',
      head: text('retention.decision'),
      cell: (row) => (row.status === 'decided' ? row.decidedBy : text('retention.proposedStatus')),
    },
    { key: 'since', head: text('retention.since'), cell: (row) => tableDate(row.since) },
    { key: 'by', head: text('retention.changedBy'), cell: (row) => row.changedBy },
    { key: 'at', head: text('retention.changedAt'), cell: (row) => tableInstant(row.changedAt) },
  ];
  return (
    <Section title={text('retention.versions')}>
      <Loaded answer={answer} rows={1}>
        {(rows) => (
          <RowTable
            caption={text('retention.versions')}
            columns={columns}
            rows={rows}
            rowKey={(row) => String(row.version)}
          />
        )}
      </Loaded>
    </Section>
  );
}
