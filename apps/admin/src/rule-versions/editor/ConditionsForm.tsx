import { Box, Button } from '@mui/material';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Section } from '../../layout/Section.tsx';
import { ConditionCard } from './ConditionCard.tsx';
import { newCondition, withCondition, type RuleDocument } from './draft.ts';
import { useEditor } from './editor-context.ts';
import { FindingNotes } from './Findings.tsx';
import { focusSoon } from './focus-soon.ts';

/** The conditions of the version: switched on and off, changed, added and taken away. */
export function ConditionsForm() {
  const text = useText();
  const { draft, edit } = useEditor();
  const [keys, setKeys] = useState(() => draft.document.conditions.map((_, place) => place));
  const adder = useRef<HTMLButtonElement>(null);
  const { conditions } = draft.document;
  const change = (work: (document: RuleDocument) => RuleDocument) =>
    edit((whole) => ({ ...whole, document: work(whole.document) }));
  // A condition keeps its key while its id is being written; what came from elsewhere gets the key of its place.
  const keyOf = (place: number) => keys[place] ?? `new-${place}`;
  const add = () => {
    setKeys((known) => [...known, Math.max(-1, ...known) + 1]);
    change((document) => {
      const words = {
        titles: { sv: text('editor.newConditionTitle'), en: 'New condition' },
        clause: { sv: text('editor.newConditionClause'), en: 'No clause: a matter for the agreement' },
      };
      return { ...document, conditions: [...document.conditions, newCondition(document, words)] };
    });
  };
  const remove = (place: number) => {
    setKeys((known) => known.filter((_, at) => at !== place));
    change((document) => ({ ...document, conditions: document.conditions.filter((_, at) => at !== place) }));
    focusSoon(() => adder.current);
  };
  return (
    <Section
      title={text('rule.conditions')}
      lead={text('rule.conditionsIntro')}
      actions={
        <Button ref={adder} variant="outlined" onClick={add}>
          {text('editor.addCondition')}
        </Button>
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {conditions.map((condition, place) => (
          <ConditionCard
            key={keyOf(place)}
            place={place}
            condition={condition}
            onChange={(changed) => change((document) => withCondition(document, place, changed))}
            onRemove={() => remove(place)}
          />
        ))}
      </Box>
      {conditions.length === 0 ? <FindingNotes under="/conditions" /> : null}
    </Section>
  );
}
