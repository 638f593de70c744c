import { useQueryClient } from '@tanstack/react-query';
import { Box, FormControlLabel, Switch, useTheme as useMuiTheme } from '@mui/material';
import { useSetLocale, useTheme } from 'react-admin';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Choice } from '../layout/Choice.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { ShortcutList } from '../layout/ShortcutHelp.tsx';
import { useDensity } from '../layout/row-height.ts';
import { useShortcutsOn } from '../layout/shortcuts.ts';
import { forgetSession } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';
import type { SecondFactorState } from '../sign-in/sign-in-types.ts';
import { NoticeSettingsSection } from './NoticeSettingsSection.tsx';
import { OwnDeputies } from './OwnDeputies.tsx';
import { OwnRoles } from './OwnRoles.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';

/** Mina inställningar: the account's second factor, password and sessions; roles, deputies and notices; look, language, row height, and the off switch for single-key shortcuts (WCAG 2.1.4). */
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
      <PageHead title={text('console.settings')} />
      <AccountSections />
      <OwnRoles />
      <OwnDeputies />
      <NoticeSettingsSection />
      <Section title={text('console.appearance')} lead={text('console.savedHere')}>
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

/** What belongs to the account rather than to this browser. */
function AccountSections() {
  const queries = useQueryClient();
  const factor = useApi<SecondFactorState>('/second-factor').data;
  const readAgain = () => {
    forgetSession();
    void queries.invalidateQueries();
  };
  return (
    <>
      {factor ? <SecondFactorSection state={factor} onSetUp={readAgain} /> : null}
      {factor?.isOffered === true ? <PasswordSection /> : null}
      <SessionsSection />
    </>
  );
}
