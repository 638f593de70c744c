import { addEpisode, careTypes, createEpisodeColumns, episodeTimes } from '@fristdag/rules';
import type { CareType, Episode, EpisodeColumns, Period } from '@fristdag/rules';

/** The rated episodes of one care type and month, as columns. */
export interface RatedEpisodes {
  readonly careType: CareType;
  readonly columns: EpisodeColumns;
  /** By row; a row that a later revision of its case replaced is `null`. */
  readonly caseNumbers: (string | null)[];
  /** By row: place in `payerCodes`. */
  readonly payers: number[];
}

/**
 * What a month's rating needs of a file, kept as it is read: nothing of episodes outside the month, no names, no numbers of
 * persons. A case number that comes again is a new revision, and the latest one holds, also when it leaves the month.
 */
export class RatedMonth {
  readonly payerCodes: string[] = [];
  private readonly period: Period;
  private readonly byCareType: readonly RatedEpisodes[];
  /** Case number → row and care type as one integer, since a million objects would weigh more than the columns. */
  private readonly places = new Map<string, number>();
  private readonly payerPlaces = new Map<string, number>();

  constructor(period: Period) {
    this.period = period;
    this.byCareType = careTypes.map((careType) => ({
      careType,
      columns: createEpisodeColumns(),
      caseNumbers: [],
      payers: [],
    }));
  }

  add(episode: Episode, payer: string): void {
    this.forget(episode.caseNumber);
    if (episode.cancelled || episode.dischargedAt === null) return;
    const times = episodeTimes(episode);
    if (times.period !== this.period) return;
    const place = this.byCareType.findIndex(({ careType }) => careType === episode.careType);
    const of = this.episodesAt(place);
    const row = addEpisode(of.columns, { ...episode, ...times });
    const caseNumber = copyOf(episode.caseNumber);
    of.caseNumbers[row] = caseNumber;
    of.payers[row] = this.placeOfPayer(payer);
    this.places.set(caseNumber, row * careTypes.length + place);
  }

  /** Per care type with at least one episode discharged in the month. */
  get episodes(): readonly RatedEpisodes[] {
    return this.byCareType.filter(({ caseNumbers }) => caseNumbers.some((caseNumber) => caseNumber !== null));
  }

  private forget(caseNumber: string): void {
    const place = this.places.get(caseNumber);
    if (place === undefined) return;
    this.episodesAt(place % careTypes.length).caseNumbers[Math.floor(place / careTypes.length)] = null;
    this.places.delete(caseNumber);
  }

  private episodesAt(place: number): RatedEpisodes {
    const episodes = this.byCareType[place];
    if (episodes === undefined) throw new RangeError(`There is no care type ${place}`);
    return episodes;
  }

  private placeOfPayer(code: string): number {
    const known = this.payerPlaces.get(code);
    if (known !== undefined) return known;
    this.payerPlaces.set(code, this.payerCodes.length);
    return this.payerCodes.push(code) - 1;
  }
}

/** A text of its own: a cell cut out of a file keeps the whole piece of the file in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
