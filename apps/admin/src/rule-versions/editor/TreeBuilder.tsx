import { Box } from '@mui/material';
import { useEffect, useMemo, useRef, useState } from 'react';
import { QueryBuilder, type Field, type RuleGroupType } from 'react-querybuilder';
import { QueryBuilderMaterial } from '@react-querybuilder/material';
import { useText, type Text } from '../../i18n/use-text.ts';
import type { ConditionTree } from '../query-tree/query-tree.ts';
import { builderWords, ListSelector, OutlinedAction, ValueField } from './builder-controls.tsx';
import { builderQuery, builderTree, firstValue, isYesOrNo } from './builder-query.ts';
import { isSame } from './draft.ts';
import { focusSoon } from './focus-soon.ts';
import { booleanFacts, booleanOperators, integerFacts, integerOperators } from './vocabulary.ts';

interface Props {
  label: string;
  tree: ConditionTree;
  onChange: (tree: ConditionTree) => void;
}

const controls = {
  actionElement: OutlinedAction,
  fieldSelector: ListSelector,
  operatorSelector: ListSelector,
  combinatorSelector: ListSelector,
  valueSourceSelector: ListSelector,
  valueEditor: ValueField,
} as const;

/** A condition as comparisons in groups, all by keyboard. What it means stands as a sentence beside it. */
export function TreeBuilder({ label, tree, onChange }: Props) {
  const text = useText();
  const [held, setHeld] = useState(() => ({ tree, query: builderQuery(tree) }));
  // The tree was changed elsewhere: as JSON, or by somebody else.
  if (!isSame(held.tree, tree)) setHeld({ tree, query: builderQuery(tree) });
  const fields = useMemo(() => fieldsOf(text), [text]);
  const box = useRef<HTMLDivElement>(null);
  // The package makes each builder a form without a name; here it is a group that says what it is about.
  useEffect(() => {
    const builder = box.current?.querySelector('.queryBuilder');
    builder?.setAttribute('role', 'group');
    builder?.setAttribute('aria-label', label);
  }, [label]);
  const change = (next: RuleGroupType) => {
    const changed = builderTree(next);
    if (changed === null) return;
    keepFocus(box.current);
    setHeld({ tree: changed, query: next });
    onChange(changed);
  };
  return (
    <Box ref={box} sx={look}>
      <QueryBuilderMaterial>
        <QueryBuilder
          query={held.query}
          onQueryChange={change}
          fields={fields}
          combinators={[
            { name: 'and', label: text('editor.all') },
            { name: 'or', label: text('editor.any') },
          ]}
          controlElements={controls}
          translations={builderWords(text)}
          getDefaultValue={firstValue}
          accessibleDescriptionGenerator={() => label}
          resetOnFieldChange
        />
      </QueryBuilderMaterial>
    </Box>
  );
}

/** A comparison that is taken away takes its button along: the keyboard goes on from the group that it stood in. */
function keepFocus(box: HTMLElement | null): void {
  const group = document.activeElement?.closest('.ruleGroup') ?? null;
  const outer = group?.parentElement?.closest('.ruleGroup') ?? null;
  focusSoon(() => [group, outer, box].find((part) => part?.isConnected)?.querySelector('select') ?? null);
}

function fieldsOf(text: Text): Field[] {
  const label = (operator: (typeof booleanOperators)[number] | (typeof integerOperators)[number]) => ({
    name: operator,
    label: text(`editor.operator_${operator}`),
  });
  return [...booleanFacts, ...integerFacts].map((name) =>
    isYesOrNo(name)
      ? {
          name,
          label: text(`editor.fact_${name}`),
          valueEditorType: 'select',
          operators: booleanOperators.map(label),
        }
      : {
          name,
          label: text(`editor.fact_${name}`),
          valueEditorType: 'text',
          operators: integerOperators.map(label),
          valueSources: [
            { name: 'value', label: text('editor.aNumber') },
            { name: 'field', label: text('editor.aParameter') },
          ],
        },
  );
}

const look = {
  minWidth: 0,
  '& .queryBuilder': { minWidth: 0 },
  '& .ruleGroup': {
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    borderLeft: 3,
    borderLeftColor: 'primary.main',
    p: 1,
    minWidth: 0,
  },
  '& .ruleGroup-header, & .rule': { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minWidth: 0 },
  '& .ruleGroup-body': { display: 'grid', gap: 1, mt: 1, minWidth: 0 },
  '& .rule': { p: 0.5, borderBottom: 1, borderColor: 'divider' },
  '& .rule:last-of-type': { borderBottom: 0 },
  '& select': { flex: '0 1 auto' },
} as const;
