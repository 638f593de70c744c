// One line per suite, every failure in full, every skip with its reason (the title says what is missing). Jest's
// counts go to the file that FRISTDAG_TEST_RESULTS names. Writes to stderr: Jest's own chatter has stdout.
import { writeFileSync } from 'node:fs';

export default class QuietReporter {
  /** @type {Map<string, { passed: number, failed: number, skipped: number, milliseconds: number }>} */
  #suites = new Map();

  /** @param {string} text */
  #print(text) {
    process.stderr.write(`${text}\n`);
  }

  /** @param {any} test @param {any} result */
  onTestResult(test, result) {
    const name = test.context.config.displayName?.name ?? 'tests';
    const suite = this.#suites.get(name) ?? { passed: 0, failed: 0, skipped: 0, milliseconds: 0 };
    suite.passed += result.numPassingTests;
    suite.failed += result.numFailingTests + (result.testExecError ? 1 : 0);
    suite.skipped += result.numPendingTests + result.numTodoTests;
    suite.milliseconds += result.perfStats.end - result.perfStats.start;
    this.#suites.set(name, suite);
    if (result.failureMessage) this.#print(`\n✖ ${relative(test)}\n${result.failureMessage}`);
    if (result.numFailingTests > 0 && result.console?.length) {
      for (const line of result.console) this.#print(`  console.${line.type}: ${line.message}`);
    }
    for (const title of skippedTitles(result.testResults)) this.#print(`- skipped: ${title} (${relative(test)})`);
  }

  /** @param {unknown} _contexts @param {any} results */
  onRunComplete(_contexts, results) {
    for (const [name, { passed, failed, skipped, milliseconds }] of this.#suites) {
      const skips = skipped > 0 ? `, ${skipped} skipped` : '';
      const seconds = (milliseconds / 1000).toFixed(1);
      this.#print(`${failed > 0 ? '✖' : '✔'} suite ${name}: ${passed} passed, ${failed} failed${skips} (${seconds} s)`);
    }
    if (results.runExecError) this.#print(results.runExecError.stack ?? results.runExecError.message);
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = results;
    writeFileSync(
      process.env.FRISTDAG_TEST_RESULTS,
      JSON.stringify({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }),
    );
  }
}

/** @param {any} test */
function relative(test) {
  return test.path.slice(test.context.config.rootDir.length + 1);
}

/**
 * The outermost describe of each skipped test says why; without one, the test itself does.
 * @param {readonly any[]} tests
 */
function skippedTitles(tests) {
  const skipped = tests.filter(({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status));
  return new Set(skipped.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title));
}
