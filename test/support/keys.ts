/** Keys for databases of tests, so that no test makes a key file. They are secret to nobody. */
export const testKeys = {
  FRISTDAG_DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  FRISTDAG_INDEX_KEY: Buffer.alloc(32, 9).toString('base64'),
} as const;
