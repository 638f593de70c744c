import { callFile } from '../providers/http.ts';

interface Wanted {
  personalIdentityNumber?: string;
  caseNumber?: string;
  format: 'pdf' | 'csv';
}

/** Asks for an extract and hands it to the browser as a file. */
export async function saveExtract(wanted: Wanted): Promise<void> {
  const content = await callFile('/access-log/extracts', wanted);
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `atkomst.${wanted.format}`;
  link.click();
  URL.revokeObjectURL(address);
}
