/** What would put records in the wrong that are in the graph already. */
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
import type { Graph } from "../../store/graph.js";
import { readRecordsById, statementIdsOfDocuments } from "../../store/record-lookups.js";

/** Documents whose new length cuts off a statement that the graph holds. */
export async function shortened(graph: Graph, documents: readonly DocumentRecord[]): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const document of await withAnotherLength(graph, documents)) {
    const statements = await statementsOf(graph, document.id);
    const lengths = new Map([[document.id, document.length]]);
    for (const { id, rule, message } of breachesWithin(recordsOf("statements", statements), lengths)) {
      const wrong = `would leave "${id}" wrong, which ${message}`;
      found.push({ rule, kind: "documents", id: document.id, column: "length", message: wrong });
    }
  }
  return found;
}

/** Only these are looked at closely: a document can have more statements than memory should hold at once. */
async function withAnotherLength(
  graph: Graph,
  documents: readonly DocumentRecord[],
): Promise<DocumentRecord[]> {
  const ids = documents.map(({ id }) => id);
  const stored = await graph.read((transaction) => readRecordsById(transaction, "documents", ids));
  return documents.filter(({ id, length }) => {
    const former = stored.get(id)?.record as unknown as DocumentRecord | undefined;
    return former !== undefined && former.length !== length;
  });
}

function statementsOf(graph: Graph, document: string): Promise<StatementRecord[]> {
  return graph.read(async (transaction) => {
    const ids = await statementIdsOfDocuments(transaction, [document]);
    const statements = await readRecordsById(transaction, "statements", ids);
    return [...statements.values()].map(({ record }) => record as unknown as StatementRecord);
  });
}

/** Bodies that were merged into others. */
export async function mergedAway(graph: Graph, bodies: readonly BodyRecord[]): Promise<Finding[]> {
  const ids = bodies.map(({ id }) => id);
  const merges = await graph.read((transaction) => readRecordsById(transaction, "merges", ids));
  return [...merges.values()].map(({ record }) => {
    const { id, into } = record as unknown as MergeRecord;
    const message = `was merged into "${into}"; name that one instead`;
    return { rule: RECORD_RULES.merged, kind: "bodies", id, column: "id", message };
  });
}

export function recordsOf(kind: RecordKind, records: readonly unknown[]): InterchangeRecords {
  const empty = Object.fromEntries(RECORD_KINDS.map((one) => [one, [] as unknown[]]));
  return { ...empty, [kind]: records } as unknown as InterchangeRecords;
}
