import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { changedCollaboration, KINDS_IN_MEMORY } from "../../../src/analysis/index/changed-collaboration.js";
import type { Collaboration } from "../../../src/analysis/index/collaboration.js";
import { listAt } from "../../../src/analysis/index/columns.js";
import type { Serving } from "../../../src/analysis/index/served-chains.js";
import type { StatementTable } from "../../../src/analysis/index/statement-table.js";
import type { RecordChange } from "../../../src/domain/history.js";
import type { AnyRecord, InterchangeRecords } from "../../../src/domain/records.js";
import { STATEMENT_STATUSES } from "../../../src/domain/vocabulary.js";
import { collaborationOf, servings } from "../../../src/services/data/collaboration-of-records.js";
import { randomGraph } from "../../support/brute-force/random-graph.js";

const version = (number: number) => ({
  ...{ id: String(number), number, at: "2026-01-01T00:00:00Z", by: "test", reason: "test" },
  contentHash: `${number}`.padStart(64, "0"),
});
/** Of a random graph about half of the records, and of all what these need. */
const part = (graph: InterchangeRecords, seed: number): InterchangeRecords => {
  const chosen = (at: number): boolean => ((seed >>> (at % 31)) & 1) === 1;
  const statements = graph.statements.filter((_, at) => chosen(at));
  const needed = new Set(statements.flatMap(({ object, document }) => [object, document]));
  const some = <One extends { id: string }>(list: One[]): One[] =>
    list.filter(({ id }, at) => needed.has(id) || chosen(at + 7));
  const [projects, chains, documents] = [some(graph.projects), some(graph.chains), some(graph.documents)];
  const turned = documents.map((one, at) =>
    chosen(at + 13) ? { ...one, issuers: [...one.issuers].reverse(), url: `https://a.cn/${seed}` } : one,
  );
  return { ...graph, statements, projects, chains, documents: turned };
};

function changesBetween(before: InterchangeRecords, after: InterchangeRecords): RecordChange[] {
  return [...KINDS_IN_MEMORY, "statements" as const].flatMap((kind) => {
    const [old, now] = [before, after].map(
      (one) => new Map((one[kind] as unknown as AnyRecord[]).map((r) => [r.id, r])),
    );
    const changed = [...new Set([...old!.keys(), ...now!.keys()])].filter(
      (id) => JSON.stringify(old!.get(id)) !== JSON.stringify(now!.get(id)),
    );
    return changed.map((id) => ({ kind, id, before: old!.get(id) ?? null, after: now!.get(id) ?? null }));
  });
}

/** The statements on chains of new projects and of those for which they changed. */
function servedNow(changes: RecordChange[], after: InterchangeRecords): Map<string, Serving[]> {
  const states = changes.flatMap(({ before, after }) => [before, after]);
  const touched = states.flatMap((one) => (one?.predicate === "SERVES" ? [one.subject as string] : []));
  const made = changes.flatMap(({ kind, id, after }) => (kind === "projects" && after ? [id] : []));
  const all = servings(after.statements);
  return new Map([...touched, ...made].map((id) => [id, all.filter(({ project }) => project === id)]));
}

/** Everything that answers depend on, with rows of statements in any order. */
function contents({ records }: Collaboration): unknown {
  const { statements, issuances, chainsByStatus, projects, statementCount } = records;
  const rows = (table: StatementTable): string[] =>
    Array.from({ length: table.length }, (_row, row) =>
      [
        ...[table.ids.at(row), table.body[row], table.target[row], table.role[row], table.document[row]],
        ...[table.dataset[row], table.status[row], table.isLocated[row], table.listIsOpen[row]],
      ].join(" "),
    ).sort();
  const served = STATEMENT_STATUSES.map((status) =>
    Array.from({ length: projects.length }, (_row, project) => listAt(chainsByStatus[status], project)),
  );
  const lists = KINDS_IN_MEMORY.map((kind) => [...records[kind]]);
  return { lists, statementCount, served, statements: rows(statements), issuances: rows(issuances) };
}

it("gives after changes of records of every kind the index that would be read anew", () => {
  const seeds = fc.integer({ min: 0, max: 0x7fffffff });
  const property = fc.property(randomGraph, seeds, seeds, (graph, one, other) => {
    const [before, after] = [part(graph, one), part(graph, other)];
    const old = collaborationOf(before, version(1));
    const unchanged = JSON.stringify(contents(old));
    const changes = changesBetween(before, after);
    const now = changedCollaboration(old, version(2), changes, servedNow(changes, after));
    expect(contents(now)).toEqual(contents(collaborationOf(after, version(2))));
    expect(JSON.stringify(contents(old))).toBe(unchanged);
    const back = changesBetween(after, before);
    const again = changedCollaboration(now, version(3), back, servedNow(back, before));
    expect(contents(again)).toEqual(contents(old));
  });
  fc.assert(property, { numRuns: 60, seed: 33 });
});
