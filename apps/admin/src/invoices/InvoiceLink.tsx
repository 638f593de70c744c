import { Link } from 'react-router-dom';
import { invoicePath } from './invoice-path.ts';

/** An invoice by its number, which is never broken over two lines. */
export function InvoiceLink({ id, number }: { id: string; number: string }) {
  return (
    <Link to={invoicePath(id)} style={{ whiteSpace: 'nowrap' }}>
      {number}
    </Link>
  );
}
