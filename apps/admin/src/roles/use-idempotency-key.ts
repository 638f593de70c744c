import { useMemo } from 'react';

/** A key that stays while the content does: sent again after a fault, the act is still done once. */
export function useIdempotencyKey(content: object): string {
  const written = JSON.stringify(content);
  return useMemo(() => crypto.randomUUID(), [written]);
}
