import { periodOf } from '../calendar/period.ts';
import { epochDayOf, type Period } from '../calendar/civil-date.ts';
import type { CareType } from '../facts/episode.ts';
import type { Language } from '../language.ts';
import type { RuleSet } from './rule-set.ts';
import type { RuleVersion } from './rule-version.ts';

/**
 * The version that governs a whole month: the latest start on or before the first of the month among those published
 * by `knownAt` and not withdrawn by then (epoch milliseconds; all that stand when left out), and of that start the
 * highest correction.
 */
export function selectRuleVersion(
  set: RuleSet,
  careType: CareType,
  period: Period,
  knownAt?: number,
): RuleVersion | undefined {
  const firstOfMonth = `${period}-01`;
  let governing: RuleVersion | undefined;
  for (const version of publishedVersions(set, careType, knownAt)) {
    if (version.validFrom > firstOfMonth) continue;
    if (governing === undefined || isLater(version, governing)) governing = version;
  }
  return governing;
}

/** The version that governs a month. Throws a `MissingRuleVersionError` when there is none. */
export function getRuleVersion(set: RuleSet, careType: CareType, period: Period, knownAt?: number): RuleVersion {
  const version = selectRuleVersion(set, careType, period, knownAt);
  if (version !== undefined) return version;
  const starts = publishedVersions(set, careType, knownAt).map(({ validFrom }) => validFrom);
  const earliest = starts.sort()[0];
  throw new MissingRuleVersionError({
    careType,
    period,
    earliest: earliest === undefined ? null : periodOf(epochDayOf(earliest)),
  });
}

function publishedVersions(set: RuleSet, careType: CareType, knownAt = Number.POSITIVE_INFINITY): RuleVersion[] {
  return set.versions.filter((version) => version.careType === careType && isKnown(version, knownAt));
}

/** Published by an instant (epoch milliseconds) and not withdrawn by then. */
export function isKnown({ publishedAtMs, withdrawnAtMs }: RuleVersion, knownAt: number): boolean {
  return publishedAtMs !== null && publishedAtMs <= knownAt && !(withdrawnAtMs !== null && withdrawnAtMs <= knownAt);
}

function isLater(version: RuleVersion, than: RuleVersion): boolean {
  return version.validFrom === than.validFrom
    ? version.correction > than.correction
    : version.validFrom > than.validFrom;
}

interface Gap {
  readonly careType: CareType;
  readonly period: Period;
  /** The first month that has a version of the care type, if any. */
  readonly earliest: Period | null;
}

/** No version governs a month. Nothing is guessed: a run, or a command, stops here. */
export class MissingRuleVersionError extends Error {
  readonly careType: CareType;
  readonly period: Period;
  readonly earliest: Period | null;

  constructor(gap: Gap) {
    super(sentences(gap, 'en'));
    this.name = 'MissingRuleVersionError';
    this.careType = gap.careType;
    this.period = gap.period;
    this.earliest = gap.earliest;
  }

  /** What is missing, what follows and what to do. */
  sentence(language: Language): string {
    return sentences(this, language);
  }
}

const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

const careTypeWords = {
  sv: { somatic: 'somatisk vård', psychiatric: 'psykiatrisk vård' },
  en: { somatic: 'somatic care', psychiatric: 'psychiatric care' },
} as const;

function sentences({ careType, period, earliest }: Gap, language: Language): string {
  const care = careTypeWords[language][careType];
  const month = monthWords(period, language);
  if (language === 'sv') {
    return [
      `Ingen regelversion för ${care} gäller i ${month}.`,
      earliest === null ? 'Det finns ingen alls.' : `Den tidigaste gäller från 1 ${monthWords(earliest, language)}.`,
      'Inget har räknats. Kontrollera utskrivningsdatumet eller lägg upp en regelversion.',
    ].join(' ');
  }
  return [
    `No rule version for ${care} is in force in ${month}.`,
    earliest === null ? 'There is none at all.' : `The earliest is in force from 1 ${monthWords(earliest, language)}.`,
    'Nothing has been counted. Check the discharge date or publish a rule version.',
  ].join(' ');
}

function monthWords(period: Period, language: Language): string {
  return `${months[language][Number(period.slice(5, 7)) - 1] ?? ''} ${Number(period.slice(0, 4))}`;
}
