/** Opens a backup; nothing of it is used before its manifest, the lengths and the hashes of its files were checked. */
import path from "node:path";
import { UserError } from "../../errors.js";
import { readZip, textOf, type SafeZip } from "../files/safe-zip.js";
import type { NamedFile } from "../files/source-files.js";
import {
  describedFile,
  historySource,
  type DescribedFile,
  type HistoryRefusals,
  type HistorySource,
} from "../files/source-history.js";
import { parsedObject } from "../files/stated-hash.js";
import { checkHistory, type CheckedHistory } from "../importing/check-history.js";
import type { Progress } from "../progress.js";
import {
  BACKUP_FORM,
  BACKUP_MANIFEST,
  badBackup,
  MANIFEST_FILE,
  TEXTS_FILE,
  type BackupManifest,
} from "./backup-form.js";
import { readTexts } from "./texts-file.js";

export interface Backup {
  manifest: BackupManifest;
  history: HistorySource;
  texts: DescribedFile;
  close(): void;
}

const MAX_MANIFEST_BYTES = 1_048_576;

/** @throws UserError BAD_SOURCE for what is no backup, or one of a newer form */
export async function openBackup(place: string): Promise<Backup> {
  const zip = await readZip(path.resolve(place));
  try {
    const manifest = await manifestOf(zip);
    const history = historySource(manifest, MANIFEST_FILE, (name) => fileIn(zip, name), REFUSALS);
    return { manifest, history, texts: describedFile(history, TEXTS_FILE), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Reads all of it, and writes nothing. @throws UserError BAD_SOURCE naming what is damaged */
export async function checkBackup(
  { history, texts, manifest }: Backup,
  progress: Progress,
): Promise<CheckedHistory> {
  progress("Checking the whole backup; nothing is written");
  const checked = await checkHistory({ files: [] }, history, null);
  const { last } = checked;
  if (last.version !== manifest.backup.dataVersion || last.contentHash !== manifest.contentHash)
    throw badBackup(`its history does not end with the data version that ${MANIFEST_FILE} states`);
  let found = 0;
  for await (const { sha256 } of readTexts(texts)) if (sha256) found++;
  const stated = manifest.backup.texts;
  if (found !== stated) throw badBackup(`${texts.name} has ${found} texts instead of ${stated}`);
  return checked;
}

const REFUSALS: HistoryRefusals = {
  damaged: badBackup,
  notEmpty: (version) =>
    new UserError(
      "BAD_TARGET",
      `The database is not empty: it holds data version ${version}. A backup is restored only into an empty one; set XIETONG_HOME to a new directory, or empty this one with \`npx xietong db reset\`. Nothing was written.`,
    ),
};

async function manifestOf(zip: SafeZip): Promise<BackupManifest> {
  const file = zip.files.find((one) => one.path === MANIFEST_FILE);
  if (!file)
    throw badBackup(`${zip.name} has no ${MANIFEST_FILE}; a backup is made with \`npx xietong backup\``);
  const value = parsedObject(await textOf(zip, file, MAX_MANIFEST_BYTES));
  const form = (value as { backup?: { form?: unknown } } | null)?.backup?.form;
  if (typeof form === "number" && form > BACKUP_FORM)
    throw badBackup(
      `it has the form ${form}, and this program reads ${BACKUP_FORM}; use the version of the program that wrote it`,
    );
  const { success, data } = BACKUP_MANIFEST.safeParse(value);
  if (!success) throw badBackup(`${MANIFEST_FILE} is not that of a backup`);
  return data;
}

function fileIn(zip: SafeZip, name: string): NamedFile | null {
  const file = zip.files.find((one) => one.path === name);
  return file ? { name: `${zip.name}/${name}`, open: file.open } : null;
}
