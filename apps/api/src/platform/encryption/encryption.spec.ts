import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Encryption } from './encryption.ts';
import { parseKeyRing } from './key-ring.ts';

const keyOf = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const withKeys = (dataKeys: string): Encryption => new Encryption(parseKeyRing({ dataKeys, indexKey: keyOf(9) }));

const one = withKeys(`k1:${keyOf(1)}`);
const secret = Buffer.from('191212121212');
const PLACE = 'table.column:row-1';

describe('a sealed value', () => {
  it.each([
    ['nothing', ''],
    ['a number', '191212121212'],
    ['a long text', 'åäö'.repeat(10_000)],
  ])('of %s opens where it was sealed', (_, text) => {
    expect(one.open(one.seal(Buffer.from(text), PLACE), PLACE).toString()).toBe(text);
  });

  it('shows nothing of what it holds, and looks different each time', () => {
    const [first, second] = [one.seal(secret, PLACE), one.seal(secret, PLACE)];
    expect(first.includes(secret)).toBe(false);
    expect(first.equals(second)).toBe(false);
  });

  it('says under which key it was sealed', () => {
    const two = withKeys(`k2:${keyOf(2)},k1:${keyOf(1)}`);
    expect(two.seal(secret, PLACE).subarray(0, 4)).toEqual(two.currentHeader);
    expect(two.open(one.seal(secret, PLACE), PLACE)).toEqual(secret);
  });

  it.each(['table.column:row-2', 'table.other:row-1', 'other.column:row-1', ''])(
    'moved to %j does not open',
    (elsewhere) => {
      expect(() => one.open(one.seal(secret, PLACE), elsewhere)).toThrow(/changed, or belongs elsewhere/);
    },
  );

  it('does not open with any single bit flipped', () => {
    const sealed = one.seal(secret, PLACE);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => one.open(flipped, PLACE)).toThrow();
    }
  });

  it('does not open cut short at any place', () => {
    const sealed = one.seal(secret, PLACE);
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => one.open(sealed.subarray(0, length), PLACE)).toThrow();
  });

  it('does not open when its key is not in the ring, and the error names the key id only', () => {
    const sealed = withKeys(`k7:${keyOf(7)}`).seal(secret, PLACE);
    expect(() => one.open(sealed, PLACE)).toThrow('a value is sealed under a key that is not in the key ring: "k7"');
  });

  it('does not open when its key id is exchanged for another key of the ring, even one with the same bytes', () => {
    const twins = withKeys(`k1:${keyOf(1)},k2:${keyOf(1)}`);
    const sealed = twins.seal(secret, PLACE);
    sealed.write('k2', 2, 'latin1');
    expect(() => twins.open(sealed, PLACE)).toThrow(/changed, or belongs elsewhere/);
  });
});

describe('a blind index', () => {
  it('is HMAC-SHA-256 under the index key, over the purpose and the value', () => {
    const expected = createHmac('sha256', Buffer.alloc(32, 9)).update('number\u0000191212121212').digest();
    expect(one.blindIndex('191212121212', 'number')).toEqual(expected);
    expect(one.blindIndex(secret, 'number')).toEqual(expected);
  });

  it('tells columns apart, and is the same whatever key seals', () => {
    expect(one.blindIndex(secret, 'other')).not.toEqual(one.blindIndex(secret, 'number'));
    expect(withKeys(`k2:${keyOf(2)}`).blindIndex(secret, 'number')).toEqual(one.blindIndex(secret, 'number'));
  });
});
