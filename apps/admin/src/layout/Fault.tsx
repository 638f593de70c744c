import { Button, Typography } from '@mui/material';
import { HttpError } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { failureOf } from '../providers/http.ts';
import { Note } from './Note.tsx';

/** What went wrong in words, what is kept, and the request id to quote when asking for help. */
export function Fault({ error, retry, isList = false }: { error: unknown; retry?: () => void; isList?: boolean }) {
  const text = useText();
  const status: unknown = error instanceof HttpError ? error.status : null;
  const { message, requestId, problem } = failureOf(error);
  // Other refusals say what is missing, such as a fresh sign-in; their words are the server's.
  const isDenied = status === 403 && problem?.type === 'urn:fristdag:problem:not-permitted';

  if (status === 404 || isDenied) {
    return (
      <Note
        meaning="neutral"
        role="alert"
        title={text(status === 404 ? 'console.notFoundTitle' : 'console.deniedTitle')}
        actions={
          <Button component={Link} to="/" variant="outlined">
            {text('console.toStart')}
          </Button>
        }
      >
        {text(status === 404 ? 'console.notFoundText' : 'console.deniedText')}
      </Note>
    );
  }
  return (
    <Note
      meaning="over"
      role="alert"
      title={text(isList ? 'console.faultList' : 'console.faultTitle')}
      actions={
        retry ? (
          <Button variant="outlined" onClick={retry}>
            {text('console.tryAgain')}
          </Button>
        ) : undefined
      }
    >
      <div>{status === null ? text('console.faultOffline') : message}</div>
      {requestId ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {text('console.requestId', { id: requestId })}
        </Typography>
      ) : null}
    </Note>
  );
}
