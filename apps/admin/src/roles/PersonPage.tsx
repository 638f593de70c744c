import { Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Loaded } from '../layout/Loaded.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Section } from '../layout/Section.tsx';
import { Tag } from '../layout/Tag.tsx';
import type { Account } from '../providers/api-types.ts';
import { useApi } from '../providers/use-api.ts';
import { AccountActs } from './AccountActs.tsx';
import { AssignmentTable } from './AssignmentTable.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { Identities } from './Identities.tsx';

/** One person: the account, what they may do and why, and how they sign in. Buttons are the server's `acts`. */
export default function PersonPage() {
  const text = useText();
  const { id = '' } = useParams();
  const answer = useApi<Account>(`/accounts/${encodeURIComponent(id)}`);
  return (
    <Loaded answer={answer}>
      {(person) => (
        <>
          <PageHead
            title={person.displayName}
            kind={
              <MuiLink component={Link} to="/accounts">
                {text('role.backToPeople')}
              </MuiLink>
            }
            actions={person.acts.includes('grant') ? <GrantButton person={person} /> : undefined}
          />
          <Section title={text('role.assignments')}>
            {person.assignments.length === 0 ? (
              <p>{text('role.noAssignments')}</p>
            ) : (
              <AssignmentTable rows={person.assignments} />
            )}
          </Section>
          <Section title={text('role.account')}>
            <Facts
              rows={[
                [text('role.username'), person.username],
                [text('role.unit'), person.unit.name],
                [text('role.signIn'), <SignIn key="sign-in" person={person} />],
                [text('role.secondFactor'), text(person.hasSecondFactor ? 'role.yes' : 'role.no')],
              ]}
            />
            <AccountActs person={person} />
          </Section>
          <Identities person={person} />
        </>
      )}
    </Loaded>
  );
}

function SignIn({ person }: { person: Account }) {
  const text = useText();
  if (person.isDisabled) return <Tag meaning="neutral">{text('role.closed')}</Tag>;
  const ways = [
    ...(person.hasPassword ? [text('role.signInPassword')] : []),
    ...(person.identities > 0 ? [text('role.identities')] : []),
  ];
  return (
    <>
      {ways.join(', ') || text('role.signInInvited')}{' '}
      {person.resetAskedAt === null ? null : <Tag meaning="waits">{text('role.asksForReset')}</Tag>}
    </>
  );
}

function GrantButton({ person }: { person: Account }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {text('role.grant')}
      </Button>
      {isOpen ? <GrantDialog person={person} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
