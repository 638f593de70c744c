import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/index.ts';

export interface DemoDataRow {
  readonly state: 'loading' | 'completed' | 'failed';
  readonly materialImportId: string;
  readonly countyImportId: string;
  /** Both imports have ended. */
  readonly isRead: boolean;
  /** One of them failed. */
  readonly hasFailed: boolean;
  readonly rowsRead: number;
  readonly rowsTotal: number;
}

/** How far the invented county is loaded: one row, made in the transaction that stores its files. */
@Injectable()
export class DemoDataRepository {
  async find({ query }: Transaction): Promise<DemoDataRow | undefined> {
    const [row] = await query<DemoDataRow>(
      `select d.state, d.material_import_id::text as "materialImportId", d.county_import_id::text as "countyImportId",
              m.state in ('completed', 'failed') and c.state in ('completed', 'failed') as "isRead",
              m.state = 'failed' or c.state = 'failed' as "hasFailed",
              (m.rows_read + c.rows_read)::float8 as "rowsRead",
              (greatest(m.rows_total, m.rows_read) + greatest(c.rows_total, c.rows_read))::float8 as "rowsTotal"
         from demo_data d join import m on m.id = d.material_import_id join import c on c.id = d.county_import_id`,
    );
    return row;
  }

  async add({ query }: Transaction, imports: { materialImportId: string; countyImportId: string }): Promise<void> {
    await query('insert into demo_data (material_import_id, county_import_id) values ($1, $2)', [
      imports.materialImportId,
      imports.countyImportId,
    ]);
  }

  /** @returns false when it had ended before */
  async end({ query }: Transaction, state: 'completed' | 'failed'): Promise<boolean> {
    const rows = await query(
      `update demo_data set state = $1, touched_at = now() where state = 'loading' returning state`,
      [state],
    );
    return rows.length === 1;
  }

  async isAbandoned({ query }: Transaction): Promise<boolean> {
    const rows = await query(
      `select from demo_data d join import m on m.id = d.material_import_id join import c on c.id = d.county_import_id
        where d.state = 'loading' and m.state in ('completed', 'failed') and c.state in ('completed', 'failed')
          and greatest(m.touched_at, c.touched_at) < now() - interval '5 seconds'`,
    );
    return rows.length > 0;
  }
}
