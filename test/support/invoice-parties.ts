import { luhnDigit } from '@fristdag/billing';
import type { Client } from './client.ts';

/** Ten digits that pass the check and belong to nobody: the series 99 is not given out. */
export function exampleNumber(serial: number): string {
  const nine = `99${String(2_000_000 + serial).padStart(7, '0')}`;
  return `${nine}${luhnDigit(nine)}`;
}

/** A bankgiro number of the same kind. */
function exampleBankgiro(serial: number): string {
  const six = String(990_000 + serial);
  return `${six}${luhnDigit(six)}`;
}

const ADDRESS = { street: 'Exempelgatan 1', postalCode: '111 11', city: 'Exempelstad', contactEmail: null };

/** Enters what invoices need of the region and of municipalities, as a rule administrator does. */
export async function enterInvoiceParties(administrator: Client, municipalities: readonly string[]): Promise<void> {
  const { body } = await administrator.get<{ id: string; name: string; version: number }[]>('/api/invoice-parties');
  const versions = new Map(body.map(({ id, name, version }) => [id, { name, version }]));
  for (const [place, id] of ['region', ...municipalities].entries()) {
    const number = exampleNumber(place);
    const { name = 'Region Exempel', version = 0 } = versions.get(id) ?? {};
    const answer = await administrator.put(
      `/api/invoice-parties/${id}`,
      {
        name,
        organisationNumber: number,
        endpointScheme: '0007',
        endpointId: number,
        ...ADDRESS,
        buyerReference: id === 'region' ? null : `ZZ${id}`,
        bankgiro: id === 'region' ? exampleBankgiro(1) : null,
        vatNumber: id === 'region' ? `SE${number}01` : null,
      },
      { 'if-match': `"${version}"` },
    );
    if (answer.status !== 200) throw new Error(`${id} could not be entered: ${answer.status} ${answer.text}`);
  }
}
