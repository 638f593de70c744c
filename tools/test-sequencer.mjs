// Suites in the order of jest.config.mjs; within one, the slow specs first, as Jest does by itself.
import sequencer from '@jest/test-sequencer';

const Sequencer = /** @type {typeof sequencer} */ (sequencer.default ?? sequencer);
const order = ['api-database', 'scenarios', 'browser', 'faults'];

export default class SuiteSequencer extends Sequencer {
  /** @param {Parameters<InstanceType<typeof sequencer>['sort']>[0]} tests */
  async sort(tests) {
    const rank = (test) => order.indexOf(test.context.config.displayName?.name ?? '');
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
}
