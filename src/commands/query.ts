import type { Command } from "commander";
import { LOCAL } from "../domain/callers.js";
import { withExample } from "./define-command.js";
import { Failed } from "./exit-codes.js";
import { readInput, readVariables } from "./input.js";
import { printJson } from "./output.js";
import { withRuntime } from "./session.js";

export function define(command: Command): void {
  withExample(command, 'query examples/lineage.graphql --variables \'{"body": "卫生部"}\'')
    .option("--variables <json>", "variables of the document: a JSON object, or @file that contains one")
    .action(query);
}

async function query(file: string, { variables }: { variables?: string }, command: Command): Promise<void> {
  const values = variables === undefined ? {} : await readVariables(variables, command);
  const source = await readInput(file);
  const result = await withRuntime((runtime) => runtime.run(source, values, LOCAL));
  printJson(result);
  if (result.errors) throw new Failed();
}
