import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { seededRuntime, type SeededRuntime } from "../support/running/runtime.js";

const GUIDE = path.resolve(import.meta.dirname, "../../docs/editing.md");
/** A call and, when it is written down already, its answer. */
const CALL = /```graphql\n(?<source>[\s\S]*?)```\n(?:\n```json\n(?<answer>[\s\S]*?)```\n)?/g;
const EDITOR = { name: "editor", access: "EDITOR" as const };

let seeded: SeededRuntime;

beforeAll(async () => {
  seeded = await seededRuntime();
}, 240_000);
afterAll(() => seeded?.stop());

it("gives the answers that docs/editing.md prints, call after call", async () => {
  const text = readFileSync(GUIDE, "utf8");
  const calls = [...text.matchAll(CALL)];
  expect(calls.length).toBeGreaterThan(10);
  let written = text;
  for (const { 0: whole, groups } of calls) {
    const answer = await answerTo(groups!.source!);
    if (!process.env.UPDATE_ANSWERS) expect(answer).toEqual(JSON.parse(groups!.answer ?? "null"));
    const block = `\`\`\`graphql\n${groups!.source!}\`\`\`\n\n\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\`\n`;
    written = written.replace(whole, () => block);
  }
  if (process.env.UPDATE_ANSWERS) writeFileSync(GUIDE, written);
}, 120_000);

/** The data, or what was wrong; without places in the query and cost, which the guide does not print. */
async function answerTo(source: string): Promise<unknown> {
  const received = JSON.parse(JSON.stringify(await seeded.runtime.run(source, {}, EDITOR))) as {
    data?: unknown;
    errors?: { message: string; extensions: unknown }[];
  };
  const { data, errors } = received;
  return errors ? { errors: errors.map(({ message, extensions }) => ({ message, extensions })) } : { data };
}
