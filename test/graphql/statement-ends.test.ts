import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { SeededRuntime } from "../support/running/runtime.js";
import { seededRuntime } from "../support/running/runtime.js";
import { seedRecords } from "../support/records/seed-collaboration.js";

let seeded: SeededRuntime;
beforeAll(async () => {
  seeded = await seededRuntime();
});
afterAll(() => seeded?.stop());

interface End {
  key: string;
  nameZh: string;
}
interface Stated {
  id: string;
  subject: End | null;
  object: End | null;
}

const ENDS = "id subject { key nameZh } object { key nameZh }";

async function data<T>(source: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await seeded.runtime.run(source, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

it("every statement has its subject and its object as one value, of the type that its predicate says", async () => {
  const records = seedRecords();
  const named = new Map<string, string>(
    [
      ...[...records.bodies, ...records.projects, ...records.chains],
      ...[...records.transformations, ...records.plans],
    ].map(({ id, nameZh }) => [id, nameZh]),
  );
  records.goals.forEach(({ id, text }) => named.set(id, text));
  const { statements } = await data<{ statements: Stated[] }>(`{ statements(limit: 200) { ${ENDS} } }`);
  expect(statements).toHaveLength(records.statements.length);
  const byId = new Map(records.statements.map((one) => [one.id, one]));
  for (const { id, subject, object } of statements) {
    const record = byId.get(id)!;
    expect(subject?.nameZh).toBe(named.get(record.subject!));
    expect(object?.nameZh).toBe(named.get(record.object));
    expect(object?.key.endsWith(`:${record.object}`)).toBe(true);
  }
});

it("the record is in the field of its type, in a computed answer too, and can be cited", async () => {
  const id = "egov-speech-2014:LEADS:mps:national-population-database";
  const query = `{ statement(id: "${id}") {
    namedForm subject { nameZh body { id shortZh } project { id } } object { project { id kind } document { id } } } }`;
  const expected = {
    namedForm: "公安部",
    subject: { nameZh: "中华人民共和国公安部", body: { id: "mps", shortZh: "公安部" }, project: null },
    object: {
      project: { id: "national-population-database", kind: "INFORMATION_RESOURCE_BASE" },
      document: null,
    },
  };
  expect(await data(query)).toEqual({ statement: expected });
  const { cite } = await data<{ cite: { result: unknown } }>(
    `mutation ($query: String!) { cite(query: $query) { result } }`,
    { query },
  );
  expect(JSON.stringify(cite.result)).toContain("中华人民共和国公安部");
  const { body } = await data<{ body: { statements: { nodes: Stated[] } } }>(
    `{ body(id: "mps") { statements(first: 1) { nodes { ${ENDS} } } } }`,
  );
  expect(body.statements.nodes[0]!.subject).toEqual({ key: "body:mps", nameZh: "中华人民共和国公安部" });
});
