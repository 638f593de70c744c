/** The Swedish letters and the few signs of IBM code page 437 that texts of accounts need; ASCII is itself. */
const CODES: Readonly<Record<string, number>> = {
  å: 0x86,
  ä: 0x84,
  ö: 0x94,
  Å: 0x8f,
  Ä: 0x8e,
  Ö: 0x99,
  é: 0x82,
  É: 0x90,
  ü: 0x81,
  Ü: 0x9a,
  è: 0x8a,
  à: 0x85,
  æ: 0x91,
  Æ: 0x92,
  ñ: 0xa4,
  Ñ: 0xa5,
  '§': 0x15,
  '\u00A0': 0xff,
};

/** A character that the code page does not have: writing `?` for it would change a name in somebody's books. */
export class UnwritableCharacter extends Error {
  override readonly name = 'UnwritableCharacter';
  constructor(readonly character: string) {
    super(`code page 437 has no "${character}"`);
  }
}

/** @throws UnwritableCharacter */
export function toCodePage437(text: string): Buffer {
  return Buffer.from(
    [...text].map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if ((code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d) return code;
      const known = CODES[character];
      if (known === undefined) throw new UnwritableCharacter(character);
      return known;
    }),
  );
}
