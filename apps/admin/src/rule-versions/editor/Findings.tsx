import { Box, Button, TextField } from '@mui/material';
import { useRef, useState } from 'react';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Note } from '../../layout/Note.tsx';
import { Tag } from '../../layout/Tag.tsx';
import type { RuleVersionFinding } from '../../providers/api-types.ts';
import { useEditor } from './editor-context.ts';
import { EpisodeFacts } from './EpisodeFacts.tsx';
import { findingWords, placeOf, withoutKey } from './finding-words.ts';
import { isSame } from './draft.ts';
import { Fold } from './fields.tsx';
import { focusSoon } from './focus-soon.ts';

/** Everything that is found in the draft, with the episodes in which it shows. */
export function Findings() {
  const text = useText();
  const { checked, draft } = useEditor();
  const findings = checked.answer?.checks ?? [];
  const passed = new Set(draft.acknowledgedChecks.map(({ check }) => check));
  const left = findings.filter(({ id, kind }) => kind === 'error' || !passed.has(id)).length;
  if (checked.fault !== null) return <Note meaning="over">{checked.fault}</Note>;
  if (checked.answer === null) return <Box sx={{ color: 'text.secondary' }}>{text('editor.checking')}</Box>;
  return (
    <>
      <Box role="status" sx={{ mb: 1 }}>
        {left === 0 ? (
          <Tag meaning="done">{text('editor.checksPassed')}</Tag>
        ) : (
          <Tag meaning="over">{text('editor.checksLeft', { smart_count: left })}</Tag>
        )}
      </Box>
      {findings.map((finding) => (
        <OneFinding key={finding.id} finding={finding} />
      ))}
    </>
  );
}

/** Those of one place, beside the field they are about. */
export function FindingNotes({ under }: { under: string }) {
  const { checked } = useEditor();
  const here = (checked.answer?.checks ?? []).filter(({ path }) => path === under || path.startsWith(`${under}/`));
  if (here.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, color: 'error.main', fontSize: '0.9375rem' }}>
      {here.map(({ id, message }) => (
        <li key={id}>{withoutKey(message)}</li>
      ))}
    </Box>
  );
}

function OneFinding({ finding }: { finding: RuleVersionFinding }) {
  const text = useText();
  const language = useLanguage();
  const { draft, labels } = useEditor();
  const { conditions } = draft.document;
  const titles = conditions.map((condition) => condition.titles[language]);
  const place = placeOf(
    finding.path,
    conditions.map(({ id }) => id),
  );
  const known = draft.acknowledgedChecks.find(({ check }) => check === finding.id);
  return (
    <Note
      meaning={finding.kind === 'error' ? 'over' : known ? 'neutral' : 'waits'}
      title={text(finding.kind === 'error' ? 'editor.findingError' : 'editor.findingLaw')}
    >
      <div>{findingWords(finding, { labels, conditions: titles })}</div>
      {finding.comparison ? (
        <Box component="ol" sx={{ my: 0.5, pl: 2.5 }}>
          <li>{finding.comparison.before.words}</li>
          <li>{finding.comparison.after.words}</li>
        </Box>
      ) : null}
      <Episodes finding={finding} />
      {place === null ? null : (
        <Button size="small" sx={{ ml: -0.5 }} onClick={() => goTo(place)}>
          {text(place.startsWith('parameter-') ? 'editor.toParameter' : 'editor.toCondition')}
        </Button>
      )}
      {finding.kind === 'law' ? <Acknowledgement id={finding.id} reason={known?.reason ?? null} /> : null}
    </Note>
  );
}

/** The concrete episodes that show it, as they would be imported. */
function Episodes({ finding }: { finding: RuleVersionFinding }) {
  const text = useText();
  const { comparison } = finding;
  const before = comparison?.before.episodes ?? finding.episodes;
  const after = comparison?.after.episodes ?? [];
  // Where the rules move and the episodes do not, they are shown once.
  const sides = comparison === null || isSame(before, after) ? null : comparison;
  if (before.length === 0) return null;
  return (
    <Fold title={text('editor.findingEpisodes', { smart_count: before.length })}>
      {sides === null
        ? before.map((episode, place) => <EpisodeFacts key={place} episode={episode} />)
        : [sides.before, sides.after].map(({ words, episodes }) => (
            <div key={words}>
              <Box sx={{ fontWeight: 600, mb: 0.5 }}>{words}</Box>
              {episodes.map((episode, place) => (
                <EpisodeFacts
                  key={place}
                  episode={episode}
                  beside={(episodes === sides.before.episodes ? after : before)[place]}
                />
              ))}
            </div>
          ))}
    </Fold>
  );
}

/** Brings the field or the condition into view, and the keyboard with it. */
function goTo(place: string): void {
  const part = document.getElementById(place);
  part?.scrollIntoView({ block: 'center' });
  part?.querySelector<HTMLElement>('input, select, summary')?.focus({ preventScroll: true });
}

/** A broken law of sense can be meant; then it is said why, under the name of whoever says so. */
function Acknowledgement({ id, reason }: { id: string; reason: string | null }) {
  const text = useText();
  const { edit } = useEditor();
  const [written, setWritten] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const others = (all: readonly { check: string; reason: string }[]) => all.filter(({ check }) => check !== id);
  if (reason !== null)
    return (
      <Box ref={box} sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <span>{text('editor.meantBecause', { reason })}</span>
        <Button
          size="small"
          onClick={() => {
            edit((draft) => ({ ...draft, acknowledgedChecks: others(draft.acknowledgedChecks) }));
            focusSoon(() => box.current?.querySelector('input') ?? null);
          }}
        >
          {text('editor.takeBackReason')}
        </Button>
      </Box>
    );
  const pass = () => {
    edit((draft) => ({
      ...draft,
      acknowledgedChecks: [...others(draft.acknowledgedChecks), { check: id, reason: written.trim() }],
    }));
    focusSoon(() => box.current?.querySelector('button') ?? null);
  };
  return (
    <Box ref={box} sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <TextField
        label={text('editor.whyMeant')}
        value={written}
        sx={{ flex: '1 1 200px' }}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        onChange={(event) => setWritten(event.target.value)}
      />
      <Button variant="outlined" disabled={written.trim() === ''} onClick={pass}>
        {text('editor.passWithReason')}
      </Button>
    </Box>
  );
}
