import { type Liability, writtenOutSum } from '@fristdag/billing';
import type { z } from 'zod';
import type { Language } from '../../platform/index.ts';
import type { WrittenSum } from './dto/review-basis.ts';

/** The sentences of the sum, each in its place. libs/billing writes them in a fixed order; which there are follows from the model. */
export function writtenSum(liability: Liability, language: Language): z.output<typeof WrittenSum> {
  const sum = writtenOutSum(liability);
  const lines = [...sum.sentences[language]];
  const rest = [...lines];
  const take = (isThere: boolean): string | null => (isThere ? (rest.shift() ?? null) : null);
  const isEmpty = sum.episodes === 0;
  const averageLine = take(!isEmpty && sum.average !== null);
  const conclusionLine = take(isEmpty || sum.average !== null);
  const singlyLine = take(!isEmpty && sum.billedSingly !== null && sum.billedSingly.episodes > 0);
  const formulaLine = take(rest.length > 1);
  return { averageLine, conclusionLine, singlyLine, formulaLine, billableLine: take(rest.length > 0), lines };
}
