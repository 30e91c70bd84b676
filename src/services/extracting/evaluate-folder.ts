/** Reads annotated documents and compares: `docs/NN.txt`, `gold/NN.json`, and for dates and bodies `meta/NN.json`, `index.tsv`. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { isPartialDate } from "../../domain/dates.js";
import { UserError } from "../../errors.js";
import { compareDocument } from "../../extract/evaluation/compare.js";
import type { GoldBody, GoldDocument, GoldRecord } from "../../extract/evaluation/gold.js";
import { summarize, type Evaluation } from "../../extract/evaluation/summary.js";
import type { TextNames } from "../../extract/names/names.js";
import { readDocument } from "../../extract/read-document.js";

/** @throws UserError BAD_SOURCE for a folder without annotated documents, or an annotation that is none */
export async function evaluateFolder(folder: string, names: TextNames): Promise<Evaluation> {
  const found = await readdir(path.join(folder, "gold")).catch(() => null);
  const golds = (found ?? []).filter((name) => name.endsWith(".json")).sort();
  if (golds.length === 0)
    throw new UserError(
      "BAD_SOURCE",
      `${folder} holds no annotated document. Put texts into docs/NAME.txt and annotations into gold/NAME.json.`,
    );
  const dates = await datesOfIndex(folder);
  const scores = [];
  for (const gold of golds) {
    const document = await readGold(folder, path.basename(gold, ".json"), dates);
    scores.push(
      compareDocument(document, readDocument(document.text, names.finder, document.date).statements),
    );
  }
  return summarize(scores);
}

async function readGold(
  folder: string,
  name: string,
  dates: ReadonlyMap<string, string>,
): Promise<GoldDocument> {
  const text = await readFile(path.join(folder, "docs", `${name}.txt`), "utf8").catch(() => {
    throw new UserError(
      "BAD_SOURCE",
      `${folder}/gold/${name}.json has no text. Put it into docs/${name}.txt.`,
    );
  });
  const records = (await json(path.join(folder, "gold", `${name}.json`))) as GoldRecord[];
  const meta = (await json(path.join(folder, "meta", `${name}.json`))) as {
    date?: string | null;
    bodies?: GoldBody[];
  } | null;
  const date = meta?.date ?? dates.get(name) ?? null;
  return { name, text, date: date && isPartialDate(date) ? date : null, records, bodies: meta?.bodies ?? [] };
}

/** Null where there is no such file. */
async function json(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError("BAD_SOURCE", `${file} is no JSON. Correct it, or take it out of the folder.`);
  }
}

/** The fourth column of `index.tsv`, by the first without its ending. */
async function datesOfIndex(folder: string): Promise<Map<string, string>> {
  const table = await readFile(path.join(folder, "index.tsv"), "utf8").catch(() => "");
  const rows = table.split("\n").map((line) => line.split("\t"));
  return new Map(
    rows.flatMap(([file, , , date]) => (file && date ? [[file.replace(/\.txt$/, ""), date] as const] : [])),
  );
}
