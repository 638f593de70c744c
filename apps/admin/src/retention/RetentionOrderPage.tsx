import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { ObjectHistory } from '../audit-lines/ObjectHistory.tsx';
import { tableInstant, unknown } from '../formats.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { RetentionOrder, RetentionRecord } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { useAct } from '../sign-in/use-act.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { kindNames, orderStates } from './retention-words.ts';
import { SelectionTables } from './SelectionTables.tsx';

const REFRESH_MS = 1_500;

type Asked = 'approval' | 'rejection' | 'withdrawal';

const words: Record<Asked, { button: TextKey; title: TextKey; done: TextKey }> = {
  approval: { button: 'retention.approve', title: 'retention.approveTitle', done: 'retention.approved' },
  rejection: { button: 'retention.reject', title: 'retention.rejectTitle', done: 'retention.rejected' },
  withdrawal: { button: 'retention.withdraw', title: 'retention.withdrawTitle', done: 'retention.withdrawn' },
};

/** One order: what it takes, who wanted it, who agreed, and the record of what went. */
export default function RetentionOrderPage() {
  const id = useParams()['id'] ?? '';
  const answer = useApi<RetentionOrder>(`/retention-orders/${encodeURIComponent(id)}`, {
    pollEvery: (latest) => (latest?.state === 'approved' ? REFRESH_MS : false),
  });
  return (
    <Loaded answer={answer}>
      {(order) => (
        <>
          <Head order={order} />
          <Summary order={order} />
          {order.state === 'completed' ? <Proof id={order.id} /> : null}
          <SelectionTables {...order} />
          <ObjectHistory objects={[`retention-order/${order.id}`]} key={order.state} />
        </>
      )}
    </Loaded>
  );
}

function Head({ order }: { order: RetentionOrder }) {
  const text = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { act, problem, isSending } = useAct();
  const { id, kind, before, selectionHash, mayApprove, mayWithdraw, hindrance } = order;
  const name = { kind: text(kindNames[kind]).toLowerCase(), before };
  const send = async (reason: string) => {
    if (asked === null) return;
    const body = asked === 'approval' ? { selectionHash } : { reason };
    const path = `/retention-orders/${encodeURIComponent(id)}/${asked}`;
    if (await act(() => callApi(path, { method: 'POST', body }), text(words[asked].done))) setAsked(null);
  };
  return (
    <>
      <PageHead
        kind={text('retention.title')}
        title={text('retention.order', name)}
        actions={
          <>
            <Button component={Link} to="/retention" variant="outlined">
              {text('retention.toAll')}
            </Button>
            {mayWithdraw ? (
              <Button variant="outlined" onClick={() => setAsked('withdrawal')}>
                {text('retention.withdraw')}
              </Button>
            ) : null}
            {mayApprove ? (
              <>
                <Button variant="outlined" onClick={() => setAsked('rejection')}>
                  {text('retention.reject')}
                </Button>
                <Button variant="contained" onClick={() => setAsked('approval')}>
                  {text('retention.approve')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {hindrance === null ? null : <Note meaning="waits">{hindrance}</Note>}
      {asked === null ? null : (
        <ReasonDialog
          title={text(words[asked].title, name)}
          {...(asked === 'approval' ? { intro: text('retention.approveText') } : {})}
          asksReason={asked !== 'approval'}
          button={text(words[asked].button)}
          problem={problem}
          isSending={isSending}
          onDone={(reason) => void send(reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function Summary({ order }: { order: RetentionOrder }) {
  const text = useText();
  const [state, meaning] = orderStates[order.state];
  const act = (done: RetentionOrder['approved']) =>
    done === null ? unknown : `${done.name}, ${tableInstant(done.at)}`;
  return (
    <Section title={text('retention.state')}>
      <Facts
        isWide
        rows={[
          [
            text('retention.state'),
            <Tag key="state" meaning={meaning}>
              {text(state)}
            </Tag>,
          ],
          [text('retention.proposedBy'), act(order.proposed)],
          [text('retention.reason'), order.reason ?? unknown],
          [text('retention.approvedBy'), act(order.approved)],
          [text('retention.completedAt'), tableInstant(order.completedAt)],
          ...(order.endedReason === null
            ? []
            : [
                [text('retention.ended'), [order.endedBy, order.endedReason].filter(Boolean).join(': ')] as [
                  string,
                  string,
                ],
              ]),
          [text('retention.settingVersion'), order.settingVersion],
          [text('retention.selectionHash'), <code key="hash">{order.selectionHash}</code>],
        ]}
      />
    </Section>
  );
}

function Proof({ id }: { id: string }) {
  const text = useText();
  const answer = useApi<RetentionRecord>(`/retention-orders/${encodeURIComponent(id)}/record`);
  return (
    <Section title={text('retention.record')} lead={text('retention.recordLead')}>
      <Loaded answer={answer} rows={3}>
        {({ record, signature, signedAt, signatureIsValid }) => (
          <>
            <Facts
              isWide
              rows={[
                [
                  text('retention.signature'),
                  <Tag key="holds" meaning={signatureIsValid ? 'done' : 'over'}>
                    {text(signatureIsValid ? 'retention.signatureHolds' : 'retention.signatureBroken')}
                  </Tag>,
                ],
                [text('retention.signedAt'), tableInstant(signedAt)],
                [text('retention.hash'), <code key="signature">{signature}</code>],
              ]}
            />
            <Box
              component="pre"
              tabIndex={0}
              aria-label={text('retention.record')}
              sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.8125rem', mb: 0 }}
            >
              {JSON.stringify(JSON.parse(record), null, 2)}
            </Box>
          </>
        )}
      </Loaded>
    </Section>
  );
}
