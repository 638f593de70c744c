import {
  SELLER,
  BUYER,
  lines,
  one,
  ore,
  total,
  categories,
  isFilled,
  isLuhn,
  isGln,
  isInSequence,
  hasKnownScheme,
  endpoints,
  amounts,
  type UblRule,
} from './ubl-parts.fixtures.ts';
import { at, everything, localName, texts } from './ubl-reader.fixtures.ts';
import { VAT_AND_SWEDISH_RULES } from './ubl-vat-rules.fixtures.ts';

export const UBL_RULES: readonly UblRule[] = [
  {
    id: 'UBL-2.1 sequence',
    says: 'every part stands where the schema has it',
    holds: (document) => everything(document).every(isInSequence),
    breach: [/(<cbc:StreetName>.*<\/cbc:StreetName>)\s*(<cbc:CityName>.*<\/cbc:CityName>)/, '$2$1'],
  },
  {
    id: 'PEPPOL-EN16931-R008',
    says: 'no element is empty',
    holds: (document) => everything(document).every(({ children, text }) => children.length > 0 || text !== ''),
    breach: [/<cbc:CityName>.*<\/cbc:CityName>/, '<cbc:CityName></cbc:CityName>'],
  },
  {
    id: 'PEPPOL-EN16931-R004',
    says: 'the specification is Peppol BIS Billing 3',
    holds: (document) =>
      one(document, 'CustomizationID') === 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    breach: ['poacc:billing:3.0', 'poacc:billing:2.0'],
  },
  {
    id: 'PEPPOL-EN16931-R007',
    says: 'the process is billing',
    holds: (document) => /^urn:fdc:peppol\.eu:2017:poacc:billing:\d\d:1\.0$/.test(one(document, 'ProfileID')),
    breach: ['billing:01:1.0', 'billing:1.0'],
  },
  {
    id: 'PEPPOL-EN16931-R002',
    says: 'there is one note at most',
    holds: (document) => texts(document, 'Note').length <= 1,
    breach: ['<cbc:DocumentCurrencyCode>', '<cbc:Note>En till</cbc:Note><cbc:DocumentCurrencyCode>'],
  },
  {
    id: 'PEPPOL-EN16931-R003',
    says: 'the buyer has its reference',
    holds: (document) => isFilled(document, 'BuyerReference') || isFilled(document, 'OrderReference/ID'),
    breach: [/<cbc:BuyerReference>.*<\/cbc:BuyerReference>/, ''],
  },
  {
    id: 'PEPPOL-EN16931-R010',
    says: 'the buyer has an electronic address, of a known kind',
    holds: (document) =>
      at(document, `${BUYER}/EndpointID`).every(hasKnownScheme) && isFilled(document, `${BUYER}/EndpointID`),
    breach: ['schemeID="0088"', 'schemeID="9999"'],
  },
  {
    id: 'PEPPOL-EN16931-R020',
    says: 'the seller has an electronic address, of a known kind',
    holds: (document) =>
      at(document, `${SELLER}/EndpointID`).every(hasKnownScheme) && isFilled(document, `${SELLER}/EndpointID`),
    breach: [/<cbc:EndpointID.*<\/cbc:EndpointID>/, ''],
  },
  {
    id: 'PEPPOL-COMMON-R040',
    says: 'a location number has thirteen digits and its check digit',
    holds: (document) => endpoints(document, '0088').every(isGln),
    breach: ['4006381333931', '4006381333932'],
  },
  {
    id: 'PEPPOL-COMMON-R049',
    says: 'a Swedish organisation number has ten digits and its check digit',
    holds: (document) => endpoints(document, '0007').every((number) => /^\d{10}$/.test(number) && isLuhn(number)),
    breach: ['<cbc:EndpointID schemeID="0007">9920000008', '<cbc:EndpointID schemeID="0007">9920000009'],
  },
  {
    id: 'PEPPOL-EN16931-R110/R111',
    says: 'the period of a line lies within that of the document',
    holds: (document) =>
      lines(document).every(
        (line) =>
          one(line, 'InvoicePeriod/StartDate') >= one(document, 'InvoicePeriod/StartDate') &&
          one(line, 'InvoicePeriod/EndDate') <= one(document, 'InvoicePeriod/EndDate'),
      ),
    breach: [/(<cac:InvoiceLine>[\s\S]*<cbc:EndDate>)2020-01-31/, '$12020-02-29'],
  },
  {
    id: 'PEPPOL-EN16931-R120',
    says: 'a line is its quantity times its price',
    holds: (document) =>
      lines(document).every((line) => {
        const quantity = Number(one(line, 'InvoicedQuantity') || one(line, 'CreditedQuantity'));
        return ore(one(line, 'LineExtensionAmount')) === Math.round(quantity * ore(one(line, 'Price/PriceAmount')));
      }),
    breach: ['>7800.00<', '>7800.01<'],
  },
  {
    id: 'BR-02, BR-03, BR-05',
    says: 'number, day and currency are there',
    holds: (document) => ['ID', 'IssueDate', 'DocumentCurrencyCode'].every((path) => isFilled(document, path)),
    breach: [/<cbc:IssueDate>.*<\/cbc:IssueDate>/, ''],
  },
  {
    id: 'BR-CL-01',
    says: 'an invoice is 380, a credit note 381',
    holds: (document) =>
      localName(document) === 'Invoice'
        ? one(document, 'InvoiceTypeCode') === '380'
        : one(document, 'CreditNoteTypeCode') === '381',
    breach: ['>380<', '>381<'],
  },
  {
    id: 'BR-CL-03',
    says: 'every amount is in SEK',
    holds: (document) => amounts(document).every(({ attributes }) => attributes['currencyID'] === 'SEK'),
    breach: ['currencyID="SEK"', 'currencyID="EUR"'],
  },
  {
    id: 'BR-CL-23',
    says: 'a quantity is in days, or a piece',
    holds: (document) =>
      everything(document)
        .filter((element) => /Quantity$/.test(element.name))
        .every(({ attributes }) => ['DAY', 'C62'].includes(attributes['unitCode'] ?? '')),
    breach: ['unitCode="DAY"', 'unitCode="DYGN"'],
  },
  {
    id: 'BR-CL-17/18',
    says: 'a VAT category is exempt, or outside VAT, and the same everywhere',
    holds: (document) =>
      categories(document).length > 1 && ['E', 'O'].includes([...new Set(categories(document))].join()),
    breach: ['<cbc:ID>E</cbc:ID>', '<cbc:ID>O</cbc:ID>'],
  },
  {
    id: 'BR-CL-22',
    says: 'the reason of an exemption has a code of the list',
    holds: (document) =>
      texts(document, 'TaxTotal/TaxSubtotal/TaxCategory/TaxExemptionReasonCode').every((code) =>
        /^VATEX-(EU-(132-1[A-Q]|O|AE|G|IC|79-C)|SE-\S+)$/.test(code),
      ),
    breach: ['VATEX-EU-132-1B', 'VATEX-EU-999'],
  },
  {
    id: 'BR-DEC',
    says: 'no amount has more than two decimals',
    holds: (document) => amounts(document).every(({ text }) => /^-?\d+(\.\d{1,2})?$/.test(text)),
    breach: ['<cbc:PayableAmount currencyID="SEK">39000.00', '<cbc:PayableAmount currencyID="SEK">39000.000'],
  },
  {
    id: 'BR-16',
    says: 'there is a line',
    holds: (document) => lines(document).length > 0,
    breach: [/<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/, ''],
  },
  {
    id: 'BR-CO-10',
    says: 'the lines sum to the sum of lines',
    holds: (document) =>
      lines(document).reduce((sum, line) => sum + ore(one(line, 'LineExtensionAmount')), 0) ===
      total(document, 'LineExtensionAmount'),
    breach: [/(<cac:LegalMonetaryTotal>\s*<cbc:LineExtensionAmount currencyID="SEK">)39000/, '$139001'],
  },
  {
    id: 'BR-CO-13',
    says: 'without allowances the sum before VAT is that of the lines',
    holds: (document) => total(document, 'TaxExclusiveAmount') === total(document, 'LineExtensionAmount'),
    breach: ['<cbc:TaxExclusiveAmount currencyID="SEK">39000', '<cbc:TaxExclusiveAmount currencyID="SEK">38999'],
  },
  {
    id: 'BR-CO-14',
    says: 'the VAT is the sum of the breakdown',
    holds: (document) =>
      ore(one(document, 'TaxTotal/TaxAmount')) ===
      texts(document, 'TaxTotal/TaxSubtotal/TaxAmount').reduce((sum, amount) => sum + ore(amount), 0),
    breach: ['<cbc:TaxAmount currencyID="SEK">0.00', '<cbc:TaxAmount currencyID="SEK">1.00'],
  },
  {
    id: 'BR-CO-15',
    says: 'the sum with VAT is the one before it and the VAT',
    holds: (document) =>
      total(document, 'TaxInclusiveAmount') ===
      total(document, 'TaxExclusiveAmount') + ore(one(document, 'TaxTotal/TaxAmount')),
    breach: ['<cbc:TaxInclusiveAmount currencyID="SEK">39000', '<cbc:TaxInclusiveAmount currencyID="SEK">39001'],
  },
  {
    id: 'BR-CO-16',
    says: 'what is to be paid is the sum with VAT',
    holds: (document) => total(document, 'PayableAmount') === total(document, 'TaxInclusiveAmount'),
    breach: ['<cbc:PayableAmount currencyID="SEK">39000', '<cbc:PayableAmount currencyID="SEK">39001'],
  },
  {
    id: 'BR-CO-18',
    says: 'there is a breakdown of the VAT',
    holds: (document) => at(document, 'TaxTotal/TaxSubtotal').length > 0,
    breach: [/<cac:TaxSubtotal>[\s\S]*<\/cac:TaxSubtotal>/, ''],
  },
  {
    id: 'BR-CO-25',
    says: 'what is to be paid has a due date or terms',
    holds: (document) => isFilled(document, 'DueDate') || isFilled(document, 'PaymentTerms/Note'),
    breach: [/<cbc:DueDate>.*<\/cbc:DueDate>|<cac:PaymentTerms>[\s\S]*<\/cac:PaymentTerms>/g, ''],
  },
  {
    id: 'BR-CO-26',
    says: 'the seller is known by a number',
    holds: (document) =>
      isFilled(document, `${SELLER}/PartyLegalEntity/CompanyID`) ||
      isFilled(document, `${SELLER}/PartyTaxScheme/CompanyID`),
    breach: [/<cbc:CompanyID[^>]*>.*<\/cbc:CompanyID>/g, ''],
  },
  {
    id: 'BR-06 to BR-11',
    says: 'both parties have a name and a country',
    holds: (document) =>
      [SELLER, BUYER].every(
        (party) =>
          isFilled(document, `${party}/PartyLegalEntity/RegistrationName`) &&
          one(document, `${party}/PostalAddress/Country/IdentificationCode`) === 'SE',
      ),
    breach: ['<cbc:IdentificationCode>SE', '<cbc:IdentificationCode>XX'],
  },
  {
    id: 'BR-50, BR-61',
    says: 'a credit transfer has an account',
    holds: (document) => isFilled(document, 'PaymentMeans/PayeeFinancialAccount/ID'),
    breach: [/<cac:PayeeFinancialAccount>[\s\S]*<\/cac:PayeeFinancialAccount>/, ''],
  },
  {
    id: 'BR-55',
    says: 'a credit note names the invoice it takes back',
    of: 'credit-note',
    holds: (document) =>
      localName(document) === 'Invoice' || isFilled(document, 'BillingReference/InvoiceDocumentReference/ID'),
    breach: [/<cac:BillingReference>[\s\S]*<\/cac:BillingReference>/, ''],
  },
  ...VAT_AND_SWEDISH_RULES,
];
