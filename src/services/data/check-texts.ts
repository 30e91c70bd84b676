/** Checks the offsets of statements against the stored document texts, where a text is stored. */
import type { InterchangeRecords, StatementRecord } from "../../domain/records.js";
import { textHash } from "../../domain/text-hash.js";
import type { GraphFinding } from "../../store/check-repository.js";
import { textAsKept } from "./document-text.js";

export interface TextFindings {
  wrong: GraphFinding[];
  missing: GraphFinding[];
}

export async function textFindings(
  { documents, statements }: Pick<InterchangeRecords, "documents" | "statements">,
  folder: string,
): Promise<TextFindings> {
  const found: TextFindings = { wrong: [], missing: [] };
  for (const document of documents) {
    const own = statements.filter((one) => one.document === document.id && one.start !== null);
    if (own.length === 0) continue;
    const text = await textAsKept(folder, document.sha256);
    if (text === null) {
      found.missing.push({ kind: "documents", id: document.id, message: "has no stored text" });
      continue;
    }
    if (textHash(text) !== document.sha256) {
      found.wrong.push({
        kind: "documents",
        id: document.id,
        message: "has a stored text that does not match its hash",
      });
      continue;
    }
    found.wrong.push(...offsetFindings([...text], own));
  }
  return found;
}

function offsetFindings(points: readonly string[], statements: readonly StatementRecord[]): GraphFinding[] {
  return statements.flatMap(({ id, namedForm, start, end }) => {
    const found = points.slice(start!, end!).join("");
    if (found === namedForm) return [];
    return [{ kind: "statements", id, message: `names "${namedForm}" where the text says "${found}"` }];
  });
}
