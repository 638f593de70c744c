export const invoicePath = (id: string): string => `/invoices/${encodeURIComponent(id)}/show`;

/** Where what is missing of an invoice is entered: the party's form, with the cursor in the field. */
export function registerPath({ party, field }: { party: string | null; field: string | null }): string {
  const query = new URLSearchParams();
  if (party !== null) query.set('party', party);
  if (field !== null) query.set('field', field);
  const text = query.toString();
  return `/registers/invoices${text === '' ? '' : `?${text}`}`;
}
