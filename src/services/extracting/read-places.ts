/** Reads the documents in files, folders and zips, one after the other. */
import { createHash } from "node:crypto";
import { textHash } from "../../domain/text-hash.js";
import { UserError } from "../../errors.js";
import { readText } from "../../exchange/document/read-text.js";
import { readDocument, type ReadDocument } from "../../extract/read-document.js";
import type { TextNames } from "../../extract/names/names.js";
import { documentsAt, type FoundDocument } from "../files/document-files.js";

export interface ReadFile extends ReadDocument {
  /** As the caller would name it. */
  name: string;
  text: string;
  /** Hash of the text, and of the file that it came from. */
  sha256: string;
  fileSha256: string;
}

/** A file that gives no text, with the sentence that says why. */
export interface UnreadFile {
  name: string;
  error: UserError;
}

export type Outcome = ReadFile | UnreadFile;

/** One file at a time is held in memory. A text that came before in another file is left out, and said. */
export async function* readPlaces(
  places: readonly string[],
  names: TextNames,
  date: string | null,
): AsyncGenerator<Outcome> {
  const seen = new Map<string, string>();
  for (const place of places) {
    for await (const found of documentsAt(place)) {
      const outcome = await readOne(found, names, date);
      const twin = "text" in outcome ? seen.get(outcome.sha256) : undefined;
      if (twin !== undefined) yield { name: found.name, error: sameText(found.name, twin) };
      else yield outcome;
      if ("text" in outcome) seen.set(outcome.sha256, twin ?? found.name);
    }
  }
}

async function readOne(found: FoundDocument, names: TextNames, date: string | null): Promise<Outcome> {
  const { name } = found;
  try {
    const file = await found.read();
    const text = await readText(file);
    const fileSha256 = createHash("sha256").update(file.bytes).digest("hex");
    return { name, text, sha256: textHash(text), fileSha256, ...readDocument(text, names.finder, date) };
  } catch (error) {
    if (error instanceof UserError) return { name, error };
    throw error;
  }
}

function sameText(name: string, twin: string): UserError {
  return new UserError("BAD_SOURCE", `${name} holds the same text as ${twin}, and is left out.`);
}
