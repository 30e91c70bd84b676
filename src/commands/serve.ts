import type { Command } from "commander";
import { readConfig } from "../config.js";
import { defineCommand } from "./define.js";
import { printResult, tell } from "./output.js";

export function registerServe(program: Command): void {
  defineCommand(program, {
    usage: "serve",
    description: "start the database, the GraphQL layer and the playground, and run until stopped",
    example: "serve",
  }).action(async () => {
    // loaded when needed: the server's libraries would slow every other command
    const { runUntilStopped } = await import("../server/run.js");
    await runUntilStopped(readConfig(), { progress: tell, print: printResult });
  });
}
