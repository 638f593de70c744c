import { Button } from '@mui/material';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLogin } from 'react-admin';
import { Link, Navigate, useParams } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../layout/NotFound.tsx';
import { Note } from '../layout/Note.tsx';
import { PageHead } from '../layout/PageHead.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import type { BillingCase, RuleVersion } from '../providers/api-types.ts';
import { useSession } from '../providers/auth-provider.ts';
import { bootstrap } from '../providers/bootstrap.ts';
import { callApi, failureOf } from '../providers/http.ts';
import { useApi } from '../providers/use-api.ts';
import { nameOf } from './FiveMinutes.tsx';
import { destinationOf, isStepName, stepPath, steps, type StepName } from './steps.ts';

/** One of the six links: goes on to its screen, or says first in whose account that is seen. */
export default function FiveMinutesPage() {
  const session = useSession();
  const name = useParams()['step'];
  if (!bootstrap.demo || !isStepName(name)) return <NotFound />;
  if (!session) return <Waiting />;
  const { username } = steps[name];
  const mustChange = username !== null && username !== session.user.username;
  return mustChange ? <ChangeAccount name={name} username={username} /> : <GoOn name={name} />;
}

function GoOn({ name }: { name: StepName }) {
  const text = useText();
  const isRule = name === 'november';
  const month = { period: '2020-01', payer: '0184', careType: 'somatic' };
  const cases = useApi<BillingCase[]>('/billing-cases', { query: month, enabled: needsCase(name), pollEvery });
  const versions = useApi<RuleVersion[]>('/rule-versions', { query: { perPage: 200 }, enabled: isRule, pollEvery });
  const destination = destinationOf(name, {
    caseId: cases.data?.[0]?.id,
    novemberId: versions.data?.find(({ validFrom, state }) => validFrom === '2020-11-01' && state !== 'rejected')?.id,
  });
  if (destination !== undefined) return <Navigate to={destination} replace />;
  return (
    <>
      <PageHead kind={text('demo.title')} title={text(steps[name].title)} />
      {cases.isLoading || versions.isLoading ? <Waiting /> : <Note role="status">{text('demo.notYet')}</Note>}
    </>
  );
}

function ChangeAccount({ name, username }: { name: StepName; username: string }) {
  const text = useText();
  const session = useSession();
  const { isChanging, problem, change } = useChangeOfAccount();
  const { title, text: what } = steps[name];
  return (
    <>
      <PageHead kind={text('demo.title')} title={text(title)} lead={text(what)} />
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem}
        </Note>
      )}
      <Note
        title={text('demo.otherAccount', { name: nameOf(username) })}
        actions={
          <>
            <Button variant="contained" disabled={isChanging} onClick={() => void change(username, stepPath(name))}>
              {text('demo.change', { name: nameOf(username) })}
            </Button>
            <Button component={Link} to="/">
              {text('demo.stay', { name: session?.user.displayName ?? '' })}
            </Button>
          </>
        }
      >
        {text('demo.otherAccountText')}
      </Note>
    </>
  );
}

/** Signs out of one demo account and into another; nothing that the first one saw is kept. */
function useChangeOfAccount() {
  const login = useLogin();
  const queries = useQueryClient();
  const [isChanging, setChanging] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (username: string, path: string) => {
    setChanging(true);
    setProblem(null);
    try {
      await callApi<null>('/session', { method: 'DELETE' });
      await login({ username, password: bootstrap.password ?? '' }, path);
      await queries.resetQueries();
    } catch (error) {
      setProblem(failureOf(error).message);
    } finally {
      setChanging(false);
    }
  };
  return { isChanging, problem, change };
}

function needsCase(name: StepName): boolean {
  return name === 'amount' || name === 'raise' || name === 'held';
}

/** While the demo still tells its past, the page goes on by itself. */
function pollEvery(latest: readonly unknown[] | undefined): number | false {
  return latest === undefined || latest.length === 0 ? 2000 : false;
}
