/** Stores what was read from a document as proposed statements. Reading it again adds what is new and changes nothing. */
import type { DatasetRecord, StatementRecord } from "../../domain/records.js";
import { textHash } from "../../domain/text-hash.js";
import { readDocument } from "../../extract/read-document.js";
import { requireText, requireWords } from "../text-fit.js";
import { keepText } from "../writing/keep-text.js";
import type { Writer, WriteRequest, Written } from "../writing/writer.js";
import { statementIdsOfDocuments } from "../../store/record-lookups.js";
import { knownDocument } from "./known-document.js";
import { namesOfGraph } from "./names-of-graph.js";
import { proposedRecords, type Reading } from "./proposed-records.js";

/** A long document has thousands of statements, each with its task. */
const TIMEOUT_MS = 300_000;

export interface GivenDocument {
  text: string;
  dataset: string;
  /** Date of the document, where its text does not say it. */
  date?: string | null;
  url?: string | null;
  /** The file that the text came from, and its hash. */
  source?: { name: string; sha256: string };
}

export async function proposeFromDocument(
  writer: Writer,
  given: GivenDocument,
  request: WriteRequest,
): Promise<Written> {
  requireText("text", given.text, "BAD_RECORD");
  requireWords("dataset", given.dataset, "LINE");
  const sha256 = textHash(given.text);
  return writer.write(
    "EDITOR",
    { ...request, timeoutMs: TIMEOUT_MS },
    `Read: ${given.source?.name ?? sha256}`,
    async (read, transaction) => {
      const collaboration = await writer.collaboration(transaction);
      const names = namesOfGraph(collaboration).finder;
      const reading: Reading = {
        read: readDocument(given.text, names, given.date ?? null),
        text: given.text,
        sha256,
        url: given.url ?? null,
      };
      const known = knownDocument(collaboration.records.documents, reading.read.head, sha256);
      const made = proposedRecords(reading, known, { dataset: given.dataset, at: writer.now() });
      const own = await read("statements", await statementIdsOfDocuments(transaction, [made.document.id]));
      const statements = newStatements(made.statements, [...own.values()], known !== null);
      const needed = new Set(statements.map(({ object }) => object));
      const projects = made.projects.filter(({ id }) => needed.has(id));
      const stored = await read(
        "projects",
        projects.map(({ id }) => id),
      );
      const isNewDataset =
        statements.length > 0 && !(await read("datasets", [given.dataset])).has(given.dataset);
      return {
        upserts: {
          datasets: isNewDataset ? [datasetOf(given.dataset)] : [],
          documents: known?.sha256 === sha256 ? [] : [made.document],
          projects: projects.filter(({ id }) => !stored.has(id)),
          statements,
        },
        beforehand: () => keepText(writer.textsFolder, sha256, given.text, given.source),
      };
    },
  );
}

/** What is stated at the same place already stays as it is, whoever stated it. Issuers of a known document stand. */
function newStatements(
  made: readonly StatementRecord[],
  stored: readonly StatementRecord[],
  isKnown: boolean,
): StatementRecord[] {
  const key = ({ start, end, predicate }: StatementRecord): string => `${start}-${end}:${predicate}`;
  const ids = new Set(stored.map(({ id }) => id));
  const places = new Set(stored.map(key));
  return made.filter(
    (one) => !ids.has(one.id) && !places.has(key(one)) && !(isKnown && one.predicate === "ISSUED"),
  );
}

function datasetOf(id: string): DatasetRecord {
  return {
    id,
    nameZh: id,
    nameEn: null,
    licence: "not stated",
    citation: `${id}: statements read from documents`,
  };
}
