/** Writes records other than statements: data sets, bodies, projects, chains, documents, names, successions. */
import { createHash } from "node:crypto";
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { sameRecord } from "../../domain/history.js";
import { presentColumns } from "../../domain/record-columns.js";
import type {
  BodyRecord,
  ChainRecord,
  DatasetRecord,
  DocumentRecord,
  NameRecord,
  ProjectRecord,
  RecordKind,
  SuccessionRecord,
} from "../../domain/records.js";
import { UserError } from "../../errors.js";
import { recordProblem } from "../../exchange/interchange/record-problem.js";
import { keepText } from "./keep-text.js";
import type { Draft } from "./commit.js";
import { requireFreeBody, requireFreeName, requireFreeTitle } from "./taken-names.js";
import { requireText } from "../text-fit.js";
import { stateIssuers } from "./issuances.js";
import type { Writer, WriteRequest, Written } from "./writer.js";

/** Columns given by a caller: an omitted column keeps its value, null clears it. */
export type Given<Type extends { id: string }> = Pick<Type, "id"> & {
  [Column in keyof Type]?: Type[Column] | null;
};

const EMPTY_BODY: Omit<BodyRecord, "id" | "nameZh" | "kind"> = {
  ...{ nameEn: null, shortZh: null, establishedOn: null, abolishedOn: null, wikidata: null },
  ...{ verified: false, sources: [], formerKinds: null },
};
const EMPTY_PROJECT = {
  nameEn: null,
  labelIsOurs: false,
  startedOn: null,
  endedOn: null,
  partOf: null,
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

export function recordDataset(
  writer: Writer,
  given: Given<DatasetRecord>,
  request: WriteRequest,
): Promise<Written> {
  return put(writer, "datasets", given, { nameEn: null }, request);
}

/** A write that gives a record a name. */
export interface NamingRequest extends WriteRequest {
  /** Whether another record may carry the name too; otherwise such a name is refused. */
  allowShared?: boolean | null;
}

export function recordBody(
  writer: Writer,
  given: Given<BodyRecord>,
  request: NamingRequest,
): Promise<Written> {
  const check = unlessShared<BodyRecord>(request, requireFreeBody);
  return put(writer, "bodies", given, EMPTY_BODY, request, check);
}

export function recordProject(
  writer: Writer,
  given: Given<ProjectRecord>,
  request: NamingRequest,
): Promise<Written> {
  const check = unlessShared<ProjectRecord>(request, (collaboration, former, project) => {
    if (isRenamed(former, project)) requireFreeTitle(collaboration, "projects", project);
  });
  return put(writer, "projects", given, EMPTY_PROJECT, request, check);
}

export function recordChain(
  writer: Writer,
  given: Given<ChainRecord>,
  request: NamingRequest,
): Promise<Written> {
  const check = unlessShared<ChainRecord>(request, (collaboration, former, chain) => {
    if (isRenamed(former, chain)) requireFreeTitle(collaboration, "chains", chain);
  });
  return put(writer, "chains", given, { nameEn: null }, request, check);
}

type Named = ProjectRecord | ChainRecord;

function isRenamed(former: Named | null, { nameZh, nameEn }: Named): boolean {
  return former?.nameZh !== nameZh || former.nameEn !== nameEn;
}

/** With a text, computes its hash and length, and stores the text outside the database for checks; it is never served. */
export async function registerDocument(
  writer: Writer,
  { text, ...given }: Given<DocumentRecord> & { text?: string | null },
  request: WriteRequest,
  dataset: string | null = null,
): Promise<Written> {
  if (text === null || text === undefined) return putDocument(writer, given, request, { dataset });
  requireText("text", text, "BAD_RECORD");
  const sha256 = createHash("sha256").update(text).digest("hex");
  if (given.sha256 && given.sha256 !== sha256) {
    throw new UserError(
      "BAD_RECORD",
      `The text has the SHA-256 ${sha256}, not ${given.sha256}. Send one of the two.`,
    );
  }
  const whole = { ...given, sha256, length: [...text].length };
  const beforehand = (): Promise<void> => keepText(writer.textsFolder, sha256, text);
  return putDocument(writer, whole, request, { dataset, beforehand });
}

/** Issuers that are given are stated in the same write; left out, they and their statements stay as they are. */
function putDocument(
  writer: Writer,
  given: Given<DocumentRecord>,
  request: WriteRequest,
  { dataset, beforehand }: { dataset: string | null; beforehand?: Draft["beforehand"] },
): Promise<Written> {
  const { id, issuers } = given;
  return writer.write("EDITOR", request, `documents: ${id}`, async (read, transaction) => {
    const former = (await read("documents", [id])).get(id) ?? null;
    const columns = issuers === null ? { ...given, issuers: [] } : given;
    const document = merged("documents", former ?? EMPTY_DOCUMENT, columns) as unknown as DocumentRecord;
    if (issuers === undefined) return { upserts: { documents: [document] }, beforehand };
    const by = writer.caller.name;
    const stated = { document, former, dataset, at: writer.now(), by };
    return { ...(await stateIssuers(read, transaction, stated)), beforehand };
  });
}

export function addBodyName(
  writer: Writer,
  given: Omit<NameRecord, "id" | "from" | "to"> & Partial<Pick<NameRecord, "from" | "to">>,
  request: NamingRequest,
): Promise<Written> {
  const name = { from: null, to: null, ...given, id: `${given.body}/${given.text}` };
  const check = unlessShared<NameRecord>(request, (collaboration, former, recorded) => {
    if (former === null || !sameRecord(former as never, recorded as never))
      requireFreeName(collaboration, recorded);
  });
  return put(writer, "names", name, {}, request, check);
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
  check: Check | null = null,
): Promise<Written> {
  return writer.write("EDITOR", request, `${kind}: ${given.id}`, async (read, transaction) => {
    const former = (await read(kind, [given.id])).get(given.id) ?? null;
    const record = merged(kind, former ?? empty, given);
    if (check && recordProblem(kind, record) === null)
      check(await writer.collaboration(transaction), former, record);
    return { upserts: { [kind]: [record] } };
  });
}

/** Checks a well-formed record before it is written. @param former null: the record is new */
type Check = (collaboration: Collaboration, former: object | null, record: object) => void;

function unlessShared<Record extends object>(
  { allowShared }: NamingRequest,
  check: (collaboration: Collaboration, former: Record | null, record: Record) => void,
): Check | null {
  return allowShared ? null : (check as Check);
}

function merged(kind: RecordKind, former: object, given: object): Record<string, unknown> {
  const whole: Readonly<Record<string, unknown>> = { ...former, ...defined(given) };
  return Object.fromEntries(presentColumns(kind, whole).map((column) => [column, whole[column]]));
}

function defined(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
