import { Navigate } from 'react-router-dom';
import { useSession } from '../providers/auth-provider.ts';
import { OurMonths } from '../work-list/OurMonths.tsx';

/** Våra månader for a payer's people; the region sees every payer in its month. */
export default function StatementList() {
  const session = useSession();
  if (!session) return null;
  return session.user.unit.kind === 'payer' ? <OurMonths /> : <Navigate to="/months" replace />;
}
