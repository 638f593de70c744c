import type { PoolClient } from 'pg';

/** A value that may have to be sealed anew, with the place that it is bound to. */
export interface SealedValue {
  /** Names the row within its table; goes up from value to value. */
  readonly key: readonly string[];
  readonly context: string;
  readonly sealed: Buffer;
}

/** A column that holds sealed values. Its room says how its rows are found and written; nobody else knows the table. */
export interface SealedColumn {
  /** table.column */
  readonly name: string;
  /** Values read and written in one transaction. */
  readonly valuesAtOnce: number;
  /** Values after a key (undefined = from the first) that do not begin with the header (null = all), by their keys. */
  readOthers(
    client: PoolClient,
    wanted: { readonly header: Buffer | null; readonly after: readonly string[] | undefined; readonly limit: number },
  ): Promise<SealedValue[]>;
  countOthers(client: PoolClient, header: Buffer): Promise<number>;
  write(client: PoolClient, values: readonly SealedValue[]): Promise<void>;
}

/** All sealed columns of the product: the rooms that own them put them in when they are built. */
export class SealedColumns {
  private readonly columns: SealedColumn[] = [];

  register(column: SealedColumn): void {
    this.columns.push(column);
  }

  all(): readonly SealedColumn[] {
    return this.columns;
  }
}
