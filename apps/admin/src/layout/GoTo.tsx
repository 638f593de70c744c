import { Box, Dialog, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../providers/auth-provider.ts';
import { caseSearchPath } from './CaseSearch.tsx';
import { menuItems } from './menu-items.ts';
import { isPersonalNumber } from './personal-number.ts';
import { useShortcut } from './shortcuts.ts';

/** Ctrl+K: a menu item or a case number, typed. Also owns the "g …" shortcuts. */
export function GoTo() {
  const text = useText();
  const navigate = useNavigate();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const items = menuItems(session);
  const visit = (key: string) => {
    const item = items.find((candidate) => candidate.key === key);
    if (item) void navigate(item.to);
  };
  useShortcut('go-to', () => setOpen(true));
  useShortcut('to-do', () => visit('to-do'));
  useShortcut('months', () => visit(items.some((item) => item.key === 'months') ? 'months' : 'our-months'));
  useShortcut('rules', () => void navigate('/rule-versions'));

  const wanted = typed.trim().toLowerCase();
  const found = items
    .map((item) => ({ label: text(item.label), to: item.to }))
    .filter((item) => item.label.toLowerCase().includes(wanted));
  const maySearch = session?.permissions.includes('episodes:read') && wanted !== '' && !isPersonalNumber(typed);
  const choices = maySearch
    ? [...found, { label: text('console.goToCase', { text: typed.trim() }), to: caseSearchPath(typed.trim()) }]
    : found;
  const go = (to: string | undefined) => {
    if (!to) return;
    setOpen(false);
    setTyped('');
    void navigate(to);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(choices[0]?.to);
  };
  return (
    <Dialog open={isOpen} onClose={() => setOpen(false)} fullWidth maxWidth="xs" aria-labelledby="go-to-title">
      <DialogTitle id="go-to-title">{text('console.goTo')}</DialogTitle>
      <DialogContent>
        <form onSubmit={submit}>
          <TextField
            autoFocus
            fullWidth
            margin="dense"
            label={text('console.goTo')}
            helperText={text('console.goToHint')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1 }}>
          {choices.map((choice) => (
            <li key={choice.to}>
              <Box component="button" type="button" onClick={() => go(choice.to)} sx={choiceLook}>
                {choice.label}
              </Box>
            </li>
          ))}
        </Box>
      </DialogContent>
    </Dialog>
  );
}

const choiceLook = {
  font: 'inherit',
  color: 'text.primary',
  background: 'none',
  border: 0,
  width: '100%',
  textAlign: 'left',
  minHeight: 40,
  px: 1.5,
  borderRadius: 1,
  cursor: 'pointer',
  '&:hover': { backgroundColor: 'action.hover' },
} as const;
