import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { PaperFonts } from './paper-fonts.ts';

type Element = PDFKit.PDFStructureElement;
/** `scope`, which pdfkit knows and its types do not: whose head a header cell is. */
type ElementOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Column' | 'Row' };

/** The mark of PDF/UA, which pdfkit knows and its types do not. */
const claim: object = { subset: 'PDF/UA' };

export const ink = {
  text: '#15191E',
  muted: '#4A5560',
  blue: '#123A5C',
  link: '#005A9C',
  head: '#CFE3F3',
  warning: '#8A5A00',
  rule: '#B3BDC7',
} as const;

interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'right';
}

export interface PaperLine extends TextStyle {
  readonly text: string;
}

export interface PaperColumn<Row> {
  readonly header: string;
  /** Points. */
  readonly width: number;
  readonly align?: 'left' | 'right';
  readonly lines: (row: Row) => readonly PaperLine[];
}

interface Options {
  readonly fonts: PaperFonts;
  readonly title: string;
  readonly subject: string;
  /** Epoch milliseconds; the same basis gives the same bytes. */
  readonly createdAt: number;
  /** Left part of the footer of each page. */
  readonly footer: string;
  /** Landscape unless said. */
  readonly layout?: 'landscape' | 'portrait';
}

const margin = { side: 36, top: 40, bottom: 44 } as const;
const cellPadding = { x: 3, y: 3 } as const;
const bodySize = 9;
const tableSize = 7.5;
const rowsAtATime = 20;

/**
 * A Swedish A4 document with its structure written down for readers that listen: headings, paragraphs, lists and
 * tables with header cells; lines, fills, page numbers and repeated heads are marked as decoration.
 */
export class TaggedPaper {
  private readonly document: PDFKit.PDFDocument;
  private readonly pieces: Buffer[] = [];
  private readonly finished: Promise<Buffer>;
  private readonly root: Element;
  /** Measured once, drawn once: laying text out is what takes time. */
  private readonly heights = new Map<string, number>();

  constructor(private readonly options: Options) {
    const { fonts, title, subject, createdAt } = options;
    this.document = new PDFDocument({
      size: 'A4',
      layout: options.layout ?? 'landscape',
      margins: { left: margin.side, right: margin.side, top: margin.top, bottom: margin.bottom },
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'sv-SE',
      displayTitle: true,
      font: fonts.regular,
      ...claim,
      info: {
        Title: title,
        Subject: subject,
        Author: 'Fristdag',
        Creator: 'Fristdag',
        CreationDate: new Date(createdAt),
        ModDate: new Date(createdAt),
      },
    });
    this.finished = new Promise((done, fail) => {
      this.document.on('data', (piece: Buffer) => this.pieces.push(piece));
      this.document.on('end', () => done(Buffer.concat(this.pieces)));
      this.document.on('error', fail);
    });
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  get width(): number {
    return this.document.page.width - 2 * margin.side;
  }

  heading(level: 1 | 2, text: string): void {
    this.keepTogether(level === 1 ? 30 : 60);
    if (level === 2) this.document.y += 12;
    this.write(`H${level}`, text, { size: level === 1 ? 17 : 12, bold: true, color: ink.blue });
    this.document.y += 4;
  }

  paragraph(text: string, style: TextStyle = {}): void {
    this.write('P', text, style);
  }

  /** Terms with their values, in two columns. */
  facts(rows: readonly (readonly [string, string])[], labelWidth = 150): void {
    const list = this.add(this.root, 'L');
    for (const [label, value] of rows) {
      const height = Math.max(
        this.heightOf(value, this.width - labelWidth, {}),
        this.heightOf(label, labelWidth, { bold: true }),
      );
      this.keepTogether(height);
      const top = this.document.y;
      const item = this.add(list, 'LI');
      this.place(item, 'Lbl', [{ text: label, color: ink.muted }], { x: margin.side, top, width: labelWidth - 8 });
      this.place(item, 'LBody', [{ text: value }], {
        x: margin.side + labelWidth,
        top,
        width: this.width - labelWidth,
      });
      this.document.y = top + height + 2;
    }
  }

  /** A list of remarks that must not be missed: a bar beside it, and the word before it. */
  remarks(texts: readonly string[]): void {
    const list = this.add(this.root, 'L');
    for (const text of texts) {
      const height = this.heightOf(text, this.width - 12, {});
      this.keepTogether(height);
      const top = this.document.y;
      this.decorate(() => this.document.rect(margin.side, top, 3, height).fill(ink.warning));
      this.place(this.add(list, 'LI'), 'LBody', [{ text }], { x: margin.side + 12, top, width: this.width - 12 });
      this.document.y = top + height + 3;
    }
  }

  /** A table whose head stands on every page; a row is never split. A long one lets other requests in between. */
  async table<Row>(columns: readonly PaperColumn<Row>[], rows: readonly Row[]): Promise<void> {
    const table = this.add(this.root, 'Table');
    const heads = columns.map(({ header, align }): PaperLine[] => [
      { text: hyphenated(header), bold: true, size: tableSize - 0.5, ...(align ? { align } : {}) },
    ]);
    const headHeight = this.rowHeight(columns, heads);
    const body = rows.map((row) =>
      columns.map(({ lines, align }) =>
        lines(row).map((line): PaperLine => ({ size: tableSize, ...(align ? { align } : {}), ...line })),
      ),
    );

    this.keepTogether(headHeight + Math.min(60, body[0] ? this.rowHeight(columns, body[0]) : 0));
    this.row(this.add(this.add(table, 'THead'), 'TR'), columns, heads, { height: headHeight, isHead: true });
    const tableBody = this.add(table, 'TBody');
    for (const [index, cells] of body.entries()) {
      if (index % rowsAtATime === rowsAtATime - 1) await setImmediate();
      const height = this.rowHeight(columns, cells);
      if (this.document.y + height > this.bottom) {
        this.nextPage();
        this.row(undefined, columns, heads, { height: headHeight, isHead: true });
      }
      this.row(this.add(tableBody, 'TR'), columns, cells, { height, isHead: false });
    }
    this.document.y += 4;
  }

  space(points: number): void {
    this.document.y += points;
  }

  /** Writes the footers, now that the number of pages is known, and ends the document. */
  finish(): Promise<Buffer> {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.document.switchToPage(page);
      this.document.page.margins.bottom = 0;
      this.decorate(() => {
        const y = this.document.page.height - 30;
        this.setType({ size: 7.5, color: ink.muted });
        this.document.text(this.options.footer, margin.side, y, {
          width: this.width - 90,
          lineBreak: false,
        });
        this.document.text(`Sida ${page - start + 1} av ${count}`, margin.side + this.width - 90, y, {
          width: 90,
          align: 'right',
          lineBreak: false,
        });
      });
    }
    this.root.end();
    this.document.end();
    return this.finished;
  }

