/** Writes records other than statements: bodies, projects, chains, documents, names, successions. */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { RECORD_COLUMNS } from "../../domain/record-columns.js";
import type {
  BodyRecord,
  ChainRecord,
  DocumentRecord,
  NameRecord,
  ProjectRecord,
  RecordKind,
  SuccessionRecord,
} from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { stateIssuers } from "./issuances.js";
import type { Writer, WriteRequest, Written } from "./writer.js";

/** Columns given by a caller: an omitted column keeps its value, null clears it. */
export type Given<Type extends { id: string }> = Pick<Type, "id"> & {
  [Column in keyof Type]?: Type[Column] | null;
};

const EMPTY_BODY: Omit<BodyRecord, "id" | "nameZh" | "kind"> = {
  ...{ nameEn: null, shortZh: null, establishedOn: null, abolishedOn: null, wikidata: null },
  ...{ verified: false, sources: [] },
};
const EMPTY_PROJECT = {
  nameEn: null,
  labelIsOurs: false,
  startedOn: null,
  endedOn: null,
  kind: "INFORMATIZATION_PROJECT",
};
const EMPTY_DOCUMENT = {
  number: null,
  publishedOn: null,
  issuers: [],
  url: null,
  sha256: null,
  length: null,
  licence: null,
  language: "zh",
};

export function recordBody(
  writer: Writer,
  given: Given<BodyRecord>,
  request: WriteRequest,
): Promise<Written> {
  return put(writer, "bodies", given, EMPTY_BODY, request);
}

export function recordProject(
  writer: Writer,
  given: Given<ProjectRecord>,
  request: WriteRequest,
): Promise<Written> {
  return put(writer, "projects", given, EMPTY_PROJECT, request);
}

export function recordChain(
  writer: Writer,
  given: Given<ChainRecord>,
  request: WriteRequest,
): Promise<Written> {
  return put(writer, "chains", given, { nameEn: null }, request);
}

/** With a text, computes its hash and length, and stores the text outside the database for checks; it is never served. */
export async function registerDocument(
  writer: Writer,
  { text, ...given }: Given<DocumentRecord> & { text?: string | null },
  request: WriteRequest,
  dataset: string | null = null,
): Promise<Written> {
  if (text === null || text === undefined) return putDocument(writer, given, request, dataset);
  const sha256 = createHash("sha256").update(text).digest("hex");
  if (given.sha256 && given.sha256 !== sha256) {
    throw new UserError(
      "BAD_RECORD",
      `The text has the SHA-256 ${sha256}, not ${given.sha256}. Send one of the two.`,
    );
  }
  const whole = { ...given, sha256, length: [...text].length };
  const written = await putDocument(writer, whole, request, dataset);
  await mkdir(writer.textsFolder, { recursive: true });
  await writeFile(path.join(writer.textsFolder, sha256), text);
  return written;
}

/** Issuers that are given are stated in the same write; left out, they and their statements stay as they are. */
function putDocument(
  writer: Writer,
  given: Given<DocumentRecord>,
  request: WriteRequest,
  dataset: string | null,
): Promise<Written> {
  const { id, issuers } = given;
  return writer.write("EDITOR", request, `documents: ${id}`, async (read, transaction) => {
    const former = (await read("documents", [id])).get(id) ?? null;
    const columns = issuers === null ? { ...given, issuers: [] } : given;
    const document = merged("documents", former ?? EMPTY_DOCUMENT, columns) as unknown as DocumentRecord;
    if (issuers === undefined) return { upserts: { documents: [document] } };
    const by = writer.caller.name;
    return stateIssuers(read, transaction, { document, former, dataset, at: writer.now(), by });
  });
}

export function addBodyName(
  writer: Writer,
  given: Omit<NameRecord, "id" | "from" | "to"> & Partial<Pick<NameRecord, "from" | "to">>,
  request: WriteRequest,
): Promise<Written> {
  const name = { from: null, to: null, ...given, id: `${given.body}/${given.text}` };
  return put(writer, "names", name, {}, request);
}

/** A main line ends its predecessor: a body without an end of its own is abolished on that date in the same write. */
export function recordSuccession(
  writer: Writer,
  given: Omit<SuccessionRecord, "id" | "note" | "verified" | "sources"> & Omit<Given<SuccessionRecord>, "id">,
  request: WriteRequest,
): Promise<Written> {
  const { predecessor, successor, on } = given;
  const id = `${predecessor}.${successor}.${on}`;
  return writer.write("EDITOR", request, `successions: ${id}`, async (read) => {
    const former = (await read("successions", [id])).get(id) ?? { note: null, verified: false, sources: [] };
    const succession = merged("successions", former, { ...given, id }) as unknown as SuccessionRecord;
    const body = (await read("bodies", [predecessor])).get(predecessor);
    const ends = succession.mainLine && predecessor !== successor && body?.abolishedOn === null;
    return {
      upserts: { successions: [succession], bodies: ends ? [{ ...body, abolishedOn: on }] : [] },
    };
  });
}

async function put<Kind extends RecordKind>(
  writer: Writer,
  kind: Kind,
  given: { id: string } & object,
  empty: object,
  request: WriteRequest,
): Promise<Written> {
  return writer.write("EDITOR", request, `${kind}: ${given.id}`, async (read) => {
    const former = (await read(kind, [given.id])).get(given.id) ?? empty;
    return { upserts: { [kind]: [merged(kind, former, given)] } };
  });
}

function merged(kind: RecordKind, former: object, given: object): Record<string, unknown> {
  const whole: Readonly<Record<string, unknown>> = { ...former, ...defined(given) };
  return Object.fromEntries(RECORD_COLUMNS[kind].map((column) => [column, whole[column]]));
}

function defined(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
