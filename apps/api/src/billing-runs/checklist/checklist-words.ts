import { type CareType, MissingRuleVersionError, type ParameterName } from '@fristdag/rules';
import type { Language, Text } from '../../platform/index.ts';
import { parameterLabel } from '../../rules/index.ts';
import {
  type ChecklistCode,
  type ChecklistFinding,
  type HospitalData,
  isLow,
  type Severity,
  severityOf,
  type UnsettledValue,
} from './checklist.ts';

export interface ChecklistItem {
  readonly code: ChecklistCode;
  readonly severity: Severity;
  readonly title: string;
  readonly detail: string;
  readonly rows: readonly {
    readonly label: string;
    readonly value: string | number;
    readonly comparedWith: readonly number[];
  }[];
}

const titles: Readonly<Record<ChecklistCode, Text>> = {
  'hospital-data': { sv: 'Sjukhusens uppgifter', en: 'Data of the hospitals' },
  'refused-rows': { sv: 'Avvisade rader', en: 'Refused rows' },
  'long-stays': { sv: 'Långa pågående vårdtillfällen', en: 'Long ongoing stays' },
  'illustrative-values': { sv: 'Värden som inte är beslutade', en: 'Values that are not decided' },
  'unmapped-units': { sv: 'Enhetsnamn utan koppling', en: 'Unit names without mapping' },
  'missing-version': { sv: 'Regelversion', en: 'Rule version' },
};

const careTypeWords: Readonly<Record<Language, Readonly<Record<CareType, string>>>> = {
  sv: { somatic: 'Somatik', psychiatric: 'Psykiatri' },
  en: { somatic: 'Somatic', psychiatric: 'Psychiatric' },
};

const statusWords: Readonly<Record<Language, Readonly<Record<UnsettledValue['status'], string>>>> = {
  sv: { illustrative: 'illustrativ', proposed: 'föreslagen', outdated: 'äldre än det fakturerade året' },
  en: { illustrative: 'illustrative', proposed: 'proposed', outdated: 'older than the billed year' },
};

const unitKindWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: { 'inpatient-unit': 'slutenvårdsenhet', 'inpatient-clinic': 'klinik', 'outpatient-unit': 'öppenvårdsenhet' },
  en: {
    'inpatient-unit': 'inpatient unit',
    'inpatient-clinic': 'inpatient clinic',
    'outpatient-unit': 'outpatient unit',
  },
};

/** A stored or fresh checklist in words. */
export function writeChecklist(findings: readonly ChecklistFinding[], language: Language): readonly ChecklistItem[] {
  return findings.map((finding) => ({
    code: finding.code,
    severity: severityOf(finding),
    title: titles[finding.code][language],
    detail: detailOf(finding)[language],
    rows: rowsOf(finding, language),
  }));
}

