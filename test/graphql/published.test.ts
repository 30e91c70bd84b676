import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import {
  buildSchema,
  isEnumType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
  type DefinitionNode,
  type GraphQLSchema,
} from "graphql";
import { makeComputedHalf } from "../../src/graphql/computed-schema.js";
import { seededRuntime, type SeededRuntime } from "../support/running/runtime.js";
import { withoutCost } from "../support/queries/without-cost.js";

const ROOT = path.resolve(import.meta.dirname, "../..");
const README = path.join(ROOT, "README.md");
/** A query and, when it is written down already, its answer. */
const QUERY = /```graphql\n(?<source>[\s\S]*?)```\n(?:\n```json\n(?<answer>[\s\S]*?)```\n)?/g;

let seeded: SeededRuntime;
let schema: GraphQLSchema;

beforeAll(async () => {
  seeded = await seededRuntime();
  schema = buildSchema(seeded.runtime.sdl);
});

afterAll(() => seeded?.stop());

it("gives the answers that the README prints, to at least five queries", async () => {
  let text = readFileSync(README, "utf8");
  const queries = [...text.matchAll(QUERY)];
  expect(queries.length).toBeGreaterThanOrEqual(5);
  for (const { 0: whole, groups } of queries) {
    const received = JSON.parse(JSON.stringify(await seeded.runtime.run(groups!.source!))) as object;
    const answer: unknown = withoutCost(received);
    if (process.env.UPDATE_ANSWERS) text = text.replace(whole, () => withAnswer(groups!.source!, answer));
    else expect(answer).toEqual(JSON.parse(groups!.answer ?? "null"));
  }
  if (process.env.UPDATE_ANSWERS) writeFileSync(README, text);
});

it("serves the published schema; `npm run schema` regenerates it", () => {
  const published = readFileSync(path.join(ROOT, "schema/public.graphql"), "utf8");
  // in a process of its own: type-graphql reorders the arguments of a field that was called before
  const printed = execFileSync(process.execPath, ["bin/xietong.js", "schema"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(printed).toBe(published);
  const inOrder = (sdl: string) => printSchema(lexicographicSortSchema(buildSchema(sdl)));
  expect(inOrder(seeded.runtime.sdl)).toBe(inOrder(published));
});

it("takes every query that the pages and the client send", () => {
  const folders = ["web/playground/queries", "web/explorer/queries", "client/queries"];
  for (const folder of folders) {
    const found = readdirSync(path.join(ROOT, folder)).filter((file) => file.endsWith(".graphql"));
    expect(found.length).toBeGreaterThanOrEqual(2);
    // together, because documents share the fragments of their folder
    const texts = found.map((file) => readFileSync(path.join(ROOT, folder, file), "utf8"));
    expect(validate(schema, parse(texts.join("\n")))).toEqual([]);
  }
});

it("describes every type, field, value and argument that is declared here", async () => {
  const declared = [...storedDeclarations(), (await makeComputedHalf()).typeDefs].flatMap(
    (text) => parse(text).definitions,
  );
  expect(declared.length).toBeGreaterThan(60);
  const undescribed = declared.flatMap((definition) => withoutWords(definition));
  expect(undescribed).toEqual([]);
});

function storedDeclarations(): string[] {
  const folder = path.join(ROOT, "schema");
  const files = readdirSync(folder).filter((file) => file !== "public.graphql");
  return files.map((file) => readFileSync(path.join(folder, file), "utf8"));
}

interface Described {
  name: string;
  description?: string | null;
}

/** Names within a declaration that have no description in the schema that clients see. */
function withoutWords(definition: DefinitionNode): string[] {
  if (!("name" in definition) || !definition.name) return [];
  const type = schema.getType(definition.name.value);
  if (!type) return [];
  const parts: readonly Described[] = isEnumType(type)
    ? type.getValues()
    : "getFields" in type
      ? Object.values(type.getFields())
      : [];
  const ours = new Set(
    [
      ...("fields" in definition ? (definition.fields ?? []) : []),
      ...("values" in definition ? (definition.values ?? []) : []),
    ].map((part) => part.name.value),
  );
  const silent = parts
    .filter((part) => ours.has(part.name) && !part.description)
    .map((part) => `${type.name}.${part.name}`);
  const isRoot = type.name === "Query" || type.name === "Mutation";
  return type.description || isRoot ? silent : [type.name, ...silent];
}

function withAnswer(source: string, answer: unknown): string {
  return `\`\`\`graphql\n${source}\`\`\`\n\n\`\`\`json\n${JSON.stringify(answer, null, 1)}\n\`\`\`\n`;
}
