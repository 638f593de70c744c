import { Box, LinearProgress } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { amount, count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Figures } from '../layout/Facts.tsx';
import { FileDrop } from '../layout/FileDrop.tsx';
import { Note } from '../layout/Note.tsx';
import type { PaymentImport } from '../providers/api-types.ts';
import { callApi, failureOf } from '../providers/http.ts';

type Sending =
  | { state: 'idle' }
  | { state: 'sending' | 'wrong-type'; name: string }
  | { state: 'read'; name: string; result: PaymentImport }
  | { state: 'refused'; name: string; why: string };

/** Takes the bank's file by drop or by choice, and says what became of its payments, or why it was refused. */
export function PaymentFileZone() {
  const text = useText();
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending>({ state: 'idle' });

  const send = async (file: File) => {
    const { name } = file;
    if (!/\.(xml|camt|txt)$/i.test(name)) return setSending({ state: 'wrong-type', name });
    setSending({ state: 'sending', name });
    try {
      const { body } = await callApi<PaymentImport>('/payments/imports', {
        method: 'POST',
        file: { content: file, contentType: 'application/xml', name },
      });
      setSending({ state: 'read', name, result: body });
      await queries.invalidateQueries();
    } catch (error) {
      setSending({ state: 'refused', name, why: failureOf(error).message || text('console.faultOffline') });
    }
  };
  return (
    <>
      <FileDrop
        title={text('payment.dropHere')}
        formats={text('payment.dropFormats')}
        accept=".xml,.camt,.txt,application/xml,text/xml"
        choose={text('payment.chooseFile')}
        onFile={(file) => void send(file)}
        isBusy={sending.state === 'sending'}
        status={
          sending.state === 'sending' ? (
            <>
              {text('payment.sending', { name: sending.name })}
              <LinearProgress aria-label={text('payment.sending', { name: sending.name })} sx={{ mt: 1 }} />
            </>
          ) : null
        }
      />
      {sending.state === 'wrong-type' ? (
        <Note meaning="over" role="alert">
          {text('payment.wrongType', { name: sending.name })}
        </Note>
      ) : null}
      {sending.state === 'refused' ? (
        <Note meaning="over" role="alert" title={text('payment.refusedTitle', { name: sending.name })}>
          {sending.why}
        </Note>
      ) : null}
      {sending.state === 'read' ? <Result name={sending.name} result={sending.result} /> : null}
    </>
  );
}

function Result({ name, result }: { name: string; result: PaymentImport }) {
  const text = useText();
  const { matched, partial, double, unknown, repeated, ignored, isRepeat } = result;
  const toDo = double.count + unknown.count;
  const figure = (title: string, tally: PaymentImport['matched']) => ({
    name: title,
    value: count(tally.count),
    note: amount(tally.amount),
  });
  return (
    <Note
      meaning={isRepeat ? 'neutral' : toDo > 0 ? 'waits' : 'done'}
      role="status"
      title={text(isRepeat ? 'payment.repeatTitle' : 'payment.readTitle', { name })}
    >
      <Box sx={{ mt: 1.5 }}>
        <Figures
          items={[
            figure(text('payment.matched'), matched),
            figure(text('payment.partial'), partial),
            figure(text('payment.double'), double),
            figure(text('payment.unknown'), unknown),
          ]}
        />
      </Box>
      {repeated + ignored > 0 ? <div>{text('payment.others', { repeated, ignored })}</div> : null}
      {toDo > 0 ? <Link to="/payments">{text('payment.toSortOut', { smart_count: toDo })}</Link> : null}
    </Note>
  );
}
