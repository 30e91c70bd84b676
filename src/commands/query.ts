import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import type { Command } from "commander";
import { LOCAL } from "../domain/callers.js";
import { defineCommand } from "./define.js";
import { Failed, USED_WRONGLY } from "./exit.js";
import { printJson, tell } from "./output.js";
import { withRuntime } from "./session.js";

export function registerQuery(program: Command): void {
  defineCommand(program, {
    usage: "query <file>",
    description: "run a GraphQL document and print its answer as JSON; - reads standard input",
    example: 'query examples/lineage.graphql --variables \'{"body": "卫生部"}\'',
  })
    .option(
      "--variables <json>",
      "values of the document's variables: a JSON object, or @file that holds one",
    )
    .action(query);
}

async function query(file: string, { variables }: { variables?: string }, command: Command): Promise<void> {
  const values = variables === undefined ? {} : await readVariables(variables, command);
  const source = file === "-" ? await readAll(process.stdin) : await readText(file);
  const result = await withRuntime((runtime) => runtime.run(source, values, LOCAL));
  printJson(result);
  if (result.errors) throw new Failed();
}

async function readVariables(given: string, command: Command): Promise<Record<string, unknown>> {
  const text = given.startsWith("@") ? await readText(given.slice(1)) : given;
  const value = parsed(text);
  if (value !== null && typeof value === "object" && !Array.isArray(value))
    return value as Record<string, unknown>;
  return command.error(
    'error: --variables is no JSON object; write --variables \'{"name": "value"}\' or --variables @file',
    {
      exitCode: USED_WRONGLY,
    },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    tell(`${file} cannot be read (${REASONS[code] ?? code}).`);
    throw new Failed();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "its permissions forbid it",
  EISDIR: "it is a folder",
};
