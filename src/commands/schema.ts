import { readFile, writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { readConfig } from "../config.js";
import { PUBLIC_SCHEMA_FILE } from "../graphql/joining/stored-type-defs.js";
import { withExample } from "./define-command.js";
import { Failed } from "./exit-codes.js";
import { printResult, tell } from "./output.js";

export function define(command: Command): void {
  withExample(command, "schema --check")
    .option("--write", "write it to schema/public.graphql")
    .option("--check", "compare it with schema/public.graphql and list the lines that differ")
    .action(schema);
}

async function schema({ write = false, check = false }: { write?: boolean; check?: boolean }): Promise<void> {
  const { sdl, file } = await publicSchema();
  if (write) {
    await writeFile(file, sdl);
    tell("Wrote schema/public.graphql");
  }
  if (check) return compare(sdl, await readFile(file, "utf8").catch(() => ""));
  if (!write) printResult(sdl);
}

async function publicSchema(): Promise<{ sdl: string; file: string }> {
  const { limits } = readConfig();
  const [{ printSchema }, { makeSchema }, { executableStoredHalf }] = await Promise.all([
    import("graphql"),
    import("../graphql/schema.js"),
    import("../graphql/joining/stored-schema.js"),
  ]);
  const sdl = printSchema(await makeSchema(await executableStoredHalf(), limits)) + "\n";
  return { sdl, file: PUBLIC_SCHEMA_FILE };
}

function compare(current: string, committed: string): void {
  if (current === committed) return printResult("schema/public.graphql is up to date.");
  const differences = [...lines(committed, current, "-"), ...lines(current, committed, "+")];
  tell("schema/public.graphql is out of date. `xietong schema --write` would change:");
  differences.slice(0, MOST_SHOWN).forEach(tell);
  if (differences.length > MOST_SHOWN) tell(`… and ${differences.length - MOST_SHOWN} more lines`);
  if (differences.length === 0) tell("the same lines in another order");
  throw new Failed();
}

const MOST_SHOWN = 20;

/** Lines of one text that the other lacks, with their line numbers. */
function lines(text: string, other: string, sign: "-" | "+"): string[] {
  const known = new Set(other.split("\n"));
  return text
    .split("\n")
    .flatMap((line, index) => (known.has(line) ? [] : [`${sign} ${index + 1}: ${line.trim()}`]));
}
