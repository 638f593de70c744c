import { problem } from './problem.ts';

/**
 * The row version that an update builds on, from If-Match: `"3"` or `3`.
 * @throws Problem 428 when it is missing, 412 when it is not the stored one
 */
export function requireVersion(ifMatch: string | undefined, storedVersion: number): void {
  if (ifMatch === undefined || ifMatch.trim() === '') {
    throw problem(428, 'version-required', {
      sv: 'Ändringen saknar If-Match. Läs in raden och skicka med dess version.',
      en: 'The update has no If-Match. Read the row and send its version along.',
    });
  }
  const text = ifMatch.trim();
  const claimed = /^"?(\d+)"?$/.exec(text)?.[1];
  if (text !== '*' && claimed !== String(storedVersion)) {
    throw problem(412, 'version-stale', {
      sv: 'Någon annan har sparat sedan du läste in raden. Läs in den igen och se skillnaden innan du sparar.',
      en: 'Somebody else has saved since you read the row. Read it again and see the difference before you save.',
    });
  }
}
