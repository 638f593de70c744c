/** What a file is by its own bytes. What its name or its sender says counts for nothing. */
interface FileKind {
  readonly mediaType: string;
  /** The ending that it is kept and downloaded under. */
  readonly ending: string;
}

const office = 'application/vnd.openxmlformats-officedocument';

/** The kinds that are taken, in words. */
export const TAKEN_KINDS = 'PDF, PNG, JPEG, DOCX, XLSX, TXT';

/**
 * PDF, PNG, JPEG, Word or Excel without macros, or plain text in UTF-8.
 * @returns undefined for everything else, programs and web pages among them
 */
export function fileKindOf(content: Buffer): FileKind | undefined {
  if (startsWith(content, '%PDF-')) return { mediaType: 'application/pdf', ending: 'pdf' };
  if (startsWith(content, '\x89PNG\r\n\x1a\n')) return { mediaType: 'image/png', ending: 'png' };
  if (startsWith(content, '\xff\xd8\xff')) return { mediaType: 'image/jpeg', ending: 'jpg' };
  if (startsWith(content, 'PK\x03\x04')) return officeKindOf(namesInZip(content));
  return isPlainText(content) ? { mediaType: 'text/plain; charset=utf-8', ending: 'txt' } : undefined;
}

function startsWith(content: Buffer, magic: string): boolean {
  return content.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1'));
}

/** Office files are archives; one that carries a program is not taken. */
function officeKindOf(names: readonly string[]): FileKind | undefined {
  if (!names.includes('[Content_Types].xml')) return undefined;
  if (names.some((name) => /vbaProject|\.(bin|exe|dll|js|vbs)$|activeX/i.test(name) && !/printerSettings/i.test(name)))
    return undefined;
  if (names.includes('word/document.xml')) return { mediaType: `${office}.wordprocessingml.document`, ending: 'docx' };
  if (names.includes('xl/workbook.xml')) return { mediaType: `${office}.spreadsheetml.sheet`, ending: 'xlsx' };
  return undefined;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 65_535;

/** Names in the central directory of a ZIP archive (APPNOTE 4.3.12, 4.3.16); none for a broken one. Nothing is unpacked. */
function namesInZip(content: Buffer): readonly string[] {
  for (let at = content.length - END_BYTES; at >= Math.max(0, content.length - END_BYTES - LONGEST_COMMENT); at -= 1) {
    if (content.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    return readDirectory(content, { at: content.readUInt32LE(at + 16), entries: content.readUInt16LE(at + 10) });
  }
  return [];
}

function readDirectory(content: Buffer, { at, entries }: { at: number; entries: number }): readonly string[] {
  const names: string[] = [];
  let place = at;
  for (let entry = 0; entry < entries; entry += 1) {
    if (place + ENTRY_BYTES > content.length || content.readUInt32LE(place) !== DIRECTORY_ENTRY) return [];
    const nameBytes = content.readUInt16LE(place + 28);
    const rest = content.readUInt16LE(place + 30) + content.readUInt16LE(place + 32);
    names.push(content.toString('utf8', place + ENTRY_BYTES, place + ENTRY_BYTES + nameBytes));
    place += ENTRY_BYTES + nameBytes + rest;
  }
  return names;
}

/** UTF-8 without control characters, and nothing that a browser would take for a page. */
function isPlainText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !/[\p{Cc}--[\t\n\r]]/v.test(text) && !/^\s*(<[!?a-z]|#!|MZ)/i.test(text);
  } catch {
    return false;
  }
}
