import { describe, expect, it } from '@jest/globals';
import { partyBody, partyFields } from './party-fields.ts';

const solna = {
  id: '0184',
  name: 'Solna',
  organisationNumber: null,
  endpointScheme: null,
  endpointId: null,
  buyerReference: 'ZZ0184',
  street: null,
  postalCode: null,
  city: null,
  bankgiro: null,
  contactEmail: null,
  vatNumber: null,
  isExample: false,
  missing: [],
  version: 1,
};

describe('what invoices need of a party', () => {
  it('a municipality has a reference code, the region an account and a VAT number', () => {
    expect(partyFields.of('0184')).toContain('buyerReference');
    expect(partyFields.of('0184')).not.toContain('bankgiro');
    expect(partyFields.of('region')).toEqual(expect.arrayContaining(['bankgiro', 'vatNumber']));
    expect(partyFields.of('region')).not.toContain('buyerReference');
  });

  it('what is left empty is sent as missing, and nothing is lost of what is not shown', () => {
    const values = { ...partyFields.valuesOf(solna), city: ' Solna ', street: '  ' };
    expect(partyBody(values)).toMatchObject({ city: 'Solna', street: null, buyerReference: 'ZZ0184', bankgiro: null });
  });
});
