import {
  SELLER,
  BUYER,
  one,
  ore,
  total,
  isOf,
  isFilled,
  percents,
  isLuhn,
  hasReason,
  type UblRule,
} from './ubl-parts.fixtures.ts';
import { at, texts } from './ubl-reader.fixtures.ts';

/** What VAT and Sweden ask for. */
export const VAT_AND_SWEDISH_RULES: readonly UblRule[] = [
  {
    id: 'BR-E-02',
    says: 'exempt care states the VAT number of the seller',
    holds: (document) => !isOf(document, 'E') || isFilled(document, `${SELLER}/PartyTaxScheme/CompanyID`),
    breach: [/<cac:PartyTaxScheme>[\s\S]*?<\/cac:PartyTaxScheme>/, ''],
  },
  {
    id: 'BR-E-05, BR-E-09',
    says: 'exempt care has the rate 0 and no VAT',
    holds: (document) =>
      !isOf(document, 'E') || (percents(document).length > 1 && percents(document).every((rate) => Number(rate) === 0)),
    breach: ['<cbc:Percent>0<', '<cbc:Percent>25<'],
  },
  {
    id: 'BR-E-10',
    says: 'exempt care has a reason',
    holds: (document) => !isOf(document, 'E') || hasReason(document),
    breach: [/<cbc:TaxExemptionReason(Code)?>.*<\/cbc:TaxExemptionReason(Code)?>/g, ''],
  },
  {
    id: 'BR-O-02 to BR-O-04',
    says: 'outside VAT nobody has a VAT number',
    of: 'outside-vat',
    holds: (document) =>
      !isOf(document, 'O') || [SELLER, BUYER].every((party) => at(document, `${party}/PartyTaxScheme`).length === 0),
    breach: [
      '<cac:PartyLegalEntity>',
      '<cac:PartyTaxScheme><cbc:CompanyID>SE992000000801</cbc:CompanyID></cac:PartyTaxScheme><cac:PartyLegalEntity>',
    ],
  },
  {
    id: 'BR-O-05',
    says: 'outside VAT there is no rate',
    of: 'outside-vat',
    holds: (document) => !isOf(document, 'O') || percents(document).length === 0,
    breach: ['<cbc:ID>O</cbc:ID>', '<cbc:ID>O</cbc:ID><cbc:Percent>0</cbc:Percent>'],
  },
  {
    id: 'BR-O-08, BR-O-09',
    says: 'outside VAT the breakdown has the whole sum and no VAT',
    of: 'outside-vat',
    holds: (document) =>
      !isOf(document, 'O') ||
      (ore(one(document, 'TaxTotal/TaxSubtotal/TaxableAmount')) === total(document, 'LineExtensionAmount') &&
        ore(one(document, 'TaxTotal/TaxAmount')) === 0),
    breach: ['<cbc:TaxableAmount currencyID="SEK">39000', '<cbc:TaxableAmount currencyID="SEK">1'],
  },
  {
    id: 'BR-O-10',
    says: 'outside VAT has a reason',
    of: 'outside-vat',
    holds: (document) => !isOf(document, 'O') || hasReason(document),
    breach: [/<cbc:TaxExemptionReason(Code)?>.*<\/cbc:TaxExemptionReason(Code)?>/g, ''],
  },
  {
    id: 'SE-R-001, SE-R-002',
    says: 'a Swedish VAT number is SE and twelve digits',
    holds: (document) =>
      texts(document, `${SELLER}/PartyTaxScheme/CompanyID`).every((number) => /^SE\d{12}$/.test(number)),
    breach: ['SE992000000801', 'SE9920000008'],
  },
  {
    id: 'SE-R-003, SE-R-004, SE-R-013',
    says: 'the seller’s organisation number has ten digits and its check digit',
    holds: (document) =>
      texts(document, `${SELLER}/PartyLegalEntity/CompanyID`).every(
        (number) => /^\d{10}$/.test(number) && isLuhn(number),
      ),
    breach: ['<cbc:CompanyID schemeID="0007">9920000008', '<cbc:CompanyID schemeID="0007">992000-0003'],
  },
  {
    id: 'SE-R-005',
    says: 'no tax registration but that of VAT is stated without the words for it',
    holds: (document) => texts(document, `${SELLER}/PartyTaxScheme/TaxScheme/ID`).every((scheme) => scheme === 'VAT'),
    breach: ['<cbc:ID>VAT</cbc:ID>', '<cbc:ID>TAX</cbc:ID>'],
  },
  {
    id: 'SE-R-008, SE-R-009',
    says: 'a bankgiro number has seven or eight digits and its check digit',
    holds: (document) =>
      texts(document, 'PaymentMeans/PayeeFinancialAccount/ID').every(
        (number) => /^\d{7,8}$/.test(number) && isLuhn(number),
      ),
    breach: ['<cbc:ID>9900010<', '<cbc:ID>990-0010<'],
  },
  {
    id: 'SE-R-011, SE-R-012',
    says: 'a bankgiro is paid by credit transfer, code 30, and named as one',
    holds: (document) =>
      one(document, 'PaymentMeans/PaymentMeansCode') === '30' &&
      one(document, 'PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID') === 'SE:BANKGIRO',
    breach: ['<cbc:PaymentMeansCode>30', '<cbc:PaymentMeansCode>58'],
  },
];
