/** Results go to standard output, everything else to standard error. */

export function printResult(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Columns that a table may take: the terminal's, or a page's where there is none. */
export function outputWidth(): number {
  return process.stdout.columns ?? PAGE_WIDTH;
}

const PAGE_WIDTH = 120;

export function printJson(value: unknown): void {
  printResult(JSON.stringify(value, null, 2));
}

/** One line on the way: progress, a warning, what went wrong. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

interface ToldError {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
}

/** Errors of an answer, each with its code where there is one. */
export function tellErrors(errors: readonly ToldError[]): void {
  for (const { message, extensions } of errors)
    tell(`${typeof extensions?.code === "string" ? `${extensions.code}: ` : ""}${message}`);
}

/** A reader that has seen enough, like `head`, closes the pipe: that ends the program and is no fault. */
export function endWithReader(): void {
  process.stdout.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}
