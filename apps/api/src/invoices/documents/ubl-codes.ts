/** Fixed words of Peppol BIS Billing 3 (UBL 2.1, EN 16931); the rule that asks for each stands beside it. */
export const ubl = {
  namespaces: {
    invoice: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
    'credit-note': 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
    aggregate: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    basic: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  },
  /** PEPPOL-EN16931-R004. */
  customization: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
  /** PEPPOL-EN16931-R001, R007. */
  profile: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
  /** UNTDID 1001 (BR-CL-01): commercial invoice, credit note. */
  typeCodes: { invoice: '380', 'credit-note': '381' },
  currency: 'SEK',
  country: 'SE',
  /** UNTDID 4461: credit transfer; the other codes of transfers give warnings in Sweden (SE-R-011, SE-R-012). */
  creditTransfer: '30',
  /** SE-R-007 to SE-R-010: the account is a bankgiro number, digits only. */
  bankgiro: 'SE:BANKGIRO',
  /** ISO 6523: Swedish organisation numbers. */
  organisationNumber: '0007',
  taxScheme: 'VAT',
} as const;
