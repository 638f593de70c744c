import { Box, TextField } from '@mui/material';
import { useState } from 'react';
import { HttpError } from 'react-admin';
import { useCaseAct } from '../billing-cases/use-case-act.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import type { InvoiceParty } from '../providers/api-types.ts';
import { callApi } from '../providers/http.ts';
import { ActDialog } from '../roles/ActDialog.tsx';
import { partyBody, partyFields, partyLabels, type PartyValues } from './party-fields.ts';

interface Props {
  party: InvoiceParty;
  /** The field that somebody was sent here for. */
  field: string | null;
  onClose: () => void;
}

/** Reference data of one party. Saved against the version shown; the API checks numbers by their check digits. */
export function InvoicePartyDialog({ party, field, onClose }: Props) {
  const text = useText();
  const { act, problem, isSending } = useCaseAct();
  const [values, setValues] = useState<PartyValues>(() => partyFields.valuesOf(party));
  const [isConflict, setConflict] = useState(false);
  const save = async () => {
    const path = `/invoice-parties/${encodeURIComponent(party.id)}`;
    const work = async () => {
      try {
        await callApi(path, { method: 'PUT', body: partyBody(values), ifMatch: party.version });
      } catch (error) {
        setConflict(error instanceof HttpError && error.status === 412);
        throw error;
      }
    };
    if (await act(work, text('invoice.saved'))) onClose();
  };
  return (
    <ActDialog
      title={text('invoice.editTitle', { name: party.name })}
      button={text('console.save')}
      problem={isConflict ? text('invoice.conflict') : problem}
      isSending={isSending}
      onClose={onClose}
      onAct={save}
    >
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, pt: 1 }}>
        {partyFields.of(party.id).map((name) => (
          <TextField
            key={name}
            fullWidth
            required={name === 'name'}
            autoFocus={name === field}
            label={text(partyLabels[name])}
            type={name === 'contactEmail' ? 'email' : 'text'}
            value={values[name]}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
        ))}
      </Box>
      <Choice
        isWide
        label={text('invoice.endpointScheme')}
        value={values.endpointScheme}
        onChange={(endpointScheme) => setValues({ ...values, endpointScheme })}
        options={[
          { value: '', label: text('invoice.endpointNone') },
          { value: '0007', label: text('invoice.endpointOrganisation') },
          { value: '0088', label: text('invoice.endpointGln') },
        ]}
      />
    </ActDialog>
  );
}
