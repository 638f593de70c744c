import { useTheme as useMuiTheme } from '@mui/material';
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useTheme } from 'react-admin';

/** Paper is white: a page printed from the dark look is drawn light while it is printed. */
export function useLightPrint(): void {
  const isDark = useMuiTheme().palette.mode === 'dark';
  const [, setTheme] = useTheme();
  useEffect(() => {
    if (!isDark) return undefined;
    const toLight = () => {
      flushSync(() => setTheme('light'));
      window.addEventListener('afterprint', () => setTheme('dark'), { once: true });
    };
    window.addEventListener('beforeprint', toLight);
    return () => window.removeEventListener('beforeprint', toLight);
  }, [isDark, setTheme]);
}
