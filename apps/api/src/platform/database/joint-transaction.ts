import type { Transaction } from './database.ts';
import type { Scope } from './scope.ts';

/**
 * One transaction that the acts of several services share, one after the other. Each act has a scope of its own, as it would
 * in a transaction of its own, and one that fails is undone alone, so that whoever catches its error goes on as if it had
 * never begun.
 */
export class JointTransaction {
  private isBusy = false;
  private isOver = false;

  constructor(
    private readonly transaction: Transaction,
    private readonly scope: Scope,
  ) {}

  /**
   * @param work given the transaction, and this sharing of it for the acts within the act
   * @throws Error when another act is under way, or the transaction is over: one connection has one scope at a time
   */
  async act<Result>(
    scope: Scope,
    work: (transaction: Transaction, within: JointTransaction) => Promise<Result>,
  ): Promise<Result> {
    if (this.isOver) throw new Error('an act came to a joint transaction that is over');
    if (this.isBusy) throw new Error('the acts of a joint transaction go one after the other');
    this.isBusy = true;
    const { em, query } = this.transaction;
    const within = new JointTransaction({ em: em.fork({ clear: true, keepTransactionContext: true }), query }, scope);
    try {
      await query('savepoint act');
      await this.see(scope);
      const result = await work(within.transaction, within);
      await within.transaction.em.flush();
      await this.see(this.scope);
      await query('release savepoint act');
      return result;
    } catch (error) {
      // The scope goes back with it: it was set within the savepoint.
      await query('rollback to savepoint act');
      throw error;
    } finally {
      within.end();
      this.isBusy = false;
    }
  }

  end(): void {
    this.isOver = true;
  }

  /** What neither scope names is left alone; what the other one named is seen no longer. */
  private async see({ settings }: Scope): Promise<void> {
    const names = new Set([...Object.keys(this.scope.settings), ...Object.keys(settings)]);
    const values = [...names].map((name) => [name, settings[name as keyof typeof settings] ?? '']);
    await this.transaction.query(
      'select set_config(name, value, true) from jsonb_to_recordset($1::jsonb) as setting (name text, value text)',
      [JSON.stringify(values.map(([name, value]) => ({ name, value })))],
    );
  }
}
