import type { Command } from "commander";
import { readConfig } from "../config.js";
import { runUntilStopped } from "../server/run.js";

export function registerServe(program: Command): void {
  program
    .command("serve")
    .description("start the database, the GraphQL layer and the playground, and run until stopped")
    .addHelpText("after", "\nExample:\n  PORT=8080 npx xietong serve")
    .action(async () => {
      await runUntilStopped(readConfig(), {
        progress: (line) => void process.stderr.write(`${line}\n`),
        print: (line) => void process.stdout.write(`${line}\n`),
      });
    });
}
