/** Keeps the issuers of documents in step with the statements that are withdrawn. */
import { issuanceKey, issuanceOf } from "../../domain/issuances.js";
import type { DocumentRecord, StatementRecord } from "../../domain/records.js";
import { readIssuances, readRecordsById } from "../../store/record-lookups.js";
import type { Transaction } from "../../store/graph.js";
import type { StoredChange } from "../../store/record-writes.js";

/** Adds to the changes that a document no longer names a body as issuer once no statement says so any more. */
export async function withoutUnstatedIssuers(
  transaction: Transaction,
  changes: readonly StoredChange[],
): Promise<StoredChange[]> {
  const statements = changes.filter(({ kind }) => kind === "statements");
  const named = (records: readonly (StoredChange["before"] | undefined)[]) =>
    records.flatMap((one) => (one ? (issuanceOf(one as unknown as StatementRecord) ?? []) : []));
  const before = named(statements.map((change) => change.before));
  if (before.length === 0) return [...changes];
  const documents = [...new Set(before.map(({ document }) => document))];
  const changed = new Set(statements.map(({ id }) => id));
  const kept = (await readIssuances(transaction, documents)).filter(({ id }) => !changed.has(id));
  const stated = new Set([...kept, ...named(statements.map(({ after }) => after))].map(issuanceKey));
  const lost = new Set(before.map(issuanceKey).filter((key) => !stated.has(key)));
  return lost.size === 0 ? [...changes] : clearIssuers(transaction, changes, documents, lost);
}

async function clearIssuers(
  transaction: Transaction,
  changes: readonly StoredChange[],
  documents: readonly string[],
  lost: ReadonlySet<string>,
): Promise<StoredChange[]> {
  const isDocument = ({ kind, id }: StoredChange): boolean => kind === "documents" && documents.includes(id);
  const stored = await readRecordsById(transaction, "documents", documents);
  const given = new Map(changes.filter(isDocument).map((change) => [change.id, change]));
  const cleared = documents.flatMap((id): StoredChange[] => {
    const { record, addedIn } = stored.get(id) ?? { record: null, addedIn: null };
    const change = given.get(id) ?? { kind: "documents", id, before: record, after: record, addedIn };
    if (change.after === null) return given.has(id) ? [change] : [];
    const document = change.after as unknown as DocumentRecord;
    const issuers = document.issuers.map(({ namedForm, body }) => ({
      ...{ namedForm, body: body !== null && lost.has(issuanceKey({ body, document: id })) ? null : body },
    }));
    const isSame = issuers.every(({ body }, at) => body === document.issuers[at]!.body);
    if (isSame) return given.has(id) ? [change] : [];
    return [{ ...change, after: { ...change.after, issuers } }];
  });
  return [...changes.filter((change) => !isDocument(change)), ...cleared];
}
