import { Box, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { casePath, careTypeName } from '../../billing-cases/case-name.ts';
import { date, titleMonth } from '../../formats.ts';
import type { TextKey } from '../../i18n/messages.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Note } from '../../layout/Note.tsx';
import { RowTable, type Column } from '../../layout/RowTable.tsx';
import { Section } from '../../layout/Section.tsx';
import type { CareType, Payer, PayerChangePreview } from '../../providers/api-types.ts';
import { useMay } from '../../providers/auth-provider.ts';
import { callApi } from '../../providers/http.ts';
import { useIdempotencyKey } from '../../roles/use-idempotency-key.ts';
import { useAct } from '../../sign-in/use-act.ts';
import { wishOf, type ChangeKind, type ChangeWords } from './change-wish.ts';

const actTexts: Readonly<Record<ChangeKind, TextKey>> = {
  add: 'register.confirmAdd',
  end: 'register.confirmEnd',
  merge: 'register.confirmMerge',
  split: 'register.confirmSplit',
};

interface Props {
  payers: readonly Payer[];
  words: ChangeWords;
  preview: PayerChangePreview;
  onBack: () => void;
}

/** What the change concerns: who ends and begins, open months, roles. The act waits until somebody has seen it. */
export function ChangePreview({ payers, words, preview, onBack }: Props) {
  const text = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { act, problem, isSending } = useAct();
  const [isSeen, setSeen] = useState(false);
  const body = wishOf(words, payers);
  const idempotencyKey = useIdempotencyKey(body);
  const names = (list: PayerChangePreview['ends']) => list.map(({ name }) => name).join(', ');
  const make = async () => {
    const work = () => callApi('/payer-changes', { method: 'POST', body, idempotencyKey });
    if (!(await act(work, text('register.done', { day: date(preview.from, language) })))) return;
    await queries.invalidateQueries();
    void navigate('/registers/payers');
  };
  return (
    <Section
      title={text('register.stepPreview')}
      actions={
        <Button variant="outlined" onClick={onBack}>
          {text('register.back')}
        </Button>
      }
    >
      <Box component="ul" sx={{ mt: 0, pl: 2.5 }}>
        {preview.ends.length > 0 ? (
          <li>{text('register.endsOn', { names: names(preview.ends), day: date(preview.through, language) })}</li>
        ) : null}
        {preview.begins.length > 0 ? (
          <li>{text('register.beginsOn', { names: names(preview.begins), day: date(preview.from, language) })}</li>
        ) : null}
        {preview.takenOverBy.length > 0 ? (
          <li>{text('register.takeOver', { names: names(preview.takenOverBy) })}</li>
        ) : null}
        {preview.rolesConcerned > 0 ? <li>{text('register.roles', { smart_count: preview.rolesConcerned })}</li> : null}
      </Box>
      {preview.ends.length === 0 ? null : preview.openCases.length === 0 ? (
        <Note>{text('register.noOpenCases')}</Note>
      ) : (
        <OpenCases cases={preview.openCases} />
      )}
      <Box component="label" sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 36, mt: 2 }}>
        <input type="checkbox" checked={isSeen} onChange={(event) => setSeen(event.target.checked)} />
        {text('register.seen')}
      </Box>
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      <Button variant="contained" disabled={!isSeen || isSending} onClick={() => void make()}>
        {text(actTexts[preview.kind])}
      </Button>
    </Section>
  );
}

type OpenCase = PayerChangePreview['openCases'][number];

function OpenCases({ cases }: { cases: readonly OpenCase[] }) {
  const text = useText();
  const language = useLanguage();
  const mayRead = useMay('billing-cases:read');
  const columns: Column<OpenCase>[] = [
    {
      key: 'month',
      head: text('month.month'),
      isTitle: true,
      cell: ({ id, period }) => {
        const title = titleMonth(period, language);
        return mayRead ? <Link to={casePath(id)}>{title}</Link> : title;
      },
    },
    { key: 'payer', head: text('month.payer'), cell: ({ payerName }) => payerName },
    {
      key: 'care',
      head: text('episode.careType'),
      cell: ({ careType }) => careTypeName(careType as CareType, text),
    },
    { key: 'state', head: text('month.state'), cell: ({ stateText }) => stateText },
  ];
  return (
    <>
      <p>{text('register.openCases', { smart_count: cases.length })}</p>
      <RowTable
        caption={text('register.stepPreview')}
        columns={columns}
        rows={cases}
        rowKey={({ id }) => id}
        cardsBelow={520}
      />
    </>
  );
}
