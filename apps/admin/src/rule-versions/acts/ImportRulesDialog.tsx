import { Box } from '@mui/material';
import { useId, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { fieldLook } from '../../layout/Choice.tsx';
import { Note } from '../../layout/Note.tsx';
import { ActDialog } from '../../roles/ActDialog.tsx';
import { useNewDraft } from './use-new-draft.ts';

/** A file of the rules, as a version is exported, becomes a draft. */
export function ImportRulesDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const id = useId();
  const [document, setDocument] = useState<object | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const { make, problem, isSending } = useNewDraft('/rule-versions/imports', document ?? {}, onClose);
  const read = async (file: File | undefined) => {
    const found = file === undefined ? null : readObject(await file.text());
    setDocument(found);
    setUnreadable(file !== undefined && found === null);
  };
  return (
    <ActDialog
      title={text('ruleAct.import')}
      lead={text('ruleAct.importLead')}
      button={text('ruleAct.makeDraft')}
      problem={problem}
      isSending={isSending || document === null}
      onAct={make}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 0.5 }}>
        <label htmlFor={id}>{text('ruleAct.file')}</label>
        <Box
          component="input"
          id={id}
          type="file"
          accept="application/json,.json"
          required
          onChange={(event) => void read(event.target.files?.[0])}
          sx={{ ...fieldLook, height: 'auto', py: 0.5 }}
        />
      </Box>
      {isUnreadable ? (
        <Note meaning="over" role="alert">
          {text('editor.notJson')}
        </Note>
      ) : null}
    </ActDialog>
  );
}

function readObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
