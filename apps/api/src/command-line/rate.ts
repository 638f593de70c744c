import { parseArgs } from 'node:util';
import {
  type CareType,
  careTypes,
  getRuleVersion,
  type Language,
  MissingRuleVersionError,
  parsePeriod,
  type Period,
  refusalReason,
  type RuleSet,
  type RuleVersion,
} from '@fristdag/rules';
import { FileRefusedError, readEpisodes, type RefusedRow } from '../episodes/read/index.ts';
import { type Command, CommandFailure, parseLanguage, UsageError } from './command.ts';
import { openEpisodes } from './open-episodes.ts';
import { RatedMonth } from './rated-month.ts';
import { rateMonth } from './rate-month.ts';
import { ratingJson } from './rating-json.ts';
import { ratingTable } from './rating-table.ts';
import { type Agreement, readAgreement } from './read-agreement.ts';
import { writeResult } from './write-result.ts';

/** So many refusals are written out; the others are counted. */
const SHOWN_REFUSALS = 1000;

export const rate: Command = {
  summary: 'rate a file of episodes for one month',
  usage: 'rate --period 2020-01 --episodes FILE [--rules DIR] [--json] [--language sv|en]   (FILE - is standard input)',

  async run(args, terminal) {
    const wanted = parseOptions(args);
    const { period, language } = wanted;
    const agreement = readAgreement(wanted.rules);
    const versionOf = versionsOf(agreement.rules, wanted);
    const month = await readMonth(wanted, agreement, terminal);
    if (month === undefined) return 1;
    const rating = await rateMonth(month, versionOf);
    const { payers } = agreement;
    await writeResult(
      terminal.stdout,
      wanted.isJson ? ratingJson(period, rating) : ratingTable(rating, { period, payers, language }),
    );
    return 0;
  },
};

interface Wanted {
  readonly period: Period;
  readonly episodes: string;
  readonly rules: string | undefined;
  readonly isJson: boolean;
  readonly language: Language;
}

function parseOptions(args: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...args],
    options: {
      period: { type: 'string' },
      episodes: { type: 'string' },
      rules: { type: 'string' },
      json: { type: 'boolean', default: false },
      language: { type: 'string' },
    },
  });
  if (values.period === undefined) throw new UsageError('--period is missing: write the month, as 2020-01');
  const period = parsePeriod(values.period);
  if (period === undefined) throw new UsageError(`--period ${values.period}: write the month as 2020-01`);
  if (values.episodes === undefined)
    throw new UsageError('--episodes is missing: name a file, or - for standard input');
  return {
    period,
    episodes: values.episodes,
    rules: values.rules,
    isJson: values.json,
    language: parseLanguage(values.language),
  };
}

/**
 * The version of each care type that has rules; found before any episode is read. A care type without rules has none until an
 * episode asks for it.
 * @throws CommandFailure naming all that is missing
 */
function versionsOf(rules: RuleSet, { period, language }: Wanted): (careType: CareType) => RuleVersion {
  const withRules = careTypes.filter((careType) => rules.versions.some((version) => version.careType === careType));
  if (withRules.length === 0) throw new CommandFailure(noRules[language]);
  const missing = withRules.flatMap((careType) => gapOf(rules, careType, period)?.sentence(language) ?? []);
  if (missing.length > 0) throw new CommandFailure(missing.join('\n'));
  return (careType) => {
    const gap = gapOf(rules, careType, period);
    if (gap !== undefined) throw new CommandFailure(gap.sentence(language));
    return getRuleVersion(rules, careType, period);
  };
}

function gapOf(rules: RuleSet, careType: CareType, period: Period): MissingRuleVersionError | undefined {
  try {
    getRuleVersion(rules, careType, period);
    return undefined;
  } catch (error) {
    if (error instanceof MissingRuleVersionError) return error;
    throw error;
  }
}

const noRules = {
  sv: 'Mappen håller ingen regelversion: lägg en under somatic/ eller psychiatric/.',
  en: 'The folder holds no rule version: put one under somatic/ or psychiatric/.',
} as const;

/** The month's episodes, or undefined when rows were refused: then each is on stderr, and nothing is rated. */
async function readMonth(
  { episodes, period, language }: Wanted,
  agreement: Agreement,
  { stdin, stderr }: { readonly stdin: NodeJS.ReadableStream; readonly stderr: NodeJS.WritableStream },
): Promise<RatedMonth | undefined> {
  const month = new RatedMonth(period);
  const { format, open, close } = await openEpisodes(episodes, stdin);
  let rows = 0;
  let refused = 0;
  try {
    for await (const batch of readEpisodes(open, { format, payers: agreement.payers.lookup() })) {
      rows += batch.rows.length;
      for (const row of batch.rows) {
        if (row.refusals === null) {
          if (refused === 0) month.add(row.episode, row.payer);
          continue;
        }
        refused += 1;
        if (refused <= SHOWN_REFUSALS) stderr.write(`${refusalLine(row, language)}\n`);
      }
    }
  } catch (error) {
    if (error instanceof FileRefusedError) throw new CommandFailure(error.reason(language));
    throw error;
  } finally {
    await close();
  }
  if (refused > 0)
    stderr.write(`${refusedWords[language]({ rows, refused, shown: Math.min(refused, SHOWN_REFUSALS) })}\n`);
  return refused > 0 ? undefined : month;
}

const refusedWords = {
  sv: ({ rows, refused, shown }: { rows: number; refused: number; shown: number }) =>
    `${refused} av ${rows} rader avvisades${shown < refused ? `, de första ${shown} visas` : ''}. Inget har räknats.`,
  en: ({ rows, refused, shown }: { rows: number; refused: number; shown: number }) =>
    `${refused} of ${rows} rows were refused${shown < refused ? `, the first ${shown} are shown` : ''}. Nothing has been counted.`,
} as const;

/** "Rad 17, dischargedAt: utskrivningen är före inskrivningen. [discharge-before-admission]" */
function refusalLine({ line, refusals: [refusal] }: RefusedRow, language: Language): string {
  const row = language === 'sv' ? 'Rad' : 'Line';
  const field = refusal.field === null ? '' : `, ${refusal.field}`;
  return `${row} ${line}${field}: ${refusalReason(refusal, language)} [${refusal.code}]`;
}
