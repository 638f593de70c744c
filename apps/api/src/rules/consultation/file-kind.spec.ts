import { describe, expect, it } from '@jest/globals';
import { fileKindOf } from './file-kind.ts';

/** A ZIP archive's central directory with nothing but names: what the kind of an office file is told by. */
function archiveOf(...names: readonly string[]): Buffer {
  const start = Buffer.from('PK\x03\x04', 'latin1');
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(start.length, 16);
  return Buffer.concat([start, ...entries, end]);
}

const CONTENT = '[Content_Types].xml';

describe('a file is what its content says, whatever it is called', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['a PNG picture', Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1'), 'png'],
    ['a photograph', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'jpg'],
    ['a Word document', archiveOf(CONTENT, 'word/document.xml'), 'docx'],
    ['a workbook', archiveOf(CONTENT, 'xl/workbook.xml', 'xl/printerSettings/printerSettings1.bin'), 'xlsx'],
    ['plain text in Swedish', Buffer.from('Nämnden beslutar § 12\r\natt tillstyrka.'), 'txt'],
  ])('%s is taken', (_, content, ending) => {
    expect(fileKindOf(content)?.ending).toBe(ending);
  });

  it.each([
    ['a Word document with macros', archiveOf(CONTENT, 'word/document.xml', 'word/vbaProject.bin')],
    ['an archive of anything', archiveOf('readme.txt')],
    ['a broken archive', Buffer.from('PK\x03\x04', 'latin1')],
    [
      'a directory that points outside',
      Buffer.concat([archiveOf(CONTENT).subarray(0, 4), archiveOf(CONTENT).subarray(-22)]),
    ],
    ['a program', Buffer.from('\x7fELF\x02\x01', 'latin1')],
    ['a web page', Buffer.from('  <!DOCTYPE html><script>')],
    ['a picture that can hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['text in another encoding', Buffer.from([0x66, 0xf6, 0x72])],
  ])('%s is not', (_, content) => {
    expect(fileKindOf(content)).toBeUndefined();
  });
});
