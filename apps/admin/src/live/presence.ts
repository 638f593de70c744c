const AWAY_AFTER_MS = 15 * 60_000;

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Whether somebody sits before the page. Nothing is fetched for a page that nobody looks at: what it shows of patients is
 * logged as shown, and a session that is left alone is to end after its hour.
 */
export function watchPresence(onBack: () => void): { isHere: () => boolean; stop: () => void } {
  let lastSign = Date.now();
  const isHere = () => document.visibilityState === 'visible' && Date.now() - lastSign < AWAY_AFTER_MS;
  const note = () => {
    const wasHere = isHere();
    lastSign = Date.now();
    if (!wasHere && isHere()) onBack();
  };
  const onVisible = () => {
    if (document.visibilityState !== 'visible') return;
    lastSign = Date.now();
    onBack();
  };
  for (const sign of signs) window.addEventListener(sign, note, { passive: true });
  document.addEventListener('visibilitychange', onVisible);
  return {
    isHere,
    stop: () => {
      for (const sign of signs) window.removeEventListener(sign, note);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}
