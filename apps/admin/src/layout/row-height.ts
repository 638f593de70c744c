import { useStore } from 'react-admin';
import { useSession } from '../providers/auth-provider.ts';

export type Density = 'compact' | 'airy';

/** Kompakt for the region, Luftig for reviewers, until the person has chosen. */
export function useDensity(): [Density, (density: Density) => void] {
  const session = useSession();
  const standard: Density = session?.user.unit.kind === 'payer' ? 'airy' : 'compact';
  const [chosen, setChosen] = useStore<Density | undefined>('density', undefined);
  return [chosen ?? standard, setChosen];
}

export function useRowHeight(): number {
  const [density] = useDensity();
  return density === 'airy' ? 48 : 36;
}
