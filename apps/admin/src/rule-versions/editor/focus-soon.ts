/**
 * Lets the keyboard go on from a sensible place when what it stood on has gone: a removed row takes its own button along.
 * Leaves the focus alone where it is still somewhere.
 */
export function focusSoon(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) find()?.focus();
  });
}
