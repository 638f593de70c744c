import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from './configuration-error.ts';
import { readObjectStorage } from './object-storage.ts';

const whole = {
  FRISTDAG_INVOICE_S3_ENDPOINT: 'https://store.example/',
  FRISTDAG_INVOICE_S3_BUCKET: 'fakturor',
  FRISTDAG_INVOICE_S3_ACCESS_KEY_ID: 'key of the test',
  FRISTDAG_INVOICE_S3_SECRET_ACCESS_KEY: 'secret of the test',
};
const readFrom = (environment: Readonly<Record<string, string | undefined>>) =>
  readObjectStorage((name) => environment[name]);

describe('what a bucket for e-invoices needs', () => {
  it('is nothing at all when no store is named', () => {
    expect(readFrom({ FRISTDAG_INVOICE_S3_BUCKET: 'fakturor' })).toBeUndefined();
  });

  it.each([
    [undefined, ''],
    ['/ut/2020/', 'ut/2020/'],
  ])('a prefix written "%s" stands before each key as "%s"', (written, prefix) => {
    expect(readFrom({ ...whole, FRISTDAG_INVOICE_S3_PREFIX: written })).toMatchObject({
      endpoint: 'https://store.example',
      bucket: 'fakturor',
      prefix,
      region: 'us-east-1',
    });
  });

  it.each(Object.keys(whole).slice(1))('stops the start with a sentence when %s is missing', (name) => {
    expect(() => readFrom({ ...whole, [name]: undefined })).toThrow(new RegExp(`${name} is missing`));
  });

  it.each([
    ['FRISTDAG_INVOICE_S3_ENDPOINT', 'store.example'],
    ['FRISTDAG_INVOICE_S3_BUCKET', '../annan'],
  ])('refuses %s = %s', (name, value) => {
    expect(() => readFrom({ ...whole, [name]: value })).toThrow(ConfigurationError);
  });
});
