import {
  type Assessment,
  assessEpisode,
  createJudge,
  type Judge,
  parseEpisode,
  type PayerLookup,
  refusalReason,
  type RuleVersion,
  type Words,
} from '@fristdag/rules';
import { formatAmount } from '../money/money.ts';
import { contributionOf, countedStays, stateLiability } from '../liability/state-liability.ts';
import { type ExpectedAssessment, parseWorkedCase, type WorkedCase } from './worked-case.ts';

type Value = string | number | boolean | null;

/** One field of a worked case, as it was expected and as the version has it; null = there is none. */
export interface WorkedCaseField {
  /** null for a field of the payer's month. */
  readonly caseNumber: string | null;
  /** `counted`, `amount`, or `conditions.sip-call`. */
  readonly field: string;
  readonly expected: Value;
  readonly actual: Value;
  readonly matches: boolean;
}

/** What a version makes of a worked case. */
export interface WorkedCaseResult {
  /** Place of the case in the list. */
  readonly place: number;
  readonly title: Words;
  readonly passed: boolean;
  readonly fields: readonly WorkedCaseField[];
  /** Why the case could not be run: it, or one of its rows, cannot be read. */
  readonly problems: readonly Words[];
}

/**
 * Runs worked cases under a version: every field that a case expects, beside what the version says. A case that was written
 * for another version is run under this one, so its expected name of the version is left aside. Cases of the other care
 * type do not belong to the version and say so.
 */
export async function runWorkedCases(
  version: RuleVersion,
  cases: readonly unknown[],
  payers: PayerLookup,
): Promise<WorkedCaseResult[]> {
  const judge = createJudge(version);
  const results: WorkedCaseResult[] = [];
  for (const [place, value] of cases.entries()) {
    const parsed = parseWorkedCase(value);
    results.push(
      'key' in parsed
        ? { place, title: numbered(place), passed: false, fields: [], problems: [parsed.message] }
        : { place, title: parsed.title, ...(await runCase(parsed, { version, judge, payers })) },
    );
  }
  return results;
}

function numbered(place: number): Words {
  return { sv: `Räkneexempel ${place + 1}`, en: `Worked case ${place + 1}` };
}

interface Running {
  readonly version: RuleVersion;
  readonly judge: Judge;
  readonly payers: PayerLookup;
}

interface Rated {
  readonly payer: string;
  readonly assessment: Assessment;
}

async function runCase(
  worked: WorkedCase,
  running: Running,
): Promise<Pick<WorkedCaseResult, 'passed' | 'fields' | 'problems'>> {
  const { rated, problems } = await rateRows(worked, running);
  if (problems.length > 0) return { passed: false, fields: [], problems };
  const fields = [
    ...worked.expect.assessments.flatMap((expected) => assessmentFields(expected, rated, running.version)),
    ...unexpected(worked, rated),
    ...statementFields(worked, rated, running.version),
  ];
  return { passed: fields.length > 0 && fields.every(({ matches }) => matches), fields, problems };
}

async function rateRows(
  worked: WorkedCase,
  { version, judge, payers }: Running,
): Promise<{ rated: Rated[]; problems: Words[] }> {
  const rated: Rated[] = [];
  const problems: Words[] = [];
  for (const [index, row] of worked.episodes.entries()) {
    const parsed = parseEpisode(row, { payers });
    if ('refusals' in parsed) {
      problems.push(...parsed.refusals.map((refusal) => inRow(index, refusal.field, refusal)));
    } else if (parsed.episode.careType !== version.careType) {
      problems.push({
        sv: `Rad ${index + 1}: vårdtillfället har en annan vårdtyp än versionen.`,
        en: `Row ${index + 1}: the episode has another care type than the version.`,
      });
    } else {
      rated.push({ payer: parsed.payer, assessment: await assessEpisode(parsed.episode, version, judge) });
    }
  }
  const ofMonth = rated.filter(
    ({ assessment }) => assessment.state === 'rated' && assessment.dischargedOn?.startsWith(worked.period) === true,
  );
  if (problems.length === 0 && new Set(ofMonth.map(({ payer }) => payer)).size > 1) {
    problems.push({
      sv: 'Vårdtillfällena har olika betalare: ett räkneexempel handlar om en betalares månad.',
      en: 'The episodes have different payers: a worked case is about one payer and month.',
    });
  }
  return { rated: ofMonth, problems };
}

function inRow(index: number, field: string | null, refusal: Parameters<typeof refusalReason>[0]): Words {
  const place = field === null ? '' : `, ${field}`;
  return {
    sv: `Rad ${index + 1}${place}: ${refusalReason(refusal, 'sv')}`,
    en: `Row ${index + 1}${place}: ${refusalReason(refusal, 'en')}`,
  };
}

function assessmentFields(
  expected: ExpectedAssessment,
  rated: readonly Rated[],
  version: RuleVersion,
): WorkedCaseField[] {
  const { caseNumber } = expected;
  const assessment = rated.find((one) => one.assessment.caseNumber === caseNumber)?.assessment;
  if (assessment === undefined) return [field(caseNumber, 'caseNumber', caseNumber, null)];
  const outcomes = Object.fromEntries(assessment.conditions.map(({ id, outcome }) => [id, outcome]));
  const conditions =
    expected.conditions === undefined
      ? []
      : [...new Set([...Object.keys(expected.conditions), ...Object.keys(outcomes)])].map((id) =>
          field(caseNumber, `conditions.${id}`, expected.conditions?.[id] ?? null, outcomes[id] ?? null),
        );
  const actual = {
    counted: assessment.counted,
    dischargeReadyDays: assessment.dischargeReadyDays,
    contribution: formatAmount(contributionOf(version, assessment)),
  };
  const plain = (['counted', 'dischargeReadyDays', 'contribution'] as const).flatMap((name) => {
    const wanted = expected[name];
    return wanted === undefined ? [] : [field(caseNumber, name, wanted, actual[name])];
  });
  return [...plain, ...conditions];
}

/** Episodes of the month that the case does not speak of. */
function unexpected(worked: WorkedCase, rated: readonly Rated[]): WorkedCaseField[] {
  const spokenOf = new Set(worked.expect.assessments.map(({ caseNumber }) => caseNumber));
  return rated.flatMap(({ assessment: { caseNumber } }) =>
    spokenOf.has(caseNumber) ? [] : [field(caseNumber, 'caseNumber', null, caseNumber)],
  );
}

function statementFields(worked: WorkedCase, rated: readonly Rated[], version: RuleVersion): WorkedCaseField[] {
  const liability = stateLiability(version, countedStays(rated.map(({ assessment }) => assessment)));
  const actual: Readonly<Record<string, Value>> = {
    careType: version.careType,
    payer: rated[0]?.payer ?? null,
    model: liability.model,
    episodes: liability.episodes,
    dischargeReadyDays: liability.dischargeReadyDays,
    freeDays: liability.freeDays,
    billableDays: liability.billableDays,
    liable: liability.liable,
    amount: formatAmount(liability.amount),
  };
  return Object.entries(worked.expect.statement)
    .filter(([name]) => name !== 'ruleVersion')
    .map(([name, expected]) => field(null, name, expected, actual[name] ?? null));
}

function field(caseNumber: string | null, name: string, expected: Value, actual: Value): WorkedCaseField {
  return { caseNumber, field: name, expected, actual, matches: expected === actual };
}
