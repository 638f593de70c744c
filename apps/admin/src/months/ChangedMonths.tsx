import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { count } from '../formats.ts';
import { useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import type { ChangedAfterSharing } from '../providers/api-types.ts';
import { useMay } from '../providers/auth-provider.ts';
import { useApi } from '../providers/use-api.ts';

/** Says that months which payers have been given have changed since, wherever they are. */
export function ChangedMonths() {
  const text = useText();
  const mayDecide = useMay('billing-cases:write');
  const changes = useApi<ChangedAfterSharing[]>('/changes-after-sharing', { enabled: mayDecide }).data ?? [];
  if (changes.length === 0) return null;
  return (
    <Note
      meaning="over"
      title={`${text('case.changesTitle')} (${count(changes.length)})`}
      actions={
        <Button component={Link} to="/changes-after-sharing" variant="outlined">
          {text('case.changesShow')}
        </Button>
      }
    >
      {text('case.changesIntro')}
    </Note>
  );
}
