import { useEffect, useRef } from 'react';
import { useStore } from 'react-admin';
import { shortcutOf, type ShortcutName } from './shortcut-keys.ts';

const eventName = 'fristdag-shortcut';

/** Runs the handler when the person asks for the shortcut; the newest handler is always used. */
export function useShortcut(name: ShortcutName, handler: () => void): void {
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(() => {
    const listen = (event: Event) => {
      if (event instanceof CustomEvent && event.detail === name) newest.current();
    };
    window.addEventListener(eventName, listen);
    return () => window.removeEventListener(eventName, listen);
  }, [name]);
}

export function useShortcutsOn(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useStore<boolean>('shortcuts', true);
  return [isOn, setOn];
}

/** Turns key presses into shortcuts, except in fields and dialogs, and not at all when switched off. */
export function useShortcutKeys(): void {
  const [isOn] = useShortcutsOn();
  useEffect(() => {
    let earlier = '';
    let timer: number | undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        window.dispatchEvent(new CustomEvent(eventName, { detail: 'go-to' }));
        return;
      }
      if (!isOn || event.ctrlKey || event.metaKey || event.altKey || isInField(event.target)) return;
      const found = shortcutOf(earlier, event.key);
      window.clearTimeout(timer);
      earlier = found === 'wait' ? event.key : '';
      if (found === 'wait') timer = window.setTimeout(() => (earlier = ''), 1500);
      else if (found) {
        event.preventDefault();
        window.dispatchEvent(new CustomEvent(eventName, { detail: found }));
      }
    };
    window.addEventListener('keydown', press);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', press);
    };
  }, [isOn]);
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null
  );
}
