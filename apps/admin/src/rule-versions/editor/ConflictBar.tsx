import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { clock } from '../../formats.ts';
import { useLanguage, useText, type Text } from '../../i18n/use-text.ts';
import { Choice } from '../../layout/Choice.tsx';
import { Note } from '../../layout/Note.tsx';
import { RowTable, type Column } from '../../layout/RowTable.tsx';
import type { RuleVersion } from '../../providers/api-types.ts';
import { draftOf, isSame, type Draft } from './draft.ts';
import { useEditor } from './editor-context.ts';
import { InDialog } from './fields.tsx';
import { changesOf, merged, onlySide, type PartChange, type Side } from './merge.ts';
import { unitWords, valueWords, written } from './ParameterValue.tsx';
import type { Conflict } from './use-draft.ts';

interface Props {
  conflict: Conflict;
  /** The version that both edits began from. */
  stored: RuleVersion;
  draft: Draft;
  onSettled: (current: RuleVersion, chosen: Draft) => void;
}

/** Somebody else saved first: both edits side by side, to choose between field by field. */
export function ConflictBar(props: Props) {
  const text = useText();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { savedAt, savedBy } = props.conflict;
  return (
    <>
      <Note
        meaning="over"
        role="alert"
        title={text('editor.conflict', { clock: savedAt ? clock(savedAt, language, '') : '–' })}
        actions={
          <Button variant="outlined" onClick={() => setOpen(true)}>
            {text('editor.seeDifference')}
          </Button>
        }
      >
        {savedBy === null ? text('editor.conflictKept') : text('editor.conflictBy', { name: savedBy })}
      </Note>
      {isOpen ? <Differences {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Differences({ conflict, stored, draft, onSettled, onClose }: Props & { onClose: () => void }) {
  const text = useText();
  const id = useId();
  const { labels } = useEditor();
  const theirs = draftOf(conflict.current);
  const changes = changesOf(draftOf(stored), draft, theirs);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (change: PartChange): Side | undefined =>
    chosen[change.key] ?? (change.isConflict ? undefined : onlySide(change));
  const isDecided = changes.every((change) => sideOf(change) !== undefined);
  const settle = () => {
    onSettled(
      conflict.current,
      merged(draft, theirs, (change) => sideOf(change) ?? 'theirs', changes),
    );
    onClose();
  };
  const columns: Column<PartChange>[] = [
    {
      key: 'part',
      head: text('editor.whichField'),
      isTitle: true,
      cell: (change) => partWords(change, labels.get(change.name)?.label ?? change.name, text),
    },
    { key: 'before', head: text('editor.beforeBoth'), cell: (change) => <Shown change={change} side="before" /> },
    { key: 'mine', head: text('editor.mine'), cell: (change) => <Shown change={change} side="mine" /> },
    { key: 'theirs', head: text('editor.theirs'), cell: (change) => <Shown change={change} side="theirs" /> },
    {
      key: 'choice',
      head: text('editor.keep'),
      cell: (change) => (
        <Choice
          label={text('editor.keepOf', {
            part: partWords(change, labels.get(change.name)?.label ?? change.name, text),
          })}
          value={sideOf(change) ?? ''}
          options={[
            ...(change.isConflict && chosen[change.key] === undefined
              ? [{ value: '', label: text('editor.choose') }]
              : []),
            { value: 'mine', label: text('editor.mine') },
            { value: 'theirs', label: text('editor.theirs') },
          ]}
          onChange={(side) => setChosen({ ...chosen, [change.key]: side as Side })}
        />
      ),
    },
  ];
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" aria-labelledby={id}>
      <DialogTitle id={id}>{text('editor.differenceTitle')}</DialogTitle>
      <DialogContent>
        <Box sx={{ mb: 1.5 }}>{text('editor.differenceLead')}</Box>
        {changes.length === 0 ? (
          <Note>{text('editor.noDifference')}</Note>
        ) : (
          <InDialog>
            <RowTable
              caption={text('editor.differenceTitle')}
              columns={columns}
              rows={changes}
              rowKey={({ key }) => key}
              cardsBelow={760}
            />
          </InDialog>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('console.cancel')}</Button>
        <Button variant="contained" disabled={!isDecided} onClick={settle}>
          {text('editor.saveChosen')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** A side's value; of larger parts the fields that differ from what both began from. */
function Shown({ change, side }: { change: PartChange; side: 'before' | Side }) {
  const text = useText();
  const value = change[side];
  if (value === undefined || value === null) return <>{text('editor.none')}</>;
  if (change.kind === 'parameter' && change.field === 'value') return <>{valueWords(change.name, value, text)}</>;
  if (change.kind === 'workedCases' || change.kind === 'acknowledgedChecks')
    return <>{text('editor.itemCount', { smart_count: (value as unknown[]).length })}</>;
  if (typeof value !== 'object') return <>{written(value)}</>;
  const others = side === 'before' ? [change.mine, change.theirs] : [change.before];
  const shown = Object.fromEntries(
    Object.entries(value).filter(([key, part]) =>
      others.some((other) => !isSame((other as Record<string, unknown> | null | undefined)?.[key], part)),
    ),
  );
  return (
    <Box component="pre" sx={{ m: 0, fontSize: '0.8125rem', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {JSON.stringify(shown, null, 1)}
    </Box>
  );
}

function partWords({ kind, name, field }: PartChange, label: string, text: Text): string {
  if (kind === 'parameter') return `${label}: ${fieldWords(field ?? '', text)}`;
  if (kind === 'condition') return text('editor.conditionNamed', { name });
  if (kind === 'document') return documentWords(name, text);
  return text(`editor.part_${kind}`);
}

function fieldWords(field: string, text: Text): string {
  if (field === 'value') return text('editor.fieldValue');
  if (field === 'source') return text('rule.source');
  if (field === 'status') return text('editor.status');
  if (field === 'note') return text('editor.note');
  return field === 'year' ? text('editor.priceYear') : unitWords(field, text);
}

function documentWords(name: string, text: Text): string {
  if (name === 'titles') return text('editor.title');
  if (name === 'validFrom') return text('rule.validFrom');
  if (name === 'model') return text('editor.model');
  return name === 'reason' ? text('rule.reason') : name;
}
