import { Box, TextField } from '@mui/material';
import { deadline } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import type { ConsultationChange, Payer } from '../providers/api-types.ts';
import { useApiList, useBusinessClock } from '../providers/use-api.ts';
import { DayField } from '../roles/DayField.tsx';

export type RoundWords = Required<Pick<ConsultationChange, 'title' | 'text' | 'deadline'>> & {
  /** Null: all municipalities must answer. */
  mandatory: readonly string[] | null;
};

/** What is asked, until when, and who must answer. */
export function ConsultationForm({ words, onChange }: { words: RoundWords; onChange: (words: RoundWords) => void }) {
  const text = useText();
  const language = useLanguage();
  const payers = useApiList<Payer>('/payers', { query: { on: useBusinessClock()?.today } }).data ?? [];
  const municipalities = [
    ...new Map(payers.map((payer) => [payer.municipality, payer.municipalityName])).entries(),
  ].sort(([, a], [, b]) => a.localeCompare(b, 'sv'));
  const set = (change: Partial<RoundWords>) => onChange({ ...words, ...change });
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 760 }}>
      <TextField
        label={text('consultation.subject')}
        value={words.title}
        required
        slotProps={{ htmlInput: { maxLength: 200 } }}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextField
        label={text('consultation.text')}
        helperText={text('consultation.textHelp')}
        value={words.text}
        required
        multiline
        minRows={6}
        onChange={(event) => set({ text: event.target.value })}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <DayField
          label={text('consultation.deadline')}
          value={words.deadline}
          isRequired
          onChange={(day) => set({ deadline: day })}
        />
        <Choice
          label={text('consultation.mandatory')}
          value={words.mandatory === null ? 'all' : 'some'}
          options={[
            { value: 'all', label: text('consultation.mandatoryAll') },
            { value: 'some', label: text('consultation.mandatorySome') },
          ]}
          onChange={(value) => set({ mandatory: value === 'all' ? null : municipalities.map(([code]) => code) })}
        />
      </Box>
      {words.deadline === '' ? null : (
        <Box sx={{ color: 'text.secondary' }}>
          {text('consultation.lastDay', { day: deadline(words.deadline, language) })}
        </Box>
      )}
      {words.mandatory === null ? null : (
        <Box
          component="fieldset"
          sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, p: 1.5, minWidth: 0 }}
        >
          <Box component="legend" sx={{ fontSize: '0.8125rem', color: 'text.secondary', px: 0.5 }}>
            {text('consultation.mandatory')}
          </Box>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))', columnGap: 1.5 }}>
            {municipalities.map(([code, name]) => (
              <Box component="label" key={code} sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 32 }}>
                <input
                  type="checkbox"
                  checked={words.mandatory?.includes(code) ?? true}
                  onChange={(event) =>
                    set({
                      mandatory: event.target.checked
                        ? [...(words.mandatory ?? []), code]
                        : (words.mandatory ?? []).filter((known) => known !== code),
                    })
                  }
                />
                {name}
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}

/** What the API takes: nothing said about who must answer means everybody. */
export function bodyOf({ mandatory, ...words }: RoundWords): ConsultationChange {
  return { ...words, ...(mandatory === null ? {} : { mandatory: [...mandatory] }) };
}
