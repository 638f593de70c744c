import { Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { amount } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Figures } from '../layout/Facts.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import type { BillingCase, Dialogue, DialogueEffects } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';
import { callApi } from '../providers/http.ts';
import { useIdempotencyKey } from '../roles/use-idempotency-key.ts';
import { useAct } from '../sign-in/use-act.ts';
import { attachFiles } from './attach-files.ts';
import { casePath, dialoguePath } from './dialogue-path.ts';
import { claimOf, type ClaimWords } from './claim-words.ts';

interface Props {
  billingCase: BillingCase;
  words: ClaimWords;
  files: readonly File[];
}

/** Så påverkas beloppet: asked of the API for this very claim; only then can the dialogue be sent. */
export function EffectStep({ billingCase, words, files }: Props) {
  const locale = useLocale();
  const path = `/billing-cases/${encodeURIComponent(billingCase.id)}/dialogue-effects`;
  const question = questionOf(billingCase, words);
  const answer = useQuery<DialogueEffects>({
    queryKey: ['api', path, question, locale],
    queryFn: async ({ signal }) =>
      (await callApi<DialogueEffects>(path, { method: 'POST', body: question, signal })).body,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Loaded answer={answer}>
      {(effects) => <Effect billingCase={billingCase} words={words} files={files} effects={effects} />}
    </Loaded>
  );
}

function questionOf({ careType, payer }: BillingCase, words: ClaimWords) {
  return {
    ...(words.caseNumber ? { caseNumber: words.caseNumber } : {}),
    about: words.about,
    claim: claimOf(words, careType, payer),
  };
}

function Effect({ billingCase, words, files, effects }: Props & { effects: DialogueEffects }) {
  const text = useText();
  const navigate = useNavigate();
  const notify = useNotify();
  const { act, problem, isSending } = useAct();
  const isPayer = useSession()?.user.unit.kind === 'payer';
  const [hasSeen, setSeen] = useState(false);
  const body = { ...questionOf(billingCase, words), text: words.text };
  const idempotencyKey = useIdempotencyKey(body);
  const open = () =>
    act(async () => {
      const path = `/billing-cases/${encodeURIComponent(billingCase.id)}/dialogues`;
      const made = await callApi<Dialogue>(path, { method: 'POST', body, idempotencyKey });
      const first = made.body.messages[0]?.id ?? '';
      const itsFiles = `/dialogues/${encodeURIComponent(made.body.id)}/messages/${encodeURIComponent(first)}/attachments`;
      for (const { name, why } of await attachFiles(itsFiles, files))
        notify(text('party.notAttachedFile', { name, why }), { type: 'warning' });
      void navigate(dialoguePath(made.body.id));
    }, text('dialogue.opened'));
  const [first, ...more] = effects.sentences;
  return (
    <>
      <Figures
        items={[
          { name: text('dialogue.now'), value: amount(effects.now) },
          {
            name: text(isPayer ? 'dialogue.upheldAmount' : 'dialogue.upheldForRegion'),
            value: amount(effects.ifUpheld),
          },
          {
            name: text(isPayer ? 'dialogue.rejectedAmount' : 'dialogue.rejectedForRegion'),
            value: amount(effects.ifRejected),
          },
        ]}
      />
      <Note meaning={effects.raises ? 'over' : 'info'} title={first} role="status">
        {more.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
        {effects.raises ? (
          <Box component="label" sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 36, mt: 1 }}>
            <input type="checkbox" checked={hasSeen} onChange={(event) => setSeen(event.target.checked)} />
            {text('dialogue.seenRise')}
          </Box>
        ) : null}
      </Note>
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" disabled={isSending || (effects.raises && !hasSeen)} onClick={() => void open()}>
          {text(effects.raises ? 'dialogue.openAnyway' : 'dialogue.openAct')}
        </Button>
        <Button onClick={() => void navigate(casePath(billingCase.id))}>{text('console.cancel')}</Button>
      </Box>
    </>
  );
}