function detailOf(finding: ChecklistFinding): Text {
  switch (finding.code) {
    case 'hospital-data':
      return hospitalWords(finding);
    case 'refused-rows':
      if (finding.total === 0)
        return { sv: 'Inga avvisade rader väntar på rättning.', en: 'No refused rows wait for correction.' };
      return {
        sv: `${finding.total} ${finding.total === 1 ? 'avvisad rad är inte rättad' : 'avvisade rader är inte rättade'}. Ladda ner dem, rätta och läs in filen igen.`,
        en: `${finding.total} refused ${finding.total === 1 ? 'row is' : 'rows are'} not corrected. Download, correct and import the file again.`,
      };
    case 'long-stays':
      if (finding.total === 0)
        return {
          sv: `Inget pågående vårdtillfälle är längre än ${finding.overDays} dagar.`,
          en: `No ongoing stay is longer than ${finding.overDays} days.`,
        };
      return {
        sv: `${finding.total} pågående ${finding.total === 1 ? 'vårdtillfälle är längre' : 'vårdtillfällen är längre'} än ${finding.overDays} dagar. Saknas utskrivningen?`,
        en: `${finding.total} ongoing ${finding.total === 1 ? 'stay is' : 'stays are'} longer than ${finding.overDays} days. Is the discharge missing?`,
      };
    case 'illustrative-values':
      return finding.rows.length === 0
        ? { sv: 'Alla värden som avgör beloppet är beslutade.', en: 'All values that decide the amount are decided.' }
        : {
            sv: 'Beloppet bygger på värden som inte är beslutade eller är äldre än året. De märks ut i underlaget.',
            en: 'The amount rests on values that are not decided or are older than the year. They are marked in the basis.',
          };
    case 'unmapped-units':
      if (finding.total === 0)
        return { sv: 'Alla enhetsnamn är kopplade till registret.', en: 'All unit names are mapped to the register.' };
      return {
        sv: `${finding.total} enhetsnamn är inte ${finding.total === 1 ? 'kopplat' : 'kopplade'} till någon vårdenhet. Koppla dem under Register.`,
        en: `${finding.total} unit ${finding.total === 1 ? 'name is' : 'names are'} not mapped to a care unit. Map them under Registers.`,
      };
    case 'missing-version': {
      const sentences = finding.rows.map((gap) => new MissingRuleVersionError(gap));
      if (sentences.length === 0)
        return {
          sv: 'En regelversion gäller för varje vårdtyp.',
          en: 'A rule version is in force for each care type.',
        };
      return {
        sv: sentences.map((error) => error.sentence('sv')).join(' '),
        en: sentences.map((error) => error.sentence('en')).join(' '),
      };
    }
  }
}

function hospitalWords({ rows }: HospitalData): Text {
  const low = rows.filter(isLow).length;
  if (rows.every(({ episodes }) => episodes === 0))
    return {
      sv: 'Inga vårdtillfällen skrevs ut i månaden. Läs in en fil eller välj en annan månad.',
      en: 'No episodes were discharged in the month. Import a file or choose another month.',
    };
  if (rows.every(({ earlier }) => earlier.every((count) => count === 0)))
    return {
      sv: 'Det finns inga tidigare månader att jämföra med.',
      en: 'There are no earlier months to compare with.',
    };
  if (low === 0)
    return {
      sv: 'Varje sjukhus har lämnat uppgifter i samma omfattning som månaderna före.',
      en: 'Each hospital has sent as much as in the months before.',
    };
  return {
    sv: `${low} sjukhus har färre än hälften så många vårdtillfällen som de tre månaderna före i genomsnitt. Saknas något?`,
    en: `${low} ${low === 1 ? 'hospital has' : 'hospitals have'} fewer than half as many episodes as the average of the three months before. Is something missing?`,
  };
}

function rowsOf(finding: ChecklistFinding, language: Language): ChecklistItem['rows'] {
  const row = (label: string, value: string | number, comparedWith: readonly number[] = []) => ({
    label,
    value,
    comparedWith,
  });
  switch (finding.code) {
    case 'hospital-data':
      return finding.rows.map(({ unit, episodes, earlier }) => row(unit, episodes, earlier));
    case 'refused-rows':
      return finding.rows.map(({ importId, fileName, refused }) => row(fileName ?? importId, refused));
    case 'long-stays':
      return finding.rows.map(({ caseNumber, unit, days }) => row(`${caseNumber}, ${unit}`, days));
    case 'illustrative-values':
      return finding.rows.map(({ careType, parameter, status, value }) =>
        row(
          `${careTypeWords[language][careType]}: ${parameterLabel(parameter as ParameterName, language)}`,
          `${value} (${statusWords[language][status]})`,
        ),
      );
    case 'unmapped-units':
      return finding.rows.map(({ kind, name, episodes }) =>
        row(`${name} (${unitKindWords[language][kind] ?? kind})`, episodes),
      );
    case 'missing-version':
      return finding.rows.map(({ careType, earliest }) => row(careTypeWords[language][careType], earliest ?? '–'));
  }
}
