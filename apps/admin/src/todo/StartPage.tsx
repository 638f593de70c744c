import { Navigate } from 'react-router-dom';
import { useSession } from '../providers/auth-provider.ts';
import { menuItems } from '../layout/menu-items.ts';
import { ToDoPage } from './ToDoPage.tsx';

/** Where one begins: what waits, or the first thing of the menu for those for whom nothing ever waits. */
export function StartPage() {
  const session = useSession();
  if (!session) return null;
  const first = menuItems(session)[0]?.to ?? '/rule-versions';
  return session.permissions.includes('to-do:read') || first === '/' ? <ToDoPage /> : <Navigate to={first} replace />;
}
