import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { month } from '../formats.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Note } from '../layout/Note.tsx';
import { Section } from '../layout/Section.tsx';
import { useMay } from '../providers/auth-provider.ts';
import { fetchFile } from '../providers/http.ts';
import { useAct } from '../sign-in/use-act.ts';

/** The month's vouchers as a file for the accounting system; what stops it is said here, not in the file. */
export function SieFile({ period }: { period: string }) {
  const text = useText();
  const language = useLanguage();
  const mayRegister = useMay('registers:read');
  const { act, problem, isSending } = useAct();
  const save = () =>
    act(async () => {
      const address = URL.createObjectURL(await fetchFile('/ledger/sie', { month: period }));
      const link = document.createElement('a');
      link.href = address;
      link.download = `fristdag-${period}.si`;
      link.click();
      URL.revokeObjectURL(address);
    });
  return (
    <Section
      title={text('payment.sieTitle')}
      lead={text('payment.sieLead')}
      actions={
        <Button variant="outlined" disabled={isSending} onClick={() => void save()}>
          {text('payment.sieButton', { month: month(period, language) })}
        </Button>
      }
    >
      {problem === null ? null : (
        <Note meaning="over" role="alert">
          {problem} {mayRegister ? <Link to="/registers/invoices">{text('payment.accountsTitle')}</Link> : null}
        </Note>
      )}
    </Section>
  );
}
