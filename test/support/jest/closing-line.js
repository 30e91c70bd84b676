/**
 * Ends a run with `N passed, N failed` alone on the last line; a suite that could not run counts as one failure.
 * Jest writes its own summary after every other reporter, so the line waits for the end of the process.
 * Where CI is set, nothing may be skipped: a skipped test fails the run.
 */
export default class ClosingLine {
  #refusal;

  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    let failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    if (process.env.CI && skipped > 0) {
      failed += skipped;
      this.#refusal = new Error(`${skipped} tests were skipped, which counts as failed where CI is set.`);
      process.stderr.write(`${this.#refusal.message}\n`);
    }
    const aside = skipped > 0 && this.#refusal === undefined ? `, ${skipped} skipped` : "";
    const line = `${results.numPassedTests} passed, ${failed} failed${aside}\n`;
    process.once("exit", () => process.stdout.write(line));
  }

  /** Jest asks at the end; an error makes the run fail. */
  getLastError() {
    return this.#refusal;
  }
}
