import { readFile, writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { readConfig } from "../config.js";
import { unconnectedGraph } from "../services/opening/database.js";
import { defineCommand } from "./define.js";
import { Failed } from "./exit.js";
import { printResult, tell } from "./output.js";

export function registerSchema(program: Command): void {
  defineCommand(program, {
    usage: "schema",
    description: "print the GraphQL schema that clients see; needs no database",
    example: "schema --check",
  })
    .option("--write", "write it to schema/public.graphql")
    .option("--check", "compare it with schema/public.graphql and name the lines that differ")
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
  const config = readConfig();
  const [{ printSchema }, { makeSchema }, { makeStoredSchema, PUBLIC_SCHEMA_FILE }] = await Promise.all([
    import("graphql"),
    import("../graphql/schema.js"),
    import("../graphql/joining/stored-schema.js"),
  ]);
  const graph = unconnectedGraph(config);
  try {
    const sdl = printSchema(await makeSchema(await makeStoredSchema(graph), config.limits)) + "\n";
    return { sdl, file: PUBLIC_SCHEMA_FILE };
  } finally {
    await graph.close();
  }
}

function compare(current: string, kept: string): void {
  if (current === kept) return printResult("schema/public.graphql is the schema of this program.");
  const differences = [...lines(kept, current, "-"), ...lines(current, kept, "+")];
  tell(
    "schema/public.graphql differs from the schema of this program. After `xietong schema --write` it has:",
  );
  differences.slice(0, MOST_SHOWN).forEach(tell);
  if (differences.length > MOST_SHOWN) tell(`… and ${differences.length - MOST_SHOWN} more lines`);
  if (differences.length === 0) tell("the same lines in another order");
  throw new Failed();
}

const MOST_SHOWN = 20;

/** Lines of one text that the other lacks, with their numbers. */
function lines(text: string, other: string, sign: "-" | "+"): string[] {
  const known = new Set(other.split("\n"));
  return text
    .split("\n")
    .flatMap((line, at) => (known.has(line) ? [] : [`${sign} ${at + 1}: ${line.trim()}`]));
}
