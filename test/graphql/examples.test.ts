import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { buildSchema, getVariableValues, Kind, parse, print, validate } from "graphql";
import type { GraphQLSchema, OperationDefinitionNode } from "graphql";
import { format } from "oxfmt";
import { namedQuestions } from "../../src/services/about/named-questions.js";
import type { Question } from "../../src/services/about/named-questions.js";
import { builtProgram } from "../support/running/built.js";
import { seededRuntime } from "../support/running/runtime.js";
import type { SeededRuntime } from "../support/running/runtime.js";
import { withoutCost } from "../support/queries/without-cost.js";

const FOLDER = path.resolve(import.meta.dirname, "../../examples");
const FEWEST = 12;
const REWRITE = process.env.UPDATE_ANSWERS === "1";

const questions = namedQuestions();
/** Those of the first start's data first: the others load a further data set. */
const byId = [...questions]
  .sort((a, b) => Number(a.needs !== null) - Number(b.needs !== null))
  .map((question): [string, Question] => [question.id, question]);
const variablesOf = (question: Question) => JSON.parse(question.variables) as Record<string, unknown>;
const answerFile = (id: string) => path.join(FOLDER, `${id}.answer.json`);
const readAnswer = (id: string) => JSON.parse(readFileSync(answerFile(id), "utf8")) as unknown;

function operationOf(question: Question): OperationDefinitionNode {
  const { definitions } = parse(question.document);
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  expect(operations).toHaveLength(1);
  return operations[0]!;
}

const declared = (question: Question) =>
  (operationOf(question).variableDefinitions ?? []).map(({ variable, type, defaultValue }) => ({
    name: variable.name.value,
    type: print(type),
    required: type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
  }));

let seeded: SeededRuntime;
let schema: GraphQLSchema;
beforeAll(async () => {
  seeded = await seededRuntime();
  schema = buildSchema(seeded.runtime.sdl);
});
afterAll(() => seeded?.stop());

/** What callers receive, as JSON, but for what it cost. */
async function run(document: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  return withoutCost(JSON.parse(JSON.stringify(await seeded.runtime.run(document, variables))) as object);
}

/** Short objects stay on one line. */
async function rewrite(id: string, answer: unknown): Promise<void> {
  const { code } = await format(answerFile(id), JSON.stringify(answer), { printWidth: 110 });
  writeFileSync(answerFile(id), code);
}

describe("the examples", () => {
  it("are at least a dozen, the headline first", () => {
    expect(questions.length).toBeGreaterThanOrEqual(FEWEST);
    expect(questions[0]?.id).toBe("shared-chains");
  });
});

const loaded = new Set<string>();
async function load({ needs }: Question): Promise<void> {
  if (needs === null || loaded.has(needs)) return;
  loaded.add(needs);
  const { seedFurther } = await builtProgram();
  await seedFurther(seeded.ready.graph, needs, () => {});
  await seeded.ready.current.refresh();
}

describe.each(byId)("%s", (id, question) => {
  it("is one operation with a name that the schema takes", () => {
    expect(operationOf(question).name?.value).toMatch(/^[A-Z]\w+$/);
    expect(validate(schema, parse(question.document))).toEqual([]);
  });

  it("opens by saying in Chinese and in English what it answers", () => {
    const [chinese, english] = question.document.split("\n");
    expect(chinese).toMatch(/^# .*\p{Script=Han}/u);
    expect(english).toMatch(/^# [A-Z]/);
  });

  it("lists exactly the variables that it declares, in order, with their types", () => {
    const listed = question.parameters.map(({ name, type, required }) => ({ name, type, required }));
    expect(listed).toEqual(declared(question));
  });

  it("has a worked example whose variables the schema takes", () => {
    const variables = variablesOf(question);
    const names = question.parameters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(variables)));
    const definitions = operationOf(question).variableDefinitions ?? [];
    expect(getVariableValues(schema, definitions, variables).errors).toBeUndefined();
  });

  it("gives its worked answer on the built-in data", async () => {
    await load(question);
    const answer = await run(question.document, variablesOf(question));
    expect(answer).not.toHaveProperty("errors");
    expect(answer).not.toHaveProperty("extensions.cut");
    if (REWRITE) await rewrite(id, answer);
    expect(answer).toEqual(readAnswer(id));
  });
});

