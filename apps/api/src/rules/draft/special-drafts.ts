import type { CivilDate, RuleVersion } from '@fristdag/rules';
import { rebased, type RuleDocument } from './draft-document.ts';

type Parameters = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface NewPrice {
  /** SEK, decimal text. */
  readonly price: string;
  readonly source: unknown;
  readonly validFrom: CivilDate;
  /** The calendar year that the price was set for. */
  readonly year: number;
  readonly status: 'decided' | 'proposed' | 'illustrative';
}

/** The agreement as it is, but for the price and what the price says of itself. */
export function withPrice(base: RuleVersion, { price, source, validFrom, year, status }: NewPrice): RuleDocument {
  const document = rebased(base, validFrom);
  const parameters = document['parameters'] as Parameters;
  const { note: _, ...cost } = parameters['costPerCareDay'] ?? {};
  const value = /^\d+$/.test(price) ? Number(price) : price;
  return { ...document, parameters: { ...parameters, costPerCareDay: { ...cost, value, source, year, status } } };
}

/**
 * Psychiatry leaves its transitional rules for the average model: free days as in somatic care, its own price, conditions
 * and calendar (2019 status memo: transitional until new IT support exists).
 */
export function withoutTransition(base: RuleVersion, somatic: RuleVersion, validFrom: CivilDate): RuleDocument {
  const document = rebased(base, validFrom);
  const parameters = document['parameters'] as Parameters;
  const somaticParameters = (somatic.document as RuleDocument)['parameters'] as Parameters;
  const titles = document['titles'] as { sv: string; en: string };
  return {
    ...document,
    model: 'average',
    transitional: null,
    titles: {
      sv: titles.sv.replace(/: per vårdtillfälle$/, ': månadsgenomsnitt'),
      en: titles.en.replace(/: per episode$/, ': monthly average'),
    },
    parameters: { ...parameters, freeDays: { ...somaticParameters['freeDays'], status: 'proposed' } },
  };
}
