import type { RaThemeOptions } from 'react-admin';

/** What a colour means. Each is always accompanied by a shape, a pattern or a word. */
export interface Meaning {
  ink: string;
  fill: string;
}

export type MeaningName = 'info' | 'over' | 'waits' | 'done' | 'draft' | 'neutral';

declare module '@mui/material/styles' {
  interface Palette {
    meaning: Record<MeaningName, Meaning>;
    bar: string;
    line: string;
  }
  interface PaletteOptions {
    meaning: Record<MeaningName, Meaning>;
    bar: string;
    line: string;
  }
}

const light: Record<MeaningName, Meaning> = {
  info: { ink: '#005A9C', fill: '#CFE3F3' },
  over: { ink: '#A63A00', fill: '#C24A00' },
  waits: { ink: '#8A5A00', fill: '#FFF3DC' },
  done: { ink: '#00664A', fill: '#E2F3EC' },
  draft: { ink: '#7A3E6F', fill: '#F7EBF4' },
  neutral: { ink: '#4A5560', fill: '#EDEFF2' },
};

const dark: Record<MeaningName, Meaning> = {
  info: { ink: '#7CB8E8', fill: '#2B4A63' },
  over: { ink: '#FF9A66', fill: '#C24A00' },
  waits: { ink: '#F0B94A', fill: '#33290F' },
  done: { ink: '#5CCBA5', fill: '#143026' },
  draft: { ink: '#DDA3CF', fill: '#362131' },
  neutral: { ink: '#B3BDC7', fill: '#262D35' },
};

const systemFont = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

function options(mode: 'light' | 'dark'): RaThemeOptions {
  const isLight = mode === 'light';
  const meaning = isLight ? light : dark;
  const ink = isLight ? '#1B242D' : '#E8ECF0';
  const line = isLight ? '#D3D9DF' : '#3A444F';
  const ring = { outline: `2px solid ${meaning.info.ink}`, outlineOffset: '2px' };
  return {
    palette: {
      mode,
      meaning,
      bar: '#123A5C',
      line,
      // `dark` is what a filled button turns under the pointer: its text keeps 4.5:1 there too.
      primary: {
        main: isLight ? '#005A9C' : '#7CB8E8',
        dark: isLight ? '#00406F' : '#93C6EE',
        contrastText: isLight ? '#FFFFFF' : '#10161C',
      },
      secondary: { main: meaning.neutral.ink },
      error: { main: meaning.over.ink },
      warning: { main: meaning.waits.ink },
      info: { main: meaning.info.ink },
      success: { main: meaning.done.ink },
      background: { default: isLight ? '#F5F6F8' : '#15191E', paper: isLight ? '#FFFFFF' : '#1C2228' },
      text: { primary: ink, secondary: meaning.neutral.ink },
      divider: line,
    },
    typography: {
      fontFamily: systemFont,
      htmlFontSize: 16,
      fontSize: 15,
      body1: { fontSize: '0.9375rem', lineHeight: 1.5 },
      body2: { fontSize: '0.875rem', lineHeight: 1.45 },
      caption: { fontSize: '0.8125rem', lineHeight: 1.4 },
      h1: { fontSize: '1.625rem', fontWeight: 650, lineHeight: 1.25, letterSpacing: '-0.01em' },
      h2: { fontSize: '1.1875rem', fontWeight: 650, lineHeight: 1.3 },
      h3: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.35 },
      button: { fontSize: '0.9375rem', textTransform: 'none', fontWeight: 600 },
    },
    shape: { borderRadius: 6 },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontSize: '0.9375rem', fontVariantNumeric: 'tabular-nums' },
          a: { color: meaning.info.ink },
          'a:focus-visible, button:focus-visible, [tabindex="0"]:focus-visible, summary:focus-visible': ring,
          '@media print': { body: { background: '#FFFFFF' }, '.no-print': { display: 'none !important' } },
        },
      },
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { '&.Mui-focusVisible': ring } },
      },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: { root: { minHeight: 36, transition: 'none' } },
      },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
      MuiOutlinedInput: {
        styleOverrides: { notchedOutline: { borderColor: isLight ? '#7A8590' : '#8592A0' } },
      },
      MuiInputLabel: { styleOverrides: { root: { color: meaning.neutral.ink } } },
      MuiTab: { styleOverrides: { root: { minHeight: 40, textTransform: 'none', fontSize: '0.9375rem' } } },
      MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
      MuiTooltip: { defaultProps: { arrow: true } },
      MuiLink: { styleOverrides: { root: { textDecorationColor: 'currentColor' } } },
      MuiDialog: { defaultProps: { transitionDuration: 0 } },
      MuiDrawer: { defaultProps: { transitionDuration: 0 } },
      MuiSkeleton: { defaultProps: { animation: false } },
    },
  };
}

export const lightTheme = options('light');
export const darkTheme = options('dark');
