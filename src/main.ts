/** Entry point of the server without the command line, for containers and process managers. */
import { readConfig, takeSettingsFile } from "./config.js";
import { printable } from "./domain/printable.js";
import { UserError } from "./errors.js";
import { runUntilStopped } from "./server/run.js";

const write = (line: string): void => void process.stderr.write(`${printable(line)}\n`);

try {
  takeSettingsFile();
  await runUntilStopped(readConfig(), false, { progress: write, print: write });
} catch (error) {
  write(error instanceof UserError ? `${error.code}: ${error.message}` : String(error));
  process.exitCode = 1;
}