// After the answers, which may have been written by this very run.
describe("the folder of examples", () => {
  it("holds three files for each question, and nothing else but the page about them", () => {
    const expected = questions.flatMap(({ id }) => [`${id}.answer.json`, `${id}.graphql`, `${id}.json`]);
    expect(readdirSync(FOLDER).sort()).toEqual(["README.md", ...expected].sort());
  });
});

interface Ranking {
  totalCount: number;
  nodes: { a: { id: string }; b: { id: string }; sharedCount: number; shared: { nodes: Item[] } }[];
}
interface Item {
  item: { businessChain: { id: string } };
}

const RANKING = `query ($filter: ParticipationFilter!) {
  coParticipation(first: 10, filter: $filter) {
    totalCount
    nodes { a { id } b { id } sharedCount shared { nodes { item { businessChain { id } } } } }
  }
}`;

async function ranked(filter: object): Promise<Ranking> {
  const { data } = (await run(RANKING, { filter })) as { data: { coParticipation: Ranking } };
  return data.coParticipation;
}

const most = ({ nodes }: Ranking) =>
  nodes.filter(({ sharedCount }) => sharedCount === 3).map(({ a, b }) => `${a.id}–${b.id}`);

const chains = ({ nodes }: Ranking, first: string, second: string) =>
  nodes
    .find(({ a, b }) => a.id === first && b.id === second)
    ?.shared.nodes.map(({ item }) => item.businessChain.id);

describe("the headline", () => {
  const documentDate = { mode: "AT_DOCUMENT_DATE" };
  const yearEnd = { mode: "AS_OF", date: "2018-12-31" };

  it("counts 296 pairs of bodies as named, of which two share three chains", async () => {
    const answer = await ranked({});
    expect(answer.totalCount).toBe(296);
    expect(most(answer)).toEqual(["lgop-office–mohrss", "mca–mohrss"]);
    expect(answer.nodes[2]?.sharedCount).toBe(2);
  });

  it("names the three chains of each of the two", async () => {
    const answer = await ranked({});
    expect(chains(answer, "lgop-office", "mohrss")).toEqual([
      "population-basic-information",
      "universal-health-information",
      "universal-social-security-information",
    ]);
    expect(chains(answer, "mca", "mohrss")).toEqual([
      "legal-entity-basic-information",
      "population-basic-information",
      "universal-social-security-information",
    ]);
  });

  it("counts 274 pairs at the document's date, of which four share three chains", async () => {
    const answer = await ranked({ identity: documentDate });
    expect(answer.totalCount).toBe(274);
    expect(most(answer)).toEqual(["lgop-office–mohrss", "lgop-office–nhfpc", "mca–mohrss", "mohrss–nhfpc"]);
  });

  it("counts 233 pairs at the end of 2018, the same four with nhc in the place of nhfpc", async () => {
    const answer = await ranked({ identity: yearEnd });
    expect(answer.totalCount).toBe(233);
    expect(most(answer)).toEqual(["lgop-office–mohrss", "lgop-office–nhc", "mca–mohrss", "mohrss–nhc"]);
  });

  it("leaves out four pairs of a body and its parent as named, and four at the document's date", async () => {
    expect((await ranked({ excludeParentChild: true })).totalCount).toBe(292);
    expect((await ranked({ excludeParentChild: true, identity: documentDate })).totalCount).toBe(270);
  });

  it("shows 人力资源和社会保障部 in the first pair of its worked answer", () => {
    const { data } = readAnswer("shared-chains") as { data: { coParticipation: { nodes: object[] } } };
    expect(JSON.stringify(data.coParticipation.nodes[0])).toContain("人力资源和社会保障部");
  });
});
