/** Finds imported records that conflict with stored ones. */
import { breachesWithin, RECORD_RULES, type Finding } from "../../domain/integrity.js";
import {
  RECORD_KINDS,
  type BodyRecord,
  type DocumentRecord,
  type InterchangeRecords,
  type MergeRecord,
  type RecordKind,
  type StatementRecord,
} from "../../domain/records.js";
import type { GraphReads } from "../../store/empty-graph.js";
import { readRecordsById, statementIdsOfDocuments } from "../../store/record-lookups.js";

/** Documents whose new length would put offsets of stored statements out of range. */
export async function shortened(graph: GraphReads, documents: readonly DocumentRecord[]): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const document of await withNewLength(graph, documents)) {
    const statements = await statementsOf(graph, document.id);
    const lengths = new Map([[document.id, document.length]]);
    for (const { id, rule, message } of breachesWithin(recordsOf("statements", statements), lengths)) {
      const reason = `would make "${id}" invalid, which ${message}`;
      found.push({ rule, kind: "documents", id: document.id, column: "length", message: reason });
    }
  }
  return found;
}

/** Only these need a closer check: loading the statements of all documents could take too much memory. */
async function withNewLength(
  graph: GraphReads,
  documents: readonly DocumentRecord[],
): Promise<DocumentRecord[]> {
  const ids = documents.map(({ id }) => id);
  const stored = await graph.read((transaction) => readRecordsById(transaction, "documents", ids));
  return documents.filter(({ id, length }) => {
    const former = stored.get(id)?.record as unknown as DocumentRecord | undefined;
    return former !== undefined && former.length !== length;
  });
}

function statementsOf(graph: GraphReads, document: string): Promise<StatementRecord[]> {
  return graph.read(async (transaction) => {
    const ids = await statementIdsOfDocuments(transaction, [document]);
    const statements = await readRecordsById(transaction, "statements", ids);
    return [...statements.values()].map(({ record }) => record as unknown as StatementRecord);
  });
}

/** Bodies whose ids are those of duplicates already merged into other bodies. */
export async function mergedAway(graph: GraphReads, bodies: readonly BodyRecord[]): Promise<Finding[]> {
  const ids = bodies.map(({ id }) => id);
  const merges = await graph.read((transaction) => readRecordsById(transaction, "merges", ids));
  return [...merges.values()].map(({ record }) => {
    const { id, into } = record as unknown as MergeRecord;
    const message = `was merged into "${into}"; name that one instead`;
    return { rule: RECORD_RULES.merged, kind: "bodies", id, column: "id", message };
  });
}

/** Merges into a body that the same input merges away, or into itself. @param gone ids of the merged bodies */
export function intoMerged(merges: readonly MergeRecord[], gone: ReadonlySet<string>): Finding[] {
  return merges
    .filter(({ into }) => gone.has(into))
    .map(({ id, into }) => {
      const message = `is merged into "${into}", which is merged itself; name the body that stays`;
      return { rule: RECORD_RULES.merged, kind: "merges", id, column: "into", message };
    });
}

/** The records of one kind as interchange records; all other kinds are empty. */
export function recordsOf(kind: RecordKind, records: readonly unknown[]): InterchangeRecords {
  const empty = Object.fromEntries(RECORD_KINDS.map((name) => [name, [] as unknown[]]));
  return { ...empty, [kind]: records } as unknown as InterchangeRecords;
}
