import { Box } from '@mui/material';
import { useText } from '../../i18n/use-text.ts';
import { Choice } from '../../layout/Choice.tsx';
import { Section } from '../../layout/Section.tsx';
import { withFirstMonth, withModel, type RuleDocument } from './draft.ts';
import { useEditor } from './editor-context.ts';
import { FieldRow, Line, MonthField, Tick } from './fields.tsx';
import { FindingNotes } from './Findings.tsx';

/** What the version is: its title, its first month, how it counts, what it corrects and whether it is consulted. */
export function BeginningForm({ corrects }: { corrects: string | null }) {
  const text = useText();
  const { draft, edit } = useEditor();
  const { document, consultation } = draft;
  const set = (change: Partial<RuleDocument>) =>
    edit((whole) => ({ ...whole, document: { ...whole.document, ...change } }));
  const { titles, reason = { sv: '', en: '' } } = document;
  const noSource = { sv: text('editor.noSource'), en: 'Not stated yet' };
  return (
    <Section title={text('editor.theVersion')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <FieldRow least={400}>
          <Line label={text('editor.title')} value={titles.sv} onChange={(sv) => set({ titles: { ...titles, sv } })} />
          <Line
            label={text('editor.titleEn')}
            value={titles.en}
            onChange={(en) => set({ titles: { ...titles, en } })}
          />
        </FieldRow>
        <FieldRow>
          <MonthField
            label={text('editor.firstMonth')}
            value={document.validFrom.slice(0, 7)}
            onChange={(month) =>
              /^\d{4}-\d{2}$/.test(month)
                ? edit((whole) => ({ ...whole, document: withFirstMonth(whole.document, month) }))
                : undefined
            }
          />
          <Choice
            label={text('editor.model')}
            value={document.model}
            options={[
              { value: 'average', label: text('editor.modelAverage') },
              { value: 'individual', label: text('editor.modelIndividual') },
              { value: 'hybrid', label: text('editor.modelHybrid') },
            ]}
            onChange={(model) =>
              edit((whole) => ({
                ...whole,
                document: withModel(whole.document, model as RuleDocument['model'], noSource),
              }))
            }
          />
        </FieldRow>
        <FindingNotes under="/validFrom" />
        {corrects === null ? null : (
          <FieldRow least={400}>
            <Line
              label={text('editor.correctsWhy', { name: corrects })}
              value={reason.sv}
              isMultiline
              isRequired
              maxLength={2000}
              onChange={(sv) =>
                set({ reason: { sv, en: reason.en === '' || reason.en === reason.sv ? sv : reason.en } })
              }
            />
            <Line
              label={text('editor.correctsWhyEn')}
              value={reason.en}
              isMultiline
              maxLength={2000}
              onChange={(en) => set({ reason: { ...reason, en } })}
            />
          </FieldRow>
        )}
        <Tick
          label={text('editor.consultationNeeded')}
          checked={consultation.needed}
          onChange={(needed) => edit((whole) => ({ ...whole, consultation: { ...whole.consultation, needed } }))}
        />
        {consultation.needed ? null : (
          <Line
            label={text('editor.consultationWhyNot')}
            help={text('editor.consultationWhyNotHelp')}
            value={consultation.reason ?? ''}
            isMultiline
            isRequired
            maxLength={2000}
            onChange={(why) => edit((whole) => ({ ...whole, consultation: { needed: false, reason: why } }))}
          />
        )}
      </Box>
    </Section>
  );
}
