import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormLabel,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { MachineClient } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';
import { allScopes, type MachineScope, scopeTexts } from './scopes.ts';

interface Props {
  /** Null: a new one. */
  client: MachineClient | null;
  onClose: () => void;
}

/** What a machine client is called, what it may do, and for which units. */
export function MachineClientDialog({ client, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useAct();
  const [name, setName] = useState(client?.name ?? '');
  const [scopes, setScopes] = useState<readonly MachineScope[]>(client?.scopes ?? ['episodes:write', 'episodes:read']);
  const [units, setUnits] = useState((client?.inpatientUnits ?? []).join('\n'));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const inpatientUnits = units
      .split('\n')
      .map((unit) => unit.trim())
      .filter(Boolean);
    const body = { name: name.trim(), scopes: allScopes.filter((scope) => scopes.includes(scope)), inpatientUnits };
    const isSaved = client
      ? await act(
          () =>
            callApi(`/machine-clients/${encodeURIComponent(client.id)}`, {
              method: 'PUT',
              body: { ...body, isDisabled: client.isDisabled },
              ifMatch: client.version,
            }),
          text('machine.saved'),
        )
      : await act(() => callApi('/machine-clients', { method: 'POST', body }), text('machine.created'));
    if (isSaved) onClose();
  };

  const toggle = (scope: MachineScope, isOn: boolean) =>
    setScopes(isOn ? [...scopes, scope] : scopes.filter((other) => other !== scope));

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="machine-client-title">
      <form onSubmit={(event) => void save(event)}>
        <DialogTitle id="machine-client-title">
          {client ? text('machine.editNamed', { name: client.name }) : text('machine.create')}
        </DialogTitle>
        <DialogContent>
          {problem ? (
            <Note meaning="over" role="alert">
              {problem}
            </Note>
          ) : null}
          <TextField
            fullWidth
            required
            margin="dense"
            label={text('machine.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <FormControl component="fieldset" margin="dense">
            <FormLabel component="legend">{text('machine.scopes')}</FormLabel>
            <FormGroup>
              {allScopes.map((scope) => (
                <FormControlLabel
                  key={scope}
                  label={text(scopeTexts[scope])}
                  control={
                    <Checkbox
                      checked={scopes.includes(scope)}
                      onChange={(event) => toggle(scope, event.target.checked)}
                    />
                  }
                />
              ))}
            </FormGroup>
          </FormControl>
          <TextField
            fullWidth
            multiline
            minRows={2}
            margin="dense"
            label={text('machine.units')}
            helperText={text('machine.unitsHelp')}
            value={units}
            onChange={(event) => setUnits(event.target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text('console.cancel')}</Button>
          <Button variant="contained" type="submit" disabled={isSending || name.trim() === '' || scopes.length === 0}>
            {text('console.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
