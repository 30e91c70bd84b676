import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cypher, withBranchesFor } from "../../src/store/cypher-files.js";
import { Graph } from "../../src/store/graph.js";
import { filesUnder } from "../contract/repository.js";
import { parametersOf } from "../support/brute-force/comparison.js";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";
import { question, type Question } from "../support/brute-force/question.js";

const names = ["read", "write"]
  .flatMap((folder) => filesUnder(`cypher/${folder}`))
  .filter((file) => file.endsWith(".cypher"))
  .map((file) => file.slice("cypher/".length, -".cypher".length));

let database: TestDatabase;
let graph: Graph;

beforeAll(async () => {
  database = await testDatabase("SEEDED");
  graph = new Graph(database.connection, 60_000);
});

afterAll(async () => {
  await graph.close();
  await database.stop();
});

describe("every query file", () => {
  it("is found", () => {
    expect(names).toEqual(expect.arrayContaining(["read/co_participation", "write/statements"]));
  });

  it.each(names)("%s is accepted by the database", async (name) => {
    const dummies = [...cypher(name).matchAll(/\$(\w+)/g)].map(
      ([, parameter]) => [parameter!, null] as const,
    );
    const explained = graph.read((transaction) =>
      transaction.text(`EXPLAIN ${cypher(name)}`, Object.fromEntries(dummies)),
    );
    await expect(explained).resolves.toEqual([]);
  });
});

/** USING INDEX alone lets the planner scan the index for each row, which it does in a graph that was just filled. */
describe("every hint of an index", () => {
  it.each(names)("in %s asks for a seek", (name) => {
    expect(cypher(name)).not.toMatch(/USING INDEX (?!SEEK)/);
  });
});

describe.each([
  ["write/edges", 9],
  ["write/statements", 7],
])("%s", (name, count) => {
  const groups = [...cypher(name).matchAll(/\$rows\.(\w+) /g)].map(([, group]) => group!);
  const branches = (wanted: readonly string[]) =>
    withBranchesFor(cypher(name), wanted).split("UNWIND $rows.").length - 1;

  it("is planned for the groups that it has rows of, in a write of few", async () => {
    expect(groups).toHaveLength(count);
    expect(groups.map((group) => branches([group]))).toEqual(groups.map(() => 1));
    expect([branches(groups.slice(0, 2)), branches(groups)]).toEqual([2, count]);
    for (const group of groups) {
      const text = `EXPLAIN ${withBranchesFor(cypher(name), [group])}`;
      await expect(
        graph.read((transaction) => transaction.text(text, { rows: null, version: null })),
      ).resolves.toEqual([]);
    }
  });
});

describe("the queries equivalent to the index", () => {
  const HEAD = "// Statements that match the filter";
  const TAIL = "WITH body, answeredUnder, collect(DISTINCT named.id) AS names";
  const choosing = (name: string) => cypher(`read/${name}`).split(HEAD)[1]?.split(TAIL)[0];

  it("select statements and apply the identity with the same text", () => {
    expect(choosing("co_participation")).toContain("SUCCEEDED_BY");
    expect(choosing("body_ranking")).toBe(choosing("co_participation"));
    expect(choosing("common_ground")).toBe(choosing("co_participation"));
  });

  it.each([
    [{}, 296, 292],
    [{ identityMode: "AT_DOCUMENT_DATE" }, 274, 270],
    [{ identityMode: "AS_OF", identityDate: "2018-12-31" }, 233, 228],
  ] as [Partial<Question>, number, number][])(
    "give under %j the %i pairs of the speech, %i without parents",
    async (identity, all, apart) => {
      const count = async (more: Partial<Question>) =>
        (await graph.query("read/co_participation", parametersOf(question({ ...identity, ...more })))).length;
      expect(await count({})).toBe(all);
      expect(await count({ excludeParentChild: true })).toBe(apart);
    },
  );
});
