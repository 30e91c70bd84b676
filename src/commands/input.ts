/** Input of commands: a GraphQL document from a file or standard input, and its variables. */
import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import type { Command } from "commander";
import { Failed, WRONG_USAGE } from "./exit-codes.js";
import { tell } from "./output.js";

/** @param file path, or - for standard input */
export async function readInput(file: string): Promise<string> {
  return file === "-" ? readAll(process.stdin) : readText(file);
}

export async function readVariables(given: string, command: Command): Promise<Record<string, unknown>> {
  const text = given.startsWith("@") ? await readText(given.slice(1)) : given;
  const value = parsed(text);
  if (value !== null && typeof value === "object" && !Array.isArray(value))
    return value as Record<string, unknown>;
  return command.error(
    'error: --variables is not a JSON object; write --variables \'{"name": "value"}\' or --variables @file',
    {
      exitCode: WRONG_USAGE,
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
  ENOENT: "no such file",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
};
