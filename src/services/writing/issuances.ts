/** States the issuers of a document that is registered. */
import { issuanceOf, issuingBodies } from "../../domain/issuances.js";
import type { DatasetRecord, DocumentRecord, StatementRecord } from "../../domain/records.js";
import { statementIdsOfDocuments } from "../../store/record-lookups.js";
import type { Transaction } from "../../store/graph.js";
import type { Draft } from "./commit.js";
import type { ReadRecords } from "./writer.js";

export interface Registration {
  document: DocumentRecord;
  former: DocumentRecord | null;
  /** Data set of the new statements; by default that of the document's other issuers, otherwise one of its own. */
  dataset: string | null;
  at: string;
  by: string;
}

/** States each issuer of a registered document; withdraws what the document said of issuers that it no longer names. */
export async function stateIssuers(
  read: ReadRecords,
  transaction: Transaction,
  registration: Registration,
): Promise<Partial<Draft>> {
  const { document, former } = registration;
  const own = await read("statements", await statementIdsOfDocuments(transaction, [document.id]));
  const stated = [...own.values()].filter((one) => issuanceOf(one)?.document === document.id);
  const bodies = issuingBodies(document);
  const unstated = bodies.filter((body) => !stated.some(({ subject }) => subject === body));
  const dropped = new Set(former === null ? [] : issuingBodies(former).filter((id) => !bodies.includes(id)));
  const withdrawals = stated
    .filter(({ subject }) => dropped.has(subject!))
    .map(({ id }) => ({ kind: "statements" as const, id }));
  if (unstated.length === 0) return { upserts: { documents: [document] }, withdrawals };
  const dataset = registration.dataset ?? stated[0]?.dataset ?? document.id;
  const isOwn = registration.dataset === null && !(await read("datasets", [dataset])).has(dataset);
  return {
    upserts: {
      datasets: isOwn ? [datasetOf(document)] : [],
      documents: [document],
      statements: unstated.map((body) => issuance(registration, dataset, body)),
    },
    withdrawals,
  };
}

function datasetOf({ id, title, number, licence }: DocumentRecord): DatasetRecord {
  const citation = number === null ? title : `${title}（${number}）`;
  return { id, nameZh: title, nameEn: null, licence: licence ?? "not stated", citation };
}

function issuance({ document, at, by }: Registration, dataset: string, body: string): StatementRecord {
  const { namedForm } = document.issuers.find((issuer) => issuer.body === body)!;
  return {
    ...{ id: [document.id, "ISSUED", body, document.id].join(":"), dataset, document: document.id },
    ...{ predicate: "ISSUED", subject: body, object: document.id, namedForm },
    ...{ section: null, paragraph: null, start: null, end: null, quote: null, quoteStart: null },
    ...{ method: "CURATED", confidence: 1, status: "ACCEPTED", listIsOpen: false, from: null, to: null },
    ...{ recordedAt: at, recordedBy: by, reviewedAt: null, reviewedBy: null, reviewNote: null },
  };
}
