/** The history in a source: its description, and the files that the description names. */
import { UserError } from "../../errors.js";
import {
  CITATIONS_FILE,
  HISTORY_DESCRIPTION,
  HISTORY_FILE,
  HISTORY_FORM,
  type HistoryDescription,
} from "../../exchange/interchange/history-description.js";
import type { NamedFile, Source } from "./source-files.js";
import { DESCRIPTION } from "./stated-hash.js";

/** What is said of a history that is not taken. */
export interface HistoryRefusals {
  /** @param what continues a sentence */
  damaged: (what: string) => UserError;
  /** @param version that the database holds */
  notEmpty: (version: number) => UserError;
}

export interface HistorySource {
  refusals: HistoryRefusals;
  description: HistoryDescription;
  /** Name of the file that the description was read from. */
  describedIn: string;
  history: DescribedFile;
  citations: DescribedFile;
  /** Every file that the description names, in its order. */
  files: DescribedFile[];
}

export type DescribedFile = NamedFile & HistoryDescription["resources"][number];

/** @returns null when the source has no history @throws UserError BAD_SOURCE when it is incomplete or of another form */
export function historyOf({ described, file }: Source): HistorySource | null {
  const stated = (described as { history?: { form?: unknown } } | null)?.history;
  const history = file(HISTORY_FILE);
  if (stated === undefined && history === null) return null;
  if (stated === undefined)
    throw badHistory(`${history!.name} stands without a ${DESCRIPTION} that describes it`);
  if (stated.form !== HISTORY_FORM)
    throw badHistory(
      `the history has the form ${JSON.stringify(stated.form)}, and this program reads ${HISTORY_FORM}`,
    );
  const { success, data } = HISTORY_DESCRIPTION.safeParse(described);
  if (!success) throw badHistory(`${DESCRIPTION} does not state the length and hash of every file`);
  return historySource(data, DESCRIPTION, file, { damaged: badHistory, notEmpty });
}

/**
 * @param describedIn name of the file that the description was read from
 * @param file any file of the source by its name; null: there is none
 * @throws UserError of `refusals` when a file is missing or not described
 */
export function historySource(
  description: HistoryDescription,
  describedIn: string,
  file: Source["file"],
  refusals: HistoryRefusals,
): HistorySource {
  const files = description.resources.map((resource) => {
    const found = file(resource.path);
    if (!found) throw refusals.damaged(`${resource.path} is missing`);
    return { ...resource, ...found };
  });
  const source = { refusals, description, describedIn, files };
  const named = (path: string): DescribedFile => describedFile(source, path);
  return { ...source, history: named(HISTORY_FILE), citations: named(CITATIONS_FILE) };
}

/** @throws UserError of its refusals when the description does not name the file */
export function describedFile(
  { files, refusals, describedIn }: Pick<HistorySource, "files" | "refusals" | "describedIn">,
  path: string,
): DescribedFile {
  const found = files.find((one) => one.path === path);
  if (!found) throw refusals.damaged(`${describedIn} does not name ${path}`);
  return found;
}

function badHistory(what: string): UserError {
  return new UserError(
    "BAD_SOURCE",
    `The history cannot be imported: ${what}. Nothing was written. Export it again with --interchange --history, or import only the records with --without-history.`,
  );
}

function notEmpty(version: number): UserError {
  return new UserError(
    "BAD_TARGET",
    `The database is not empty: it holds data version ${version}. A history can be imported only into an empty database; use a new data directory (XIETONG_HOME), or import only the records with --without-history. Nothing was written.`,
  );
}
