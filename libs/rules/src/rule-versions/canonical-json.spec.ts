import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, hashDocument } from './canonical-json.ts';

describe('the hash of a document', () => {
  it('is SHA-256 over the canonical form of RFC 8785', () => {
    const document = { ö: 1, b: [1e21, 0.1, -0, 'å\u000f"'], a: { z: null, y: true } };
    const text = '{"a":{"y":true,"z":null},"b":[1e+21,0.1,0,"å\\u000f\\""],"ö":1}';
    expect(canonicalJson(document)).toBe(text);
    expect(hashDocument(document)).toBe(`sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`);
  });

  it('does not depend on key order or white space', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (document) => {
        const reversed = Object.fromEntries(Object.entries(document).reverse());
        expect(hashDocument(JSON.parse(JSON.stringify(reversed, null, 4)))).toBe(hashDocument(document));
      }),
    );
  });

  it('depends on every value', () => {
    expect(hashDocument({ value: 7800 })).not.toBe(hashDocument({ value: 7801 }));
    expect(hashDocument({ value: 7800 })).not.toBe(hashDocument({ value: '7800' }));
    expect(hashDocument({ value: 7800.0 })).toBe(hashDocument(JSON.parse('{"value": 7.8e3}')));
  });

  it('has no meaning for what is not JSON', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });
});
