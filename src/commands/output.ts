/** Output of commands: results on standard output, everything else on standard error; both may be a terminal. */
import { printable, printableJson } from "../domain/printable.js";

export function printResult(text: string): void {
  write(printable(text));
}

function write(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Width of tables in columns: the terminal's, or 120 where output is not a terminal. */
export function outputWidth(): number {
  return process.stdout.columns ?? DEFAULT_WIDTH;
}

const DEFAULT_WIDTH = 120;

export function printJson(value: unknown): void {
  printJsonText(JSON.stringify(value, null, 2));
}

/** Prints JSON that is written already. */
export function printJsonText(json: string): void {
  write(printableJson(json));
}

/** Prints progress, a warning or an error on standard error. */
export function tell(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

interface ResponseError {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
}

/** Prints the errors of a GraphQL answer, each with its code if it has one. */
export function tellErrors(errors: readonly ResponseError[]): void {
  for (const { message, extensions } of errors)
    tell(`${typeof extensions?.code === "string" ? `${extensions.code}: ` : ""}${message}`);
}

/** Exits quietly when the reader of a pipe closes it, as `head` does. */
export function endWithReader(): void {
  process.stdout.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}
