import { Box, Button, Tab, Tabs } from '@mui/material';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { useMay } from '../providers/auth-provider.ts';
import { InviteButton } from './InviteDialog.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PermissionList } from './PermissionList.tsx';

/** Behörigheter: who may do what, and why – by person, and by what one may do. */
export default function AccountsPage() {
  const text = useText();
  const navigate = useNavigate();
  const mayHaveMachines = useMay('machine-clients:write');
  const mayInvite = useMay('accounts:write');
  const part = useParams()['part'] === 'permissions' ? 'permissions' : 'people';
  return (
    <>
      <PageHead
        title={text('role.title')}
        lead={text('role.lead')}
        actions={
          <>
            {mayHaveMachines ? (
              <Button component={Link} to="/machine-clients" variant="outlined">
                {text('machine.title')}
              </Button>
            ) : null}
            {mayInvite ? <InviteButton /> : null}
          </>
        }
      />
      <Box sx={{ borderBottom: 1, borderColor: 'divider', mb: 2.5 }}>
        <Tabs
          value={part}
          variant="scrollable"
          aria-label={text('role.title')}
          onChange={(_event, value: string) =>
            void navigate(value === 'people' ? '/accounts' : '/accounts/permissions')
          }
        >
          <Tab value="people" id="tab-people" aria-controls="accounts-panel" label={text('role.people')} />
          <Tab
            value="permissions"
            id="tab-permissions"
            aria-controls="accounts-panel"
            label={text('role.permissions')}
          />
        </Tabs>
      </Box>
      <div role="tabpanel" id="accounts-panel" aria-labelledby={`tab-${part}`}>
        {part === 'people' ? <PeopleList /> : <PermissionList />}
      </div>
    </>
  );
}
