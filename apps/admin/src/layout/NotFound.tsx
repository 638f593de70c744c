import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { PageHead } from './PageHead.tsx';

export function NotFound() {
  const text = useText();
  return (
    <>
      <PageHead title={text('console.notFoundTitle')} lead={text('console.notFoundText')} />
      <Button component={Link} to="/" variant="outlined">
        {text('console.toStart')}
      </Button>
    </>
  );
}
