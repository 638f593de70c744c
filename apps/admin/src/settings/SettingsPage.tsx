import { Box, FormControlLabel, Switch, useTheme as useMuiTheme } from '@mui/material';
import { useSetLocale, useTheme } from 'react-admin';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { ShortcutList } from '../layout/ShortcutHelp.tsx';
import { useDensity } from '../layout/row-height.ts';
import { useShortcutsOn } from '../layout/shortcuts.ts';

/** Mina inställningar: look, language, row height, and the off switch for single-key shortcuts (WCAG 2.1.4). */
export default function SettingsPage() {
  const text = useText();
  const language = useLanguage();
  const setLocale = useSetLocale();
  const mode = useMuiTheme().palette.mode;
  const [, setTheme] = useTheme();
  const [density, setDensity] = useDensity();
  const [shortcutsOn, setShortcutsOn] = useShortcutsOn();
  return (
    <>
      <PageHead title={text('console.settings')} lead={text('console.savedHere')} />
      <Section title={text('console.appearance')}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2.5 }}>
          <Choice
            label={text('console.appearance')}
            value={mode}
            onChange={(value) => setTheme(value === 'dark' ? 'dark' : 'light')}
            options={[
              { value: 'light', label: text('console.lightLook') },
              { value: 'dark', label: text('console.darkLook') },
            ]}
          />
          <Choice
            label={text('console.density')}
            value={density}
            onChange={(value) => setDensity(value === 'airy' ? 'airy' : 'compact')}
            options={[
              { value: 'compact', label: text('console.compact') },
              { value: 'airy', label: text('console.airy') },
            ]}
          />
          <Choice
            label={text('console.language')}
            value={language}
            onChange={(value) => setLocale(value)}
            options={[
              { value: 'sv', label: 'Svenska' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Box>
      </Section>
      <Section title={text('console.keyboard')} lead={text('console.shortcutsHelp')}>
        <FormControlLabel
          control={<Switch checked={shortcutsOn} onChange={(_event, isOn) => setShortcutsOn(isOn)} />}
          label={text('console.shortcutsSetting')}
          sx={{ mb: 1.5 }}
        />
        <ShortcutList />
      </Section>
    </>
  );
}
