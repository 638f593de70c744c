import { describe, expect, it } from '@jest/globals';
import { destinationOf, isStepName, stepNames, stepPath } from './steps.ts';

describe('Fem minuter med Fristdag', () => {
  const found = { caseId: '40', novemberId: 'somatic_2020-11-01' };

  it('each of the six links has a page of its own and leads somewhere', () => {
    const paths = stepNames.map(stepPath);
    expect(new Set(paths).size).toBe(6);
    expect(stepNames.map((name) => destinationOf(name, found)).filter((path) => path === undefined)).toEqual([]);
  });

  it('the dialogue that raises the bill begins with Bianca’s care contact filled in', () => {
    expect(destinationOf('raise', found)).toBe('/dialogues/new?case=40&caseNumber=B-BIANCA&about=care-contact');
  });

  it('while the demo has not told so far, a link says so instead of leading astray', () => {
    expect(destinationOf('amount', { caseId: undefined, novemberId: undefined })).toBeUndefined();
    expect(destinationOf('november', { caseId: '40', novemberId: undefined })).toBeUndefined();
  });

  it('an address that is no step of it is not found', () => {
    expect(isStepName('amount')).toBe(true);
    expect(isStepName('price')).toBe(false);
    expect(isStepName(undefined)).toBe(false);
  });
});
