/** Resolves an id or exact name to positions in the collaboration index. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { namedRows } from "../../analysis/index/named-rows.js";
import type { RecordTable } from "../../analysis/index/record-table.js";
import type { LifeSpan } from "../../domain/identity.js";
import { foldName } from "../../domain/folding.js";
import { nameAs } from "../../domain/name-as.js";
import type { NamedRecords } from "../../domain/named-records.js";
import { quoted, UserError, type ErrorCode } from "../../errors.js";
import { nearestRecords, type Nearest } from "./nearest.js";

/** Where names are looked up: a data version, and the records that names of the question stood for earlier. */
export interface Lookup {
  collaboration: Collaboration;
  named: NamedRecords;
}

interface Named {
  id: string;
  nameZh: string;
  nameEn: string | null;
}

/** The id of a merged duplicate resolves to the body that it was merged into. @throws UserError BODY_NOT_FOUND, NAME_AMBIGUOUS */
export function findBody({ collaboration, named }: Lookup, given: string): number {
  const { records, bodyAt, names } = collaboration;
  const idOrName = named.idOf("bodies", given) ?? given;
  const position = bodyAt.get(collaboration.survivorOf(idOrName) ?? idOrName);
  if (position !== undefined) return position;
  const holders = names.holders(idOrName);
  if (holders.length === 1) {
    named.keep("bodies", given, holders[0]!);
    return bodyAt.get(holders[0]!)!;
  }
  if (holders.length > 1)
    throw ambiguous(
      idOrName,
      holders.map((id) => records.bodies[bodyAt.get(id)!]!),
    );
  throw notFound(
    "BODY_NOT_FOUND",
    idOrName,
    `No body has the id or the exact name ${quoted(idOrName)}.`,
    `Look names up with resolveNames(names: [${quoted(idOrName)}]).`,
    nearestRecords(records.bodies, idOrName, collaboration.search.BODY),
  );
}

/** @throws UserError PROJECT_NOT_FOUND, NAME_AMBIGUOUS */
export function findProject(lookup: Lookup, given: string): number {
  return findNamed(lookup, "projects", given, (idOrName, { records, search }) =>
    notFound(
      "PROJECT_NOT_FOUND",
      idOrName,
      `No project has the id or the exact name ${quoted(idOrName)}.`,
      "List them with projects { id nameZh }.",
      nearestRecords(records.projects, idOrName, search.PROJECT),
    ),
  );
}

/** @throws UserError CHAIN_NOT_FOUND, NAME_AMBIGUOUS */
export function findChain(lookup: Lookup, given: string): number {
  return findNamed(lookup, "chains", given, (idOrName, { records, search }) =>
    notFound(
      "CHAIN_NOT_FOUND",
      idOrName,
      `No business chain has the id or the exact name ${quoted(idOrName)}.`,
      "List them with businessChains { id nameZh }.",
      nearestRecords(records.chains, idOrName, search.BUSINESS_CHAIN),
    ),
  );
}

/** @throws UserError DOCUMENT_NOT_FOUND */
export function findDocument({ collaboration }: Lookup, id: string): number {
  const { records, documentAt, search } = collaboration;
  const position = documentAt.get(id);
  if (position !== undefined) return position;
  throw notFound(
    "DOCUMENT_NOT_FOUND",
    id,
    `No document has the id ${quoted(id)}.`,
    "List them with documents { id title }.",
    nearestRecords(titled(records.documents), id, search.DOCUMENT),
  );
}

const titled = (documents: RecordTable<"documents">) => ({
  at: (row: number) => asNamed(documents.at(row)),
  *[Symbol.iterator]() {
    for (const document of documents) yield asNamed(document);
  },
});

const asNamed = ({ id, title }: { id: string; title: string }): Named => ({
  id,
  nameZh: title,
  nameEn: null,
});

/** @throws UserError DATASET_NOT_FOUND */
export function findDataset({ collaboration }: Lookup, id: string): number {
  const { records, datasetAt } = collaboration;
  const position = datasetAt.get(id);
  if (position !== undefined) return position;
  throw notFound(
    "DATASET_NOT_FOUND",
    id,
    `No data set has the id ${quoted(id)}.`,
    "List them with datasets { id nameZh }.",
    nearestRecords(records.datasets, id, null),
  );
}

/** Ids of the built-in data and of most others; any other text is read as a name. */
const LOOKS_LIKE_ID = /^[a-z0-9][a-z0-9._:-]*$/;

/**
 * The record that `find` gives, or null for an unknown id. An unknown name is an error, since null would read as a
 * record without content.
 * @param required whether an unknown id is an error too
 * @throws UserError …_NOT_FOUND, NAME_AMBIGUOUS
 */
export function foundOrNull<Found>(idOrName: string, required: boolean, find: () => Found): Found | null {
  try {
    return find();
  } catch (error) {
    const isUnknown = error instanceof UserError && error.code.endsWith("_NOT_FOUND");
    if (isUnknown && !required && LOOKS_LIKE_ID.test(idOrName)) return null;
    throw error;
  }
}

function findNamed(
  { collaboration, named }: Lookup,
  kind: "projects" | "chains",
  given: string,
  missing: (idOrName: string, collaboration: Collaboration) => UserError,
): number {
  const records = collaboration.records[kind];
  const idOrName = named.idOf(kind, given) ?? given;
  const position = records.places.get(idOrName);
  if (position !== undefined) return position;
  const found = namedRows(records, new Set([foldName(idOrName)])).map((row): Named => records.at(row));
  if (found.length > 1) throw ambiguous(idOrName, found);
  const [only] = found;
  if (!only) throw missing(idOrName, collaboration);
  named.keep(kind, given, only.id);
  return records.places.get(only.id)!;
}

function notFound(
  code: ErrorCode,
  given: string,
  problem: string,
  advice: string,
  nearest: Nearest[],
): UserError {
  const list = nearest.map(({ id, name }) => `${id} (${quoted(name).slice(1, -1)})`).join(", ");
  const message = [problem, ...(list ? [`Nearest: ${list}.`] : []), advice].join(" ");
  return new UserError(code, message, { given: given.slice(0, 60), nearest });
}

function ambiguous(name: string, holders: readonly (Named & Partial<LifeSpan>)[]): UserError {
  const list = holders.map((one) => `${one.id} (${nameAs(name, one)}${life(one)})`).join(", ");
  const alternatives = holders.map(({ id, nameZh, establishedOn = null, abolishedOn = null }) => ({
    id,
    nameZh,
    establishedOn,
    abolishedOn,
  }));
  const advice = "Give one of these ids, or ask resolveNames with a date.";
  return new UserError("NAME_AMBIGUOUS", `${quoted(name)} has been the name of ${list}. ${advice}`, {
    alternatives,
  });
}

function life({ establishedOn, abolishedOn }: Partial<LifeSpan>): string {
  return establishedOn || abolishedOn ? `, ${establishedOn ?? "?"} – ${abolishedOn ?? ""}`.trimEnd() : "";
}
