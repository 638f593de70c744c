import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useNotify } from 'react-admin';
import { sentenceInstant } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { AccountLink } from '../providers/api-types.ts';

/** A link just made; it is shown once. */
export function LinkShown({ name, link, onClose }: { name: string; link: AccountLink; onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const notify = useNotify();
  const address = `${window.location.origin}${link.path}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    notify(text('role.copied'), { type: 'success' });
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="link-title">
      <DialogTitle id="link-title">{text('role.linkTitle', { name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <div>{text('role.linkLead', { until: sentenceInstant(link.expiresAt, language) })}</div>
        <TextField
          fullWidth
          multiline
          label={text('role.linkLabel')}
          value={address}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void copy()}>{text('role.copy')}</Button>
        <Button variant="contained" onClick={onClose}>
          {text('role.done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
