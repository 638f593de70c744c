import { amountOf, writtenAmount } from '@fristdag/billing';
import { writtenDate, writtenMonth } from '../../billing-runs/index.ts';
import { ink, type PaperColumn, paperFonts, TaggedPaper } from '../../platform/index.ts';
import type { InvoiceContent, InvoiceLine, IssuedParty } from '../issue/invoice-content.ts';
import { termsOf } from './invoice-ubl.ts';
import { withoutPersonalNumbers } from './personal-numbers.ts';

interface Printed {
  readonly content: InvoiceContent;
  /** Of the content, as stored at issue. */
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly issuedAt: number;
}

/**
 * An issued document on paper: who owes whom what, until when and by which reference. Tagged PDF, Swedish, A4, the same bytes
 * each time. It refers to the review basis and names no case and no person.
 */
export async function invoicePdf({ content, hash, issuedAt }: Printed): Promise<Buffer> {
  const { kind, number, payerName, buyer, seller, amount, credits } = content;
  const word = kind === 'invoice' ? 'Faktura' : 'Kreditfaktura';
  const title = `${word} ${number}`;
  const paper = new TaggedPaper({
    fonts: paperFonts,
    title: `${title} · ${payerName}`,
    subject: 'Kommunalt betalningsansvar för utskrivningsklara patienter',
    createdAt: issuedAt,
    footer: `${title} · ${seller.name}`,
    layout: 'portrait',
  });
  paper.paragraph(seller.name, { color: ink.muted });
  paper.heading(1, title);
  if (seller.isExample || buyer.isExample)
    paper.paragraph('Exempel med testnummer. Ska inte betalas.', { bold: true, color: ink.warning });
  paper.paragraph(kronor(amount), { size: 24, bold: true });
  paper.paragraph(
    kind === 'invoice'
      ? `Att betala senast ${writtenDate(content.dueOn, 'sv')}`
      : `Krediterar faktura ${credits?.number ?? ''} från ${writtenDate(credits?.issuedOn ?? content.issuedOn, 'sv')}`,
    { size: 12, bold: true },
  );
  paper.space(8);
  paper.facts(paymentFacts(content));
  paper.heading(2, 'Mottagare');
  paper.facts([...partyFacts(buyer), ['Er referens', buyer.buyerReference ?? '–']]);
  paper.heading(2, 'Specifikation');
  await paper.table(columns, content.lines);
  paper.paragraph(`Summa ${kronor(amount)}, moms ${kronor('0.00')}. ${content.vat.reasonText}.`);
  if (content.reason !== null) {
    paper.heading(2, 'Skäl');
    paper.paragraph(withoutPersonalNumbers(content.reason));
  }
  if (content.remarks.length > 0) {
    paper.heading(2, 'Värden att känna till');
    paper.remarks(content.remarks);
  }
  paper.heading(2, 'Underlag');
  paper.facts([
    [
      'Granskningsunderlag',
      `Nummer ${content.basis.packageId}, utgåva ${content.basis.revision}. Öppnas i Fristdag av behöriga granskare.`,
    ],
    ['Underlagets kontrollsumma', content.basis.hash],
    ['Regelversion', content.basis.ruleVersion],
    [`${word}ns kontrollsumma`, hash],
  ]);
  paper.heading(2, 'Avsändare');
  paper.facts([...partyFacts(seller), ...vatFacts(content)]);
  return paper.finish();
}

function paymentFacts(content: InvoiceContent): (readonly [string, string])[] {
  const { kind, ocr, seller, issuedOn, dueOn, period, careType } = content;
  const care = careType === 'somatic' ? 'somatisk vård' : 'psykiatrisk vård';
  const payment: (readonly [string, string])[] =
    kind === 'invoice'
      ? [
          ['Bankgiro', bankgiroWritten(seller.bankgiro)],
          ['OCR-nummer', ocr],
          ['Förfallodag', dueOn],
        ]
      : [];
  return [
    ['Fakturadatum', issuedOn],
    ...payment,
    ['Villkor', termsOf(content)],
    ['Avser', `${content.payerName}, ${writtenMonth(period, 'sv')}, ${care}`],
  ];
}

function partyFacts({
  name,
  street,
  postalCode,
  city,
  organisationNumber,
}: IssuedParty): (readonly [string, string])[] {
  return [
    ['Namn', name],
    ['Adress', [street, `${postalCode ?? ''} ${city ?? ''}`.trim()].filter(Boolean).join(', ')],
    ['Organisationsnummer', organisationNumber?.replace(/^(\d{6})(\d{4})$/, '$1-$2') ?? '–'],
  ];
}

/** Outside VAT no VAT number is stated, on paper as in the e-invoice. */
function vatFacts({ seller, vat }: InvoiceContent): (readonly [string, string])[] {
  return vat.category === 'E' && seller.vatNumber !== null ? [['Momsregistreringsnummer', seller.vatNumber]] : [];
}

const columns: readonly PaperColumn<InvoiceLine>[] = [
  { header: 'Benämning', width: 240, lines: ({ description }) => [{ text: description.sv }] },
  {
    header: 'Antal',
    width: 80,
    align: 'right',
    lines: ({ quantity, unit }) => [{ text: `${quantity} ${unit === 'DAY' ? 'dagar' : 'st'}` }],
  },
  { header: 'À-pris', width: 95, align: 'right', lines: ({ price }) => [{ text: kronor(price) }] },
  { header: 'Belopp', width: 105, align: 'right', lines: ({ amount }) => [{ text: kronor(amount), bold: true }] },
];

function bankgiroWritten(digits: string | null): string {
  return digits?.replace(/^(\d{3,4})(\d{4})$/, '$1-$2') ?? '–';
}

function kronor(text: string): string {
  return writtenAmount(amountOf(text), 'sv');
}
