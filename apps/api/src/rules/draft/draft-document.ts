import {
  type CareType,
  type CivilDate,
  hashDocument,
  parseRuleVersion,
  type RuleSet,
  type RuleVersion,
  RuleFileError,
  type Words,
} from '@fristdag/rules';
import { problem } from '../../platform/index.ts';
import { faultWords } from './fault-words.ts';

/** A document of rules/ on its way in: an object whose keys are still to be read. */
export type RuleDocument = Readonly<Record<string, unknown>>;

/** What an approval is bound to: the document as it will be, but for the instant at which it is published. */
export function contentHashOf(document: unknown): string {
  return hashDocument({ ...(document as RuleDocument), publishedAt: null });
}

/** The name that the next version of a start gets, and what it would correct: `….2` once the start is taken. */
export function nameFor(
  { versions }: RuleSet,
  { careType, validFrom }: { readonly careType: CareType; readonly validFrom: CivilDate },
): { readonly name: string; readonly corrects: string | null } {
  const taken = versions.filter((version) => version.careType === careType && version.validFrom === validFrom);
  const latest = taken.reduce<RuleVersion | undefined>(
    (last, version) => (last === undefined || version.correction > last.correction ? version : last),
    undefined,
  );
  if (latest === undefined) return { name: `${careType}/${validFrom}`, corrects: null };
  return { name: `${careType}/${validFrom}.${latest.correction + 1}`, corrects: latest.name };
}

/**
 * A document as the draft of a start: its name, what it corrects and the missing instant are the product's to say,
 * everything else is the writer's.
 */
export function asDraft(set: RuleSet, document: RuleDocument): RuleDocument {
  const { corrects: _, ...kept } = document;
  const careType = kept['careType'] as CareType;
  const { name, corrects } = nameFor(set, { careType, validFrom: String(kept['validFrom']) });
  return { ...kept, name, publishedAt: null, ...(corrects === null ? {} : { corrects }) };
}

/**
 * The same agreement from another month on: what it said of itself as a correction stays behind, and a title that names
 * its first month names the new one.
 */
export function rebased(base: RuleVersion, validFrom: CivilDate): RuleDocument {
  const { corrects: _, reason: __, ...document } = base.document as RuleDocument;
  return { ...document, validFrom, titles: retitled(base.titles, base.validFrom, validFrom) };
}

const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** `november 2020` of the first day of a month. */
export function monthWords(firstDay: CivilDate, language: keyof Words): string {
  return `${months[language][Number(firstDay.slice(5, 7)) - 1] ?? ''} ${firstDay.slice(0, 4)}`;
}

function retitled(titles: Words, from: CivilDate, to: CivilDate): Words {
  const inLanguage = (language: keyof Words): string =>
    titles[language].replace(monthWords(from, language), monthWords(to, language));
  return { sv: inLanguage('sv'), en: inLanguage('en') };
}

/**
 * Reads a document as a version.
 * @throws Problem 422 `invalid-document` naming the key and what is wrong with it
 */
export function readDraft(document: RuleDocument): RuleVersion {
  const file = typeof document['name'] === 'string' ? `${document['name']}.json` : '';
  try {
    return parseRuleVersion(document, file);
  } catch (error) {
    if (!(error instanceof RuleFileError)) throw error;
    const message = faultWords(error);
    const place = error.key === '' ? 'document' : `document.${error.key}`;
    throw problem(
      422,
      'invalid-document',
      { sv: `${place} ${message.sv}. Rätta och spara igen.`, en: `${place} ${message.en}. Correct it and save again.` },
      [{ path: place, code: 'invalid-document', message }],
    );
  }
}
