import { Box } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import type { Role } from '../providers/api-types.ts';

/** What a role lets its holder do, in words. */
export function RolePermits({ role }: { role: Role | undefined }) {
  const text = useText();
  if (role === undefined) return null;
  return (
    <Box>
      {text('role.rolePermits')}
      <Box component="ul" sx={{ m: 0, pl: 2.5, columns: { sm: 2 } }}>
        {role.permissions.map(({ id, text: words }) => (
          <li key={id}>{words}</li>
        ))}
      </Box>
    </Box>
  );
}
