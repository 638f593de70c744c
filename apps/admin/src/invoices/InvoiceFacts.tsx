import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text.ts';
import { Facts } from '../layout/Facts.tsx';
import { Section } from '../layout/Section.tsx';
import type { Invoice } from '../providers/api-types.ts';

/** What stands on the document, and what binds it to its basis. */
export function InvoiceFacts({ invoice }: { invoice: Invoice }) {
  const text = useText();
  const { ruleVersion, remarks } = invoice;
  return (
    <>
      <Section title={text('invoice.facts')}>
        <Facts
          isWide
          rows={[
            [text('invoice.ocr'), invoice.ocr],
            [text('invoice.issuedBy'), invoice.issuedBy],
            [text('invoice.basis'), text('invoice.basisOf', { revision: invoice.packageRevision })],
            [text('invoice.basisHash'), <Code key="basis">{invoice.packageHash}</Code>],
            [
              text('invoice.ruleVersion'),
              <Link key="rule" to={`/rule-versions/${encodeURIComponent(ruleVersion.replace('/', '_'))}/show`}>
                {ruleVersion}
              </Link>,
            ],
            [text('invoice.vat'), invoice.vat.reasonText],
            [text('invoice.hash'), <Code key="hash">{invoice.hash}</Code>],
          ]}
        />
        {remarks.length > 0 ? (
          <Box sx={{ mt: 1.5 }}>
            <strong>{text('invoice.remarks')}</strong>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </Box>
          </Box>
        ) : null}
      </Section>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        <Section title={text('invoice.seller')}>
          <PartyFacts party={invoice.seller} isSeller />
        </Section>
        <Section title={text('invoice.buyer')}>
          <PartyFacts party={invoice.buyer} isSeller={false} />
        </Section>
      </Box>
    </>
  );
}

function Code({ children }: { children: string }) {
  return (
    <Box component="code" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}

function PartyFacts({ party, isSeller }: { party: Invoice['seller']; isSeller: boolean }) {
  const text = useText();
  const address = [party.street, [party.postalCode, party.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <Facts
      rows={[
        [text('invoice.name'), party.name],
        [text('invoice.organisationNumber'), party.organisationNumber ?? '–'],
        [text('invoice.street'), address || '–'],
        isSeller
          ? [text('invoice.bankgiro'), party.bankgiro ?? '–']
          : [text('invoice.buyerReference'), party.buyerReference ?? '–'],
      ]}
    />
  );
}
