import { problem } from '../../../platform/index.ts';
import { columnOf, isField, NOT_READ, type OwnListColumn, type OwnListField } from './own-list-columns.ts';
import type { OpenedList } from './read-own-list.ts';

/**
 * What each column is read as: as the caller says, or else as its header does.
 * @throws Problem 422 for an unknown header, a field in two columns, a list of columns that does not fit, or no case number
 */
export function chosenColumns({ headers }: OpenedList, wished: string | undefined): readonly OwnListColumn[] {
  const columns = wished === undefined ? headers.map(byHeader) : wished.split(',').map(byName);
  if (columns.length !== headers.length)
    throw problem(422, 'columns-do-not-fit', {
      sv: `Listan har ${headers.length} kolumner, men ${columns.length} är angivna.`,
      en: `The list has ${headers.length} columns, but ${columns.length} are named.`,
    });
  const fields = columns.filter((column): column is OwnListField => column !== NOT_READ);
  const twice = fields.find((field, index) => fields.indexOf(field) < index);
  if (twice !== undefined)
    throw problem(422, 'duplicate-column', {
      sv: `Två kolumner är angivna som ${twice}. Välj en av dem.`,
      en: `Two columns are named ${twice}. Choose one of them.`,
    });
  if (!fields.includes('caseNumber')) throw problem(422, 'no-case-number', NO_CASE_NUMBER);
  return columns;
}

function byHeader(header: string, index: number): OwnListColumn {
  const column = columnOf(header);
  if (column !== undefined) return column;
  throw problem(422, 'unknown-header', {
    sv: `Kolumn ${index + 1} har en okänd rubrik. Ange vad kolumnerna är, eller rätta rubriken.`,
    en: `The header of column ${index + 1} is unknown. Say what the columns are, or mend the header.`,
  });
}

function byName(name: string): OwnListColumn {
  if (name === NOT_READ || isField(name)) return name;
  throw problem(422, 'unknown-column', {
    sv: 'Ange för varje kolumn ett av fälten, eller - för en som inte ska läsas.',
    en: 'Name one of the fields for each column, or - for one that is not to be read.',
  });
}

const NO_CASE_NUMBER = {
  sv: 'Ange vilken kolumn som har ärendenumret: på det känns vårdtillfällena igen.',
  en: 'Say which column has the case number: by it the episodes are known.',
};
