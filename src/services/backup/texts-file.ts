/** The stored texts of documents as lines of a file, and back. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { BadLine, jsonLines } from "../../exchange/interchange/history-lines.js";
import type { NamedFile } from "../files/source-files.js";
import { keepText } from "../writing/keep-text.js";
import { badBackup } from "./backup-form.js";

const HASH = /^[0-9a-f]{64}$/;
const TEXT = z.strictObject({
  sha256: z.string().regex(HASH),
  text: z.string(),
  source: z.record(z.string(), z.unknown()).nullable(),
});
type StoredText = z.infer<typeof TEXT>;

/** A folder that does not exist holds no text. */
export async function* textLinesOf(folder: string, counted: { texts: number }): AsyncGenerator<string> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => HASH.test(name)).sort();
  for (const sha256 of names) {
    const text = await readFile(path.join(folder, sha256), "utf8");
    const source = await readFile(path.join(folder, `${sha256}.source.json`), "utf8").catch(() => null);
    counted.texts++;
    yield `${JSON.stringify({ sha256, text, source: source === null ? null : (JSON.parse(source) as object) })}\n`;
  }
}

/** @throws UserError BAD_SOURCE for a line that is no text, or a text without its hash */
export async function* readTexts({ name, open }: NamedFile): AsyncGenerator<StoredText> {
  try {
    for await (const { line, value } of jsonLines(open())) {
      const { success, data } = TEXT.safeParse(value);
      if (!success) throw new BadLine(line, "it is no stored text");
      if (createHash("sha256").update(data.text).digest("hex") !== data.sha256)
        throw new BadLine(line, "the text does not match its hash");
      yield data;
    }
  } catch (error) {
    if (error instanceof BadLine) throw badBackup(`${name}, line ${error.line}: ${error.reason}`);
    throw error;
  }
}

/** @returns the number of texts */
export async function restoreTexts(file: NamedFile, folder: string): Promise<number> {
  let kept = 0;
  for await (const { sha256, text, source } of readTexts(file)) {
    await keepText(folder, sha256, text, source);
    kept++;
  }
  return kept;
}
