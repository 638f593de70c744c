import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { HttpError, useNotify } from 'react-admin';
import { useText } from '../i18n/use-text.ts';
import { Fault } from '../layout/Fault.tsx';
import { Note } from '../layout/Note.tsx';
import type { CareUnit, CareUnitChange } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';

/** Name and other names of a unit. Saves against the version that was shown: a newer one is not overwritten. */
export function CareUnitDialog({ unit, onClose }: { unit: CareUnit; onClose: () => void }) {
  const text = useText();
  const notify = useNotify();
  const queries = useQueryClient();
  const [name, setName] = useState(unit.name);
  const [aliases, setAliases] = useState(unit.aliases.join('\n'));
  const [fault, setFault] = useState<unknown>(null);

  const save = async () => {
    const lines = aliases
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const body: CareUnitChange = { name: name.trim(), aliases: lines };
    try {
      await callApi(`/care-units/${encodeURIComponent(unit.id)}`, {
        method: 'PUT',
        body,
        ifMatch: unit.version,
      });
      await queries.invalidateQueries();
      notify(text('rule.savedUnit', { name: name.trim() }), { type: 'success' });
      onClose();
    } catch (error) {
      setFault(error);
    }
  };
  const isConflict = fault instanceof HttpError && fault.status === 412;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="care-unit-title">
      <DialogTitle id="care-unit-title">{text('rule.editAliases', { name: unit.name })}</DialogTitle>
      <DialogContent>
        <TextField
          fullWidth
          margin="dense"
          label={text('rule.unitName')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          fullWidth
          multiline
          minRows={4}
          margin="dense"
          label={text('rule.aliases')}
          helperText={text('rule.aliasesHelp')}
          value={aliases}
          onChange={(event) => setAliases(event.target.value)}
        />
        {isConflict ? (
          <Note meaning="over" role="alert">
            {text('rule.conflict')}
          </Note>
        ) : fault ? (
          <Fault error={fault} />
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('console.cancel')}</Button>
        <Button variant="contained" disabled={name.trim() === ''} onClick={() => void save()}>
          {text('console.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
