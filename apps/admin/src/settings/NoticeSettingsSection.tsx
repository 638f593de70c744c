import { Box, Button, Checkbox, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { HttpError, useNotify } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { Note } from '../layout/Note.tsx';
import { RowTable, type Column } from '../layout/RowTable.tsx';
import { Section } from '../layout/Section.tsx';
import type { NoticeSettings } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { wordsOfProblem } from '../sign-in/problem-kind.ts';

type Kind = NoticeSettings['kinds'][number];
type Way = 'inApp' | 'byMail';

/** Which notices one gets, and where. */
export function NoticeSettingsSection() {
  const text = useText();
  const answer = useApi<NoticeSettings>('/notice-settings');
  return (
    <Section title={text('notice.settings')} lead={text('notice.settingsLead')}>
      <Loaded answer={answer}>{(settings) => <SettingsForm key={settings.version} settings={settings} />}</Loaded>
    </Section>
  );
}

function SettingsForm({ settings }: { settings: NoticeSettings }) {
  const text = useText();
  const { typed, set, toggle, problem, isSending, save } = useSettingsForm(settings);
  const shown = typed.kinds.filter(({ concerns }) => concerns);
  if (shown.length === 0) return <p>{text('notice.noKinds')}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={submit} noValidate>
      {settings.sendsMail ? null : <Note>{text('notice.noMail')}</Note>}
      <KindTable kinds={shown} hasMail={settings.sendsMail} onToggle={toggle} />
      {settings.sendsMail ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2.5, mt: 2, alignItems: 'flex-start' }}>
          <TextField
            type="email"
            autoComplete="email"
            label={text('notice.mailAddress')}
            helperText={text('notice.mailAddressHelp')}
            value={typed.mailAddress}
            onChange={(event) => set({ mailAddress: event.target.value })}
            sx={{ width: 360, maxWidth: '100%' }}
          />
          <Choice
            label={text('notice.mailLanguage')}
            value={typed.language}
            onChange={(value) => set({ language: value === 'en' ? 'en' : 'sv' })}
            options={[
              { value: 'sv', label: 'Svenska' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Box>
      ) : null}
      {problem === null ? null : (
        <Box sx={{ mt: 2 }}>
          <Note meaning="over" role="alert">
            {problem}
          </Note>
        </Box>
      )}
      <Button type="submit" variant="outlined" disabled={isSending} sx={{ mt: 2 }}>
        {text('notice.save')}
      </Button>
    </form>
  );
}

interface KindTableProps {
  kinds: readonly Kind[];
  hasMail: boolean;
  onToggle: (kind: Kind['kind'], way: Way) => void;
}

function KindTable({ kinds, hasMail, onToggle }: KindTableProps) {
  const text = useText();
  const box = (row: Kind, way: Way) => (
    <Checkbox
      size="small"
      checked={row[way]}
      onChange={() => onToggle(row.kind, way)}
      slotProps={{
        input: { 'aria-label': text(way === 'inApp' ? 'notice.inConsoleOf' : 'notice.byMailOf', { kind: row.name }) },
      }}
      sx={{ p: 0.5 }}
    />
  );
  const columns: Column<Kind>[] = [
    { key: 'kind', head: text('notice.kind'), isTitle: true, width: '60%', cell: ({ name }) => name },
    { key: 'inApp', head: text('notice.inConsole'), cell: (row) => box(row, 'inApp') },
    ...(hasMail ? [{ key: 'byMail', head: text('notice.byMail'), cell: (row: Kind) => box(row, 'byMail') }] : []),
  ];
  return (
    <RowTable
      caption={text('notice.settings')}
      columns={columns}
      rows={kinds}
      rowKey={({ kind }) => kind}
      cardsBelow={420}
    />
  );
}

/** What is typed, and its sending. Somebody's other window may have saved meanwhile: then the newest is shown, and said so. */
function useSettingsForm({ mailAddress, language, kinds, version }: NoticeSettings) {
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ mailAddress: mailAddress ?? '', language, kinds });
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const toggle = (kind: Kind['kind'], way: Way) =>
    set({ kinds: typed.kinds.map((each) => (each.kind === kind ? { ...each, [way]: !each[way] } : each)) });
  const save = async () => {
    const address = typed.mailAddress.trim();
    if (address === '' && typed.kinds.some(({ byMail, concerns }) => byMail && concerns)) {
      setProblem(text('notice.needsAddress'));
      return;
    }
    setProblem(null);
    setSending(true);
    try {
      const wish = typed.kinds.map(({ kind, inApp, byMail }) => ({ kind, inApp, byMail }));
      const body = { mailAddress: address === '' ? null : address, language: typed.language, kinds: wish };
      await callApi('/notice-settings', { method: 'PUT', body, ifMatch: version });
      notify(text('notice.saved'), { type: 'success' });
    } catch (error) {
      const isOld = error instanceof HttpError && error.status === 412;
      if (isOld) notify(text('notice.conflict'), { type: 'warning' });
      else setProblem(wordsOfProblem(error) || text('console.faultOffline'));
    } finally {
      setSending(false);
      await queries.invalidateQueries({ queryKey: ['api', '/notice-settings'] });
    }
  };
  return { typed, set, toggle, problem, isSending, save };
}
