import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findProjectRoot } from '../../platform/index.ts';
import { readRulesFolder } from './read-rules-folder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fristdag-rules-'));
  cpSync(join(findProjectRoot(), 'rules'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function change(file: string, edit: (text: string) => string): void {
  writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
}

describe('the folder of the agreement', () => {
  it('holds exactly the two shipped versions, both published', () => {
    const { versions } = readRulesFolder(folder);
    expect(versions.map(({ name, publishedAt }) => [name, publishedAt !== null])).toEqual([
      ['psychiatric/2020-01-01', true],
      ['somatic/2020-01-01', true],
    ]);
  });

  it('may be written with other white space: the meaning is locked, not the bytes', () => {
    change('somatic/2020-01-01.json', (text) => JSON.stringify(JSON.parse(text)));
    expect(readRulesFolder(folder).versions).toHaveLength(2);
  });

  it('is refused when a published version was edited', () => {
    change('somatic/2020-01-01.json', (text) => text.replace('7800', '8200'));
    expect(() => readRulesFolder(folder)).toThrow(/^somatic\/2020-01-01\.json: was changed after it was published/);
  });

  it('is refused when a published version is not locked, or a locked one is gone', () => {
    change('versions.lock.json', (text) =>
      JSON.stringify({ 'somatic/2020-01-01': (JSON.parse(text) as Record<string, string>)['somatic/2020-01-01'] }),
    );
    expect(() => readRulesFolder(folder)).toThrow(
      /^psychiatric\/2020-01-01\.json: is published but not in versions\.lock\.json/,
    );
    rmSync(join(folder, 'psychiatric'), { recursive: true });
    rmSync(join(folder, 'somatic'), { recursive: true });
    expect(() => readRulesFolder(folder)).toThrow(
      /^versions\.lock\.json: somatic\/2020-01-01: is published, but somatic\/2020-01-01\.json is missing/,
    );
  });

  it('is refused without its lock', () => {
    rmSync(join(folder, 'versions.lock.json'));
    expect(() => readRulesFolder(folder)).toThrow(/^versions\.lock\.json: is missing/);
  });
});
