import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseKeyRing, readKeyRing } from './key-ring.ts';

const keyOf = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const none = { dataKeys: undefined, indexKey: undefined };

describe('the key ring', () => {
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'fristdag-keys-'));
  });
  afterEach(() => rmSync(dataFolder, { recursive: true }));

  it('seals with the first key and opens with all of them', () => {
    const ring = parseKeyRing({ dataKeys: `k2:${keyOf(2)}, k1:${keyOf(1)}`, indexKey: keyOf(9) });
    expect(ring.currentId).toBe('k2');
    expect([...ring.keys.keys()]).toEqual(['k2', 'k1']);
  });

  it.each([
    ['k1', 'the key k1 must be 32 bytes in base64'],
    [`:${keyOf(1)}`, 'key 1 must be written as id:base64'],
    [`k 1:${keyOf(1)}`, 'key 1 must be written as id:base64'],
    [`k1:${keyOf(1)},`, 'key 2 must be written as id:base64'],
    ['k1:AAAA', 'the key k1 must be 32 bytes in base64'],
    [`k1:${'!'.repeat(44)}`, 'the key k1 must be 32 bytes in base64'],
    [`k1:${keyOf(1)},k1:${keyOf(2)}`, 'the same key id twice'],
    [`k1:${keyOf(9)}`, 'must be another key'],
  ])('%j is refused in words', (dataKeys, words) => {
    expect(() => parseKeyRing({ dataKeys, indexKey: keyOf(9) })).toThrow(words);
  });

  it('says nothing of a malformed key but where it stands', () => {
    expect(() => parseKeyRing({ dataKeys: 'k1:topsecret', indexKey: keyOf(9) })).not.toThrow(/topsecret/);
  });

  it('without settings, the data folder gets a key file of its own that only its owner reads', () => {
    const first = readKeyRing({ encryption: none, mode: 'demo', dataFolder });
    expect(statSync(join(dataFolder, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(readKeyRing({ encryption: none, mode: 'demo', dataFolder })).toEqual(first);
  });

  it('a key file that others may read is refused', () => {
    readKeyRing({ encryption: none, mode: 'demo', dataFolder });
    chmodSync(join(dataFolder, 'keys.json'), 0o644);
    expect(() => readKeyRing({ encryption: none, mode: 'demo', dataFolder })).toThrow('chmod 600');
  });

  it('a damaged key file is refused, and left as it is', () => {
    writeFileSync(join(dataFolder, 'keys.json'), '{', { mode: 0o600 });
    expect(() => readKeyRing({ encryption: none, mode: 'demo', dataFolder })).toThrow('is damaged');
    expect(readFileSync(join(dataFolder, 'keys.json'), 'utf8')).toBe('{');
  });

  it.each([
    [none, /FRISTDAG_DATA_KEYS .* and FRISTDAG_INDEX_KEY/],
    [{ dataKeys: `k1:${keyOf(1)}`, indexKey: undefined }, /set FRISTDAG_INDEX_KEY/],
    [{ dataKeys: undefined, indexKey: keyOf(9) }, /set FRISTDAG_DATA_KEYS/],
  ])('production does not start without its keys, and says which is missing', (settings, words) => {
    expect(() => readKeyRing({ encryption: settings, mode: 'production', dataFolder })).toThrow(words);
  });

  it('half of the settings is no reason to make up the other half', () => {
    const settings = { dataKeys: `k1:${keyOf(1)}`, indexKey: undefined };
    expect(() => readKeyRing({ encryption: settings, mode: 'demo', dataFolder })).toThrow(/FRISTDAG_INDEX_KEY/);
  });
});
