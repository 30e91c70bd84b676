/** The form of a backup: a zip with the whole history, the citations, the texts of documents, and a manifest. */
import { z } from "zod";
import { HISTORY_DESCRIPTION } from "../../exchange/interchange/history-description.js";
import { UserError } from "../../errors.js";

export const MANIFEST_FILE = "backup.json";
/** One line for each stored text of a document: its SHA-256, the text, and the file that it was read from. */
export const TEXTS_FILE = "texts.jsonl";
/** Version of the form; a program refuses a newer one. */
export const BACKUP_FORM = 1;

export const BACKUP_MANIFEST = HISTORY_DESCRIPTION.extend({
  backup: z.object({
    form: z.literal(BACKUP_FORM),
    /** Version of the program that wrote it. */
    program: z.string(),
    /** UTC instant. */
    at: z.iso.datetime(),
    dataVersion: z.number().int().min(1),
    texts: z.number().int().min(0),
  }),
});
export type BackupManifest = z.infer<typeof BACKUP_MANIFEST>;

/** @param what continues a sentence */
export function badBackup(what: string): UserError {
  return new UserError("BAD_SOURCE", `The backup cannot be restored: ${what}. Nothing was written.`);
}