  private get bottom(): number {
    return this.document.page.height - margin.bottom;
  }

  private add(parent: Element, type: string, options: ElementOptions = {}): Element {
    const element = this.document.struct(type, options);
    parent.add(element);
    return element;
  }

  private row<Row>(
    parent: Element | undefined,
    columns: readonly PaperColumn<Row>[],
    cells: readonly (readonly PaperLine[])[],
    { height, isHead }: { height: number; isHead: boolean },
  ): void {
    const top = this.document.y;
    this.decorate(() => {
      if (isHead) this.document.rect(margin.side, top, this.widthOf(columns), height).fill(ink.head);
      this.document
        .moveTo(margin.side, top + height)
        .lineTo(margin.side + this.widthOf(columns), top + height)
        .lineWidth(isHead ? 1 : 0.5)
        .stroke(isHead ? ink.blue : ink.rule);
    });
    let x: number = margin.side;
    columns.forEach(({ width }, index) => {
      const place = { x: x + cellPadding.x, top: top + cellPadding.y, width: width - 2 * cellPadding.x };
      const lines = cells[index] ?? [];
      if (parent === undefined) this.decorate(() => this.draw(lines, place));
      else if (isHead) this.place(parent, 'TH', lines, place, { scope: 'Column' });
      else this.place(parent, index === 0 ? 'TH' : 'TD', lines, place, index === 0 ? { scope: 'Row' } : {});
      x += width;
    });
    this.document.y = top + height;
  }

  private place(
    parent: Element,
    type: string,
    lines: readonly PaperLine[],
    place: { x: number; top: number; width: number },
    options: ElementOptions = {},
  ): void {
    const element = this.add(parent, type, options);
    element.add(() => this.draw(lines, place));
    element.end();
  }

  private draw(lines: readonly PaperLine[], { x, top, width }: { x: number; top: number; width: number }): void {
    let y = top;
    for (const { text, ...style } of lines) {
      this.setType(style);
      this.document.text(text, x, y, { width, align: style.align ?? 'left' });
      y += this.heightOf(text, width, style);
    }
  }

  private write(type: string, text: string, style: TextStyle): void {
    const height = this.heightOf(text, this.width, style);
    this.keepTogether(height);
    const top = this.document.y;
    this.place(this.root, type, [{ text, ...style }], { x: margin.side, top, width: this.width });
    this.document.y = top + height + 1.5;
  }

  private heightOf(text: string, width: number, style: TextStyle): number {
    const key = `${style.bold === true} ${style.size ?? bodySize} ${width} ${text}`;
    const known = this.heights.get(key);
    if (known !== undefined) return known;
    this.setType(style);
    const height = this.document.heightOfString(text, { width });
    this.heights.set(key, height);
    return height;
  }

  private rowHeight<Row>(columns: readonly PaperColumn<Row>[], cells: readonly (readonly PaperLine[])[]): number {
    const heights = columns.map(({ width }, index) =>
      (cells[index] ?? []).reduce(
        (sum, { text, ...style }) => sum + this.heightOf(text, width - 2 * cellPadding.x, style),
        0,
      ),
    );
    return Math.max(...heights) + 2 * cellPadding.y;
  }

  private widthOf(columns: readonly PaperColumn<never>[] | readonly { readonly width: number }[]): number {
    return columns.reduce((sum, { width }) => sum + width, 0);
  }

  private setType({ size = bodySize, bold = false, color = ink.text }: TextStyle): void {
    this.document
      .font(bold ? this.options.fonts.bold : this.options.fonts.regular)
      .fontSize(size)
      .fillColor(color);
  }

  private decorate(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  private keepTogether(height: number): void {
    if (this.document.y + height > this.bottom) this.nextPage();
  }

  private nextPage(): void {
    this.document.addPage();
    this.document.y = margin.top;
  }
}

/** Swedish compounds of a narrow head may break where their parts meet: utskrivnings-klar. */
function hyphenated(header: string): string {
  return header.replaceAll(/(nings|vårds)(?=\p{L}{3})/gu, '$1\u00AD');
}
