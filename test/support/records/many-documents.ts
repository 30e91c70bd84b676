import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** An interchange folder of documents, one a year from 1700, that name nothing. */
export function manyDocuments(count: number): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-documents-"));
  const file = { number: null, issuers: [], url: null, sha256: null, length: null, licence: null };
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `decree-${i}`,
      title: `第${i}号令`,
      publishedOn: String(1700 + i),
      language: "zh",
      ...file,
    }),
  );
  writeFileSync(path.join(folder, "documents.jsonl"), `${lines.join("\n")}\n`);
  return folder;
}
