import { luhnDigit } from '@fristdag/billing';
import type { SaveInvoiceParty } from '../reference-data/dto/reference-data.dto.ts';
import { REGION } from '../reference-data/reference-data.repository.ts';

/**
 * What the demo's invoices need of sender and receivers. Every number passes its check and belongs to nobody: organisation
 * numbers and bankgiro begin with 99, which is not given out, and 952 is the prefix that GS1 keeps for examples. They are
 * marked as test numbers in the register, on screen and on the documents.
 */
export function exampleParty(id: string, name: string): SaveInvoiceParty {
  const serial = id === REGION ? 0 : Number(id);
  const organisationNumber = withLuhn(`99${String(2_000_000 + serial)}`);
  const isSender = id === REGION;
  return {
    name: isSender ? 'Region Stockholm (exempel)' : name,
    organisationNumber,
    ...(isSender
      ? ({ endpointScheme: '0007', endpointId: organisationNumber } as const)
      : ({ endpointScheme: '0088', endpointId: withGlnDigit(`952000${String(serial).padStart(6, '0')}`) } as const)),
    buyerReference: isSender ? null : `ZZ${id}`,
    street: 'Exempelgatan 1',
    postalCode: '111 11',
    city: 'Exempelstad',
    contactEmail: null,
    bankgiro: isSender ? withLuhn('990001') : null,
    vatNumber: isSender ? `SE${organisationNumber}01` : null,
  };
}

function withLuhn(digits: string): string {
  return `${digits}${luhnDigit(digits)}`;
}

/** The check digit of a GLN: weights 1 and 3 by turns from the left of its twelve digits. */
function withGlnDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}
