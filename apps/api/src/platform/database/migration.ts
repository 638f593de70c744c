import { Migration } from '@mikro-orm/migrations';
import type { MigrationObject } from '@mikro-orm/postgresql';

/**
 * A migration written as SQL. Rooms keep theirs beside the tables they own; `app.module.ts` puts them in order.
 * @param name sorts and identifies it for ever: 'yyyy-mm-dd-what'
 */
export function sqlMigration(name: string, statements: string): MigrationObject {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        this.addSql(statements);
      }
    },
  };
}
