import { civilDateOf, epochDayOf, localDayOf } from '@fristdag/rules';
import { Problem, problem, requireVersion, type Text, titleOf } from '../../platform/index.ts';
import type { RuleVersionDto } from '../dto/rule-version.dto.ts';
import type { RuleVersionRow } from '../rule-version-row.ts';
import { stateWords } from '../rule-version-transitions.ts';
import { monthWords } from './draft-document.ts';

/** `14 oktober 2020` of an instant, in Stockholm. */
function dayWords(at: number, language: keyof Text): string {
  const date = civilDateOf(localDayOf(at));
  return `${Number(date.slice(8))} ${monthWords(civilDateOf(epochDayOf(date)), language)}`;
}

/** What is decided, or in others' hands, is not edited. */
export function notADraft({ state, approval, read }: RuleVersionRow): Problem {
  if (state === 'approved' && approval)
    return problem(409, 'not-a-draft', {
      sv: `Innehållet är godkänt ${dayWords(approval.at, 'sv')} av ${approval.by.name}: ta tillbaka till utkast först. Då gäller godkännandet inte längre.`,
      en: `The content was approved on ${dayWords(approval.at, 'en')} by ${approval.by.name}: take it back to a draft first. The approval then no longer holds.`,
    });
  if (state === 'in-consultation')
    return problem(409, 'not-a-draft', {
      sv: 'Versionen är på remiss och ändras inte under tiden: ta tillbaka till utkast först. Då avslutas remissen.',
      en: 'The version is in consultation and does not change meanwhile: take it back to a draft first. That ends the round.',
    });
  if (read.publishedAtMs !== null)
    return problem(409, 'not-a-draft', {
      sv: `${read.name} är beslutad och ändras aldrig. Gör ett nytt utkast av den, eller en rättelse.`,
      en: `${read.name} is decided and never changes. Make a new draft of it, or a correction.`,
    });
  return problem(409, 'not-a-draft', {
    sv: `Versionen är avslutad (${stateWords[state === 'withdrawn' ? 'withdrawn' : 'rejected'].sv}). Gör ett nytt utkast av den.`,
    en: `The version has ended (${stateWords[state === 'withdrawn' ? 'withdrawn' : 'rejected'].en}). Make a new draft of it.`,
  });
}

/**
 * Nobody overwrites what they have not seen: the refusal carries the stored row, and who saved it when, so that both
 * edits can be shown.
 * @throws Problem 428, 412
 */
export async function requireSameVersion(
  ifMatch: string | undefined,
  row: RuleVersionRow,
  describe: () => Promise<RuleVersionDto>,
): Promise<void> {
  try {
    requireVersion(ifMatch, row.version);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 412) throw error;
    const current = await describe();
    const by = row.changedBy?.name ?? '';
    const clock = (current.changedAt ?? current.createdAt).slice(11, 16).replace(':', '.');
    throw new Problem({
      status: 412,
      code: error.code,
      title: titleOf(412),
      detail: {
        sv: `${by} sparade ${clock}. Se skillnaden innan du sparar.`,
        en: `${by} saved at ${clock.replace('.', ':')}. See the difference before you save.`,
      },
      members: { current, savedBy: row.changedBy, savedAt: current.changedAt },
    });
  }
}
