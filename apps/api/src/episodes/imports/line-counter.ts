const NEWLINE = 10;
const SPACE = 32;

/** Counts the lines of a file that hold something, as its bytes come by: the rows to expect before any is read. */
export class LineCounter {
  private lines = 0;
  private isBlankSoFar = true;

  add(bytes: Uint8Array): void {
    let start = 0;
    for (;;) {
      const newline = bytes.indexOf(NEWLINE, start);
      const end = newline === -1 ? bytes.length : newline;
      for (let at = start; at < end && this.isBlankSoFar; at += 1) {
        if ((bytes[at] ?? SPACE) > SPACE) this.isBlankSoFar = false;
      }
      if (newline === -1) return;
      this.endLine();
      start = newline + 1;
    }
  }

  /** The count, a last line without a line break included. */
  end(): number {
    this.endLine();
    return this.lines;
  }

  private endLine(): void {
    if (!this.isBlankSoFar) this.lines += 1;
    this.isBlankSoFar = true;
  }
}
