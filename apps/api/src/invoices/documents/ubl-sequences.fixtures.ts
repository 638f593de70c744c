const list = (names: string): readonly string[] => names.trim().split(/\s+/);

/** The order of children in the UBL 2.1 schemas, for every aggregate that an invoice of ours uses. */
export const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  Invoice:
    list(`UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID IssueDate IssueTime DueDate
    InvoiceTypeCode Note TaxPointDate DocumentCurrencyCode TaxCurrencyCode PricingCurrencyCode PaymentCurrencyCode
    PaymentAlternativeCurrencyCode AccountingCostCode AccountingCost LineCountNumeric BuyerReference InvoicePeriod OrderReference
    BillingReference DespatchDocumentReference ReceiptDocumentReference StatementDocumentReference OriginatorDocumentReference
    ContractDocumentReference AdditionalDocumentReference ProjectReference Signature AccountingSupplierParty AccountingCustomerParty
    PayeeParty BuyerCustomerParty SellerSupplierParty TaxRepresentativeParty Delivery DeliveryTerms PaymentMeans PaymentTerms
    PrepaidPayment AllowanceCharge TaxExchangeRate TaxTotal WithholdingTaxTotal LegalMonetaryTotal InvoiceLine`),
  CreditNote:
    list(`UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID IssueDate IssueTime TaxPointDate
    CreditNoteTypeCode Note DocumentCurrencyCode TaxCurrencyCode PricingCurrencyCode PaymentCurrencyCode
    PaymentAlternativeCurrencyCode AccountingCostCode AccountingCost LineCountNumeric BuyerReference InvoicePeriod DiscrepancyResponse
    OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference ContractDocumentReference
    AdditionalDocumentReference StatementDocumentReference OriginatorDocumentReference Signature AccountingSupplierParty
    AccountingCustomerParty PayeeParty BuyerCustomerParty SellerSupplierParty TaxRepresentativeParty Delivery DeliveryTerms
    PaymentMeans PaymentTerms TaxExchangeRate AllowanceCharge TaxTotal LegalMonetaryTotal CreditNoteLine`),
  Party:
    list(`WebsiteURI LogoReferenceID EndpointID IndustryClassificationCode PartyIdentification PartyName Language PostalAddress
    PhysicalLocation PartyTaxScheme PartyLegalEntity Contact Person AgentParty FinancialAccount`),
  PostalAddress:
    list(`ID AddressTypeCode AddressFormatCode Postbox Floor Room StreetName AdditionalStreetName BlockName BuildingName
    BuildingNumber InhouseMail Department MarkAttention MarkCare PlotIdentification CitySubdivisionName CityName PostalZone
    CountrySubentity CountrySubentityCode Region District TimezoneOffset AddressLine Country LocationCoordinate`),
  PartyTaxScheme: list(
    `RegistrationName CompanyID TaxLevelCode ExemptionReasonCode ExemptionReason RegistrationAddress TaxScheme`,
  ),
  PartyLegalEntity: list(
    `RegistrationName CompanyID RegistrationDate RegistrationExpirationDate CompanyLegalFormCode CompanyLegalForm`,
  ),
  PaymentMeans:
    list(`ID PaymentMeansCode PaymentDueDate PaymentChannelCode InstructionID InstructionNote PaymentID CardAccount
    PayerFinancialAccount PayeeFinancialAccount CreditAccount PaymentMandate`),
  PayeeFinancialAccount: list(
    `ID Name AliasName AccountTypeCode AccountFormatCode CurrencyCode PaymentNote FinancialInstitutionBranch`,
  ),
  TaxTotal: list(`TaxAmount RoundingAmount TaxEvidenceIndicator TaxIncludedIndicator TaxSubtotal`),
  TaxSubtotal: list(
    `TaxableAmount TaxAmount CalculationSequenceNumeric TransactionCurrencyTaxAmount Percent TaxCategory`,
  ),
  TaxCategory: list(
    `ID Name Percent BaseUnitMeasure PerUnitAmount TaxExemptionReasonCode TaxExemptionReason TaxScheme`,
  ),
  ClassifiedTaxCategory: list(
    `ID Name Percent BaseUnitMeasure PerUnitAmount TaxExemptionReasonCode TaxExemptionReason TaxScheme`,
  ),
  LegalMonetaryTotal:
    list(`LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount
    PrepaidAmount PayableRoundingAmount PayableAmount`),
  InvoiceLine: list(`ID UUID Note InvoicedQuantity LineExtensionAmount TaxPointDate AccountingCostCode AccountingCost
    PaymentPurposeCode FreeOfChargeIndicator InvoicePeriod OrderLineReference DocumentReference AllowanceCharge TaxTotal Item Price`),
  CreditNoteLine: list(`ID UUID Note CreditedQuantity LineExtensionAmount TaxPointDate AccountingCostCode AccountingCost
    PaymentPurposeCode FreeOfChargeIndicator InvoicePeriod OrderLineReference DocumentReference AllowanceCharge TaxTotal Item Price`),
  Item: list(`Description PackQuantity PackSizeNumeric CatalogueIndicator Name HazardousRiskIndicator AdditionalInformation Keyword
    BrandName ModelName BuyersItemIdentification SellersItemIdentification StandardItemIdentification OriginCountry
    CommodityClassification ClassifiedTaxCategory AdditionalItemProperty`),
  AdditionalDocumentReference:
    list(`ID CopyIndicator UUID IssueDate IssueTime DocumentTypeCode DocumentType XPath LanguageID LocaleCode
    VersionID DocumentStatusCode DocumentDescription Attachment`),
  InvoiceDocumentReference: list(`ID CopyIndicator UUID IssueDate IssueTime DocumentTypeCode DocumentType`),
  InvoicePeriod: list(`StartDate StartTime EndDate EndTime DurationMeasure DescriptionCode Description`),
};
