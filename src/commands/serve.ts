import type { Command } from "commander";
import { readConfig } from "../config.js";
import { withExample } from "./define-command.js";
import { printResult, tell } from "./output.js";

export function define(command: Command): void {
  withExample(command, "serve --port 8080")
    .option("--port <number>", "listen on this port; 0 picks a free one; default: PORT")
    .option(
      "--empty",
      "load no built-in data into an empty database, so that data of your own can be imported",
    )
    .action(async ({ port, empty = false }: { port?: string; empty?: boolean }) => {
      // loaded lazily: the server's libraries would slow down every other command
      const { runUntilStopped } = await import("../server/run.js");
      await runUntilStopped(readConfig(undefined, { PORT: port }), empty, {
        progress: tell,
        print: printResult,
      });
    });
}
