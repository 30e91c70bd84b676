import type { Command } from "commander";
import { readConfig } from "../config.js";
import { defineCommand } from "./define-command.js";
import { printResult, tell } from "./output.js";

export function registerServe(program: Command): void {
  defineCommand(program, {
    usage: "serve",
    description: "start the database, the GraphQL API and the web pages, and run until stopped",
    example: "serve",
  }).action(async () => {
    // loaded lazily: the server's libraries would slow down every other command
    const { runUntilStopped } = await import("../server/run.js");
    await runUntilStopped(readConfig(), { progress: tell, print: printResult });
  });
}
