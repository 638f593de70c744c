import type { RuleVersion } from '../rule-versions/rule-version.ts';
import { findingOf, type Finding } from './finding.ts';

/**
 * Overlaps and gaps in time with the other versions, published or not. A version holds until the next one starts, so that
 * two with one start overlap, and months are left without rules only before the first start, or by a correction that
 * starts on another day than what it corrects. The version itself is not among the others; the same content under another
 * name is.
 */
export function checkTime(version: RuleVersion, others: readonly RuleVersion[]): Finding[] {
  const ofCareType = others.filter(({ careType }) => careType === version.careType);
  return [...findOverlap(version, ofCareType), ...findGap(version, others), ...checkCorrection(version, ofCareType)];
}

function findOverlap(version: RuleVersion, ofCareType: readonly RuleVersion[]): Finding[] {
  const rival = ofCareType.find(
    ({ validFrom, correction }) => validFrom === version.validFrom && correction === version.correction,
  );
  if (rival === undefined) return [];
  const message = {
    sv: `Överlappar ”${rival.titles.sv}”: båda gäller från ${version.validFrom}. Välj en annan månad, eller skriv en rättelse.`,
    en: `Overlaps “${rival.titles.en}”: both start on ${version.validFrom}. Choose another month, or write a correction.`,
  };
  return [findingOf({ check: 'overlap', path: '/validFrom', message })];
}

/** The first version of a care type leaves the months before it without rules, where the other care type has some. */
function findGap(version: RuleVersion, others: readonly RuleVersion[]): Finding[] {
  const earliest = (versions: readonly RuleVersion[]): string | undefined =>
    versions.map(({ validFrom }) => validFrom).sort()[0];
  const published = others.filter(({ publishedAt }) => publishedAt !== null);
  const own = earliest(published.filter(({ careType }) => careType === version.careType));
  const first = earliest(published);
  if (first === undefined || first >= version.validFrom || (own !== undefined && own <= version.validFrom)) return [];
  const message = {
    sv: `Från ${first} till ${version.validFrom} gäller ingen version för vårdtypen: de månaderna kan inte räknas.`,
    en: `From ${first} to ${version.validFrom} no version governs the care type: those months cannot be counted.`,
  };
  return [findingOf({ check: 'gap', path: '/validFrom', message })];
}

function checkCorrection(version: RuleVersion, ofCareType: readonly RuleVersion[]): Finding[] {
  if (version.corrects === null) return [];
  const corrected = ofCareType.find(({ name }) => name === version.corrects);
  if (corrected === undefined) {
    const message = {
      sv: `Den version som ska rättas, ${version.corrects}, finns inte.`,
      en: `The version to be corrected, ${version.corrects}, does not exist.`,
    };
    return [findingOf({ check: 'overlap', path: '/corrects', message })];
  }
  if (corrected.validFrom === version.validFrom) return [];
  const message = {
    sv: `En rättelse börjar samma dag som det den rättar: ${corrected.validFrom}, inte ${version.validFrom}.`,
    en: `A correction starts on the day of what it corrects: ${corrected.validFrom}, not ${version.validFrom}.`,
  };
  return [findingOf({ check: 'overlap', path: '/validFrom', message })];
}
