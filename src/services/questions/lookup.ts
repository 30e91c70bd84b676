/** Resolves an id or exact name to positions in the collaboration index. */
import type { Collaboration, Position } from "../../analysis/index/collaboration.js";
import type { LifeSpan } from "../../domain/identity.js";
import { foldName } from "../../domain/folding.js";
import type { NamedRecords } from "../../domain/named-records.js";
import type { BodyRecord, ChainRecord, ProjectRecord } from "../../domain/records.js";
import { quoted, UserError, type ErrorCode } from "../../errors.js";

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
  throw new UserError(
    "BODY_NOT_FOUND",
    `No body has the id or the exact name ${quoted(idOrName)}. Look names up with resolveNames(names: [${quoted(idOrName)}]).`,
    { given: idOrName.slice(0, 60) },
  );
}

/** @throws UserError PROJECT_NOT_FOUND, NAME_AMBIGUOUS */
export function findProject({ collaboration, named }: Lookup, given: string): number {
  const advice = "List them with projects { id nameZh }.";
  const idOrName = named.idOf("projects", given) ?? given;
  return findNamed(
    collaboration.records.projects,
    collaboration.projectAt,
    idOrName,
    "PROJECT_NOT_FOUND",
    `No project has the id or the exact name ${quoted(idOrName)}. ${advice}`,
    (id) => named.keep("projects", given, id),
  );
}

/** @throws UserError CHAIN_NOT_FOUND, NAME_AMBIGUOUS */
export function findChain({ collaboration, named }: Lookup, given: string): number {
  const advice = "List them with businessChains { id nameZh }.";
  const idOrName = named.idOf("chains", given) ?? given;
  return findNamed(
    collaboration.records.chains,
    collaboration.chainAt,
    idOrName,
    "CHAIN_NOT_FOUND",
    `No business chain has the id or the exact name ${quoted(idOrName)}. ${advice}`,
    (id) => named.keep("chains", given, id),
  );
}

/** @throws UserError DOCUMENT_NOT_FOUND */
export function findDocument({ collaboration: { documentAt } }: Lookup, id: string): number {
  return known(
    documentAt,
    id,
    "DOCUMENT_NOT_FOUND",
    `No document has the id ${quoted(id)}. List them with documents { id title }.`,
  );
}

/** @throws UserError DATASET_NOT_FOUND */
export function findDataset({ collaboration: { datasetAt } }: Lookup, id: string): number {
  return known(
    datasetAt,
    id,
    "DATASET_NOT_FOUND",
    `No data set has the id ${quoted(id)}. List them with datasets { id nameZh }.`,
  );
}

/** Like `findBody`, but returns null when there is none. @throws UserError NAME_AMBIGUOUS */
export function findBodyOrNull(lookup: Lookup, idOrName: string): BodyRecord | null {
  return orNull(() => lookup.collaboration.records.bodies[findBody(lookup, idOrName)]!);
}

export function findProjectOrNull(lookup: Lookup, idOrName: string): ProjectRecord | null {
  return orNull(() => lookup.collaboration.records.projects[findProject(lookup, idOrName)]!);
}

export function findChainOrNull(lookup: Lookup, idOrName: string): ChainRecord | null {
  return orNull(() => lookup.collaboration.records.chains[findChain(lookup, idOrName)]!);
}

function orNull<Found>(find: () => Found): Found | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof UserError && error.code.endsWith("_NOT_FOUND")) return null;
    throw error;
  }
}

function findNamed(
  records: readonly Named[],
  at: Position,
  idOrName: string,
  code: ErrorCode,
  missing: string,
  keep: (id: string) => void,
): number {
  const position = at.get(idOrName);
  if (position !== undefined) return position;
  const foldedName = foldName(idOrName);
  const found = records.filter(({ nameZh, nameEn }) =>
    [nameZh, nameEn].some((name) => name !== null && foldName(name) === foldedName),
  );
  if (found.length === 1) {
    keep(found[0]!.id);
    return at.get(found[0]!.id)!;
  }
  if (found.length > 1) throw ambiguous(idOrName, found);
  throw new UserError(code, missing, { given: idOrName.slice(0, 60) });
}

function known(at: Position, id: string, code: ErrorCode, missing: string): number {
  const position = at.get(id);
  if (position === undefined) throw new UserError(code, missing, { given: id });
  return position;
}

function ambiguous(name: string, holders: readonly (Named & Partial<LifeSpan>)[]): UserError {
  const list = holders.map((one) => `${one.id} (${one.nameZh}${life(one)})`).join(", ");
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
