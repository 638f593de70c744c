import { describe, expect, it } from '@jest/globals';
import { findSessionSettings } from './session-settings.ts';
import { listOf, readRepository } from './source-file.ts';

const planted = (text: string): readonly string[] =>
  listOf(findSessionSettings([{ path: 'apps/api/src/payers/a.ts', text }]));

describe('What a request may see ends with its transaction', () => {
  it('nothing is set for a whole connection of the pool', () => {
    expect(listOf(findSessionSettings(readRepository()))).toEqual([]);
  });

  it.each([
    "await client.query('set app.payers = ...');",
    'await query(`set session app.payers to x`);',
    'await query(`begin; SET ROLE fristdag`);',
    "await query('set search_path = public');",
    "await query('select set_config($1, $2, false)');",
    "await query(`select set_config('app.payers', $1, isLocal)`);",
    "const options = { sessionContext: 'connection' };",
  ])('a planted file that does so is found: %s', (text) => {
    expect(planted(text)).toHaveLength(1);
  });

  it.each([
    "await client.query('select set_config($1, $2, true)', [name, value]);",
    'await query(`set local enable_hashjoin = off; set constraints all deferred`);',
    'await query(`update import set state = $1`);',
    'create function x() returns void language sql security definer set search_path = public, pg_temp as $$',
  ])('what ends with the transaction is left alone: %s', (text) => {
    expect(planted(text)).toEqual([]);
  });
});
