/** Finds imported documents whose issuers no statement supports. */
import { IdSet } from "../../domain/id-set.js";
import { RECORD_RULES, type Finding } from "../../domain/integrity.js";
import { issuanceKey, issuanceOf, issuingBodies, unstatedIssuances } from "../../domain/issuances.js";
import type { DocumentRecord, StatementRecord } from "../../domain/records.js";
import { isRefusal, readFile, type InterchangeFile } from "../../exchange/interchange/read-file.js";
import type { GraphReads } from "../../store/empty-graph.js";
import { readIssuances } from "../../store/record-lookups.js";

/** Issuances that the input states, also in data sets that are left out of the import. */
export async function statedIssuances(files: readonly InterchangeFile[]): Promise<IdSet> {
  const stated = new IdSet();
  if (!files.some(({ kind }) => kind === "documents")) return stated;
  for (const file of files.filter(({ kind }) => kind === "statements")) {
    for await (const read of readFile(file)) {
      const issuance = isRefusal(read) ? null : issuanceOf(read.record as unknown as StatementRecord);
      if (issuance) stated.add(issuanceKey(issuance));
    }
  }
  return stated;
}

export async function unstatedIssuers(
  graph: GraphReads,
  documents: readonly DocumentRecord[],
  stated: IdSet,
): Promise<Finding[]> {
  const named = documents.filter((one) => issuingBodies(one).length > 0);
  const ids = named.map(({ id }) => id);
  const stored = await graph.read((transaction) => readIssuances(transaction, ids));
  const known = new Set(stored.map(issuanceKey));
  const either = { has: (key: string) => stated.has(key) || known.has(key) };
  return unstatedIssuances(named, either).map(({ body, document }) => ({
    ...{ rule: RECORD_RULES.exists, kind: "documents", id: document, column: "issuers" },
    message: `names "${body}" as issuer, and no statement says so; add to the statements one with the predicate ISSUED, the subject "${body}" and the object "${document}"`,
  }));
}
