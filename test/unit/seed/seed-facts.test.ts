import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { presentColumns } from "../../../src/domain/record-columns.js";
import {
  type InterchangeRecords,
  RECORD_KINDS,
  type RecordKind,
  type StatementRecord,
} from "../../../src/domain/records.js";
import { PREDICATE_ENDS, PREDICATES } from "../../../src/domain/vocabulary.js";

/** The built-in data holds no body twice, so nothing was merged. */
const KINDS = RECORD_KINDS.filter((kind) => kind !== "merges");
const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const AUTHORITY: readonly RecordKind[] = ["bodies", "names", "affiliations", "successions"];
const folderOf = (kind: RecordKind) => (AUTHORITY.includes(kind) ? "authority" : "egov-speech-2014");

const linesOf = (kind: RecordKind) =>
  read(`seed/${folderOf(kind)}/${kind}.jsonl`)
    .trimEnd()
    .split("\n");
const load = <K extends RecordKind>(kind: K) =>
  linesOf(kind).map((line) => JSON.parse(line) as InterchangeRecords[K][number]);
const idsOf = (kind: RecordKind) => new Set(load(kind).map((record) => record.id));

const recordsSource = read("src/domain/records.ts");
const bodyOf = (name: string) => new RegExp(`interface ${name} \\{([^}]*)\\}`).exec(recordsSource)?.[1] ?? "";
/** The fields of a kind of record, in the order in which records.ts declares them. */
function declaredFields(kind: string): string[] {
  const name = new RegExp(`\\b${kind}: (\\w+)\\[\\]`).exec(bodyOf("InterchangeRecords"))?.[1] ?? "";
  return [...bodyOf(name).matchAll(/^ {2}(\w+)\??: /gm)].map(([, field = ""]) => field);
}

const statements = load("statements");
const withPredicate = (predicate: StatementRecord["predicate"]) =>
  statements.filter((statement) => statement.predicate === predicate);

describe("the built-in data", () => {
  it("holds as many records as its description says", () => {
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, load(kind).length]));
    expect(counts).toEqual({
      ...{ bodies: 1034, names: 3500, affiliations: 1039, successions: 451 },
      ...{ datasets: 1, projects: 15, chains: 6, goals: 10, transformations: 3, plans: 3 },
      ...{ documents: 1, statements: 108 },
    });
  });

  it.each(KINDS)("writes the fields of %s in the declared order, sorted, each id once", (kind) => {
    const records = load(kind);
    const fields = declaredFields(kind);
    expect(fields).toContain("id");
    for (const record of records) {
      const present = presentColumns(kind, record as unknown as Record<string, unknown>);
      expect(Object.keys(record)).toEqual(fields.filter((field) => present.includes(field)));
    }
    expect(idsOf(kind).size).toBe(records.length);
    const start = (record: object) => ("start" in record ? String(record.start).padStart(6, "0") : "");
    const places = records.map((record) => `${start(record)} ${record.id}`);
    expect(places).toEqual([...places].sort());
  });

  it.each(["authority", "egov-speech-2014"])(
    "describes every file and field of %s in its data package",
    (folder) => {
      interface Resource {
        name: string;
        path: string;
        schema: { fields: { name: string }[] };
      }
      const { resources } = JSON.parse(read(`seed/${folder}/datapackage.json`)) as { resources: Resource[] };
      expect(resources.map(({ name }) => name)).toEqual(KINDS.filter((kind) => folderOf(kind) === folder));
      for (const { name, path, schema } of resources) {
        expect(path).toBe(`${name}.jsonl`);
        expect(schema.fields.map((field) => field.name)).toEqual(declaredFields(name));
      }
    },
  );

  it("names no id that does not exist", () => {
    const bodies = idsOf("bodies");
    const named = [
      ...load("names").map(({ body }) => body),
      ...load("affiliations").flatMap(({ body, other }) => [body, other]),
      ...load("successions").flatMap(({ predecessor, successor }) => [predecessor, successor]),
    ];
    expect(named.filter((id) => !bodies.has(id))).toEqual([]);

    const nodes = {
      ...{ Body: bodies, Project: idsOf("projects"), BusinessChain: idsOf("chains"), Goal: idsOf("goals") },
      ...{ Transformation: idsOf("transformations"), Plan: idsOf("plans"), Document: idsOf("documents") },
    };
    for (const { id, predicate, subject, object, dataset, document } of statements) {
      const [subjectLabel, objectLabel] = PREDICATE_ENDS[predicate];
      const found = [nodes[subjectLabel].has(subject ?? ""), nodes[objectLabel].has(object)];
      expect({ id, found }).toEqual({ id, found: [true, true] });
      expect([idsOf("datasets").has(dataset), nodes.Document.has(document)]).toEqual([true, true]);
    }
  });

  it("says of the speech what the speech says, and no more", () => {
    const totals = PREDICATES.map((predicate) => [predicate, withPredicate(predicate).length]);
    expect(Object.fromEntries(totals)).toEqual({
      ...{ LEADS: 5, PARTICIPATES_IN: 58, UNDERTAKES: 4, SERVES: 6, AIMS_AT: 10, EXEMPLIFIES: 18 },
      ...{ PLANNED_IN: 1, GUIDES: 6, ISSUED: 0 },
    });
    const led = withPredicate("LEADS").map(({ object }) => object);
    expect(led).not.toContain("national-legal-entity-database");
    for (const { predicate, listIsOpen } of statements) {
      expect(listIsOpen).toBe(predicate === "LEADS" || predicate === "PARTICIPATES_IN");
    }
  });

  it("keeps bodies as the text names them, even those that no longer existed", () => {
    const subjects = new Map(
      withPredicate("PARTICIPATES_IN").map((statement) => [statement.namedForm, statement.subject]),
    );
    const named = ["卫生部", "人口委", "电监会", "药监局", "交通部"].map((form) => subjects.get(form));
    expect(named).toEqual(["moh", "npfpc", "serc", "cfda", "mot"]);
  });

  it("quotes the named form at its place, in code points, inside the document", () => {
    const length = load("documents")[0]?.length ?? 0;
    for (const { id, namedForm, start, end, quote, quoteStart } of statements) {
      const clause = [...(quote ?? "")];
      const [from, to] = [start, end].map((offset) => (offset ?? NaN) - (quoteStart ?? NaN));
      expect([id, clause.slice(from, to).join("")]).toEqual([id, namedForm]);
      expect(end).toBeLessThanOrEqual(length);
    }
  });
});
