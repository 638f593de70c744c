import { Box, Button } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import { Choice } from '../../layout/Choice.tsx';
import { Tag } from '../../layout/Tag.tsx';
import { useLanguage } from '../../i18n/use-text.ts';
import { CommentButton } from './Comments.tsx';
import { isSame, unreadableKeys, type ConditionField, type Duty } from './draft.ts';
import { useEditor } from './editor-context.ts';
import { FieldRow, Fold, Line, Tick } from './fields.tsx';
import { FindingNotes } from './Findings.tsx';
import { JsonField } from './JsonField.tsx';
import { TreeBuilder } from './TreeBuilder.tsx';

interface Props {
  place: number;
  condition: ConditionField;
  onChange: (change: (condition: ConditionField) => ConditionField) => void;
  onRemove: () => void;
}

const everybody = { all: [{ fact: 'sipRequired', operator: 'equal', value: true }] };

/** One condition: what it is called, whose duty it is, whom it is about and what it asks. */
export function ConditionCard({ place, condition, onChange, onRemove }: Props) {
  const text = useText();
  const language = useLanguage();
  const { basis, checked } = useEditor();
  const before = basis?.document.conditions.find(({ id }) => id === condition.id);
  const sentence = checked.answer?.sentences?.conditions.find(({ id }) => id === condition.id);
  const set = (change: Partial<ConditionField>) => onChange((newest) => ({ ...newest, ...change }));
  const label = condition.titles[language];
  return (
    <Box component="li" id={`condition-${condition.id}`} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box component="h3" sx={{ m: 0, fontSize: '1rem', flex: '1 1 220px' }}>
          {label}
        </Box>
        {before === undefined ? <Tag meaning="draft">{text('editor.new')}</Tag> : null}
        {before !== undefined && !isSame(before, condition) ? (
          <Tag meaning="draft">{text('editor.changed')}</Tag>
        ) : null}
        <CommentButton about={condition.id} label={label} />
      </Box>
      <Tick label={text('editor.enabled')} checked={condition.enabled} onChange={(enabled) => set({ enabled })} />
      {sentence ? (
        <Box sx={{ mb: 0.5 }}>
          <div>{sentence.applicableSentence}</div>
          <div>{sentence.metSentence}</div>
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
            {sentence.dutyText} · {sentence.clause}
          </Box>
        </Box>
      ) : null}
      <FindingNotes under={`/conditions/${place}`} />
      <Fold title={text('editor.editCondition', { label })}>
        <WordFields condition={condition} set={set} />
        <Tick
          label={text('editor.appliesToAll')}
          checked={condition.applicableWhen === null}
          onChange={(isAll) => set({ applicableWhen: isAll ? null : everybody })}
        />
        {condition.applicableWhen === null ? null : (
          <div>
            <Box sx={{ mb: 0.5, fontWeight: 600 }}>{text('editor.appliesWhen')}</Box>
            <TreeBuilder
              label={`${text('editor.appliesWhen')}: ${label}`}
              tree={condition.applicableWhen}
              onChange={(applicableWhen) => set({ applicableWhen })}
            />
          </div>
        )}
        <div>
          <Box sx={{ mb: 0.5, fontWeight: 600 }}>{text('editor.metWhen')}</Box>
          <TreeBuilder
            label={`${text('editor.metWhen')}: ${label}`}
            tree={condition.metWhen}
            onChange={(metWhen) => set({ metWhen })}
          />
        </div>
        <JsonField
          title={text('editor.asJson')}
          value={condition}
          pointer={`/conditions/${place}`}
          unreadable={unreadableKeys}
          onChange={(value) => onChange(() => value as ConditionField)}
        />
        <Box>
          <Button variant="outlined" color="error" onClick={onRemove}>
            {text('editor.removeCondition')}
          </Button>
        </Box>
      </Fold>
    </Box>
  );
}

function WordFields({ condition, set }: { condition: ConditionField; set: (change: Partial<ConditionField>) => void }) {
  const text = useText();
  const { titles, clause } = condition;
  return (
    <>
      <FieldRow least={240}>
        <Line label={text('editor.title')} value={titles.sv} onChange={(sv) => set({ titles: { ...titles, sv } })} />
        <Line label={text('editor.titleEn')} value={titles.en} onChange={(en) => set({ titles: { ...titles, en } })} />
        <Line label={text('editor.clause')} value={clause.sv} onChange={(sv) => set({ clause: { ...clause, sv } })} />
        <Line label={text('editor.clauseEn')} value={clause.en} onChange={(en) => set({ clause: { ...clause, en } })} />
      </FieldRow>
      <FieldRow>
        <Choice
          label={text('editor.duty')}
          value={condition.duty}
          options={[
            { value: 'inpatient-care', label: text('editor.dutyInpatient') },
            { value: 'outpatient-care', label: text('editor.dutyOutpatient') },
            { value: 'region', label: text('editor.dutyRegion') },
          ]}
          onChange={(duty) => set({ duty: duty as Duty })}
        />
        <Line label={text('editor.conditionId')} value={condition.id} onChange={(id) => set({ id })} />
      </FieldRow>
    </>
  );
}
