/** Moves the named form of a statement to another place in the stored text; the quote grows where it must. */
import type { StatementRecord } from "../../domain/records.js";
import { quoted, UserError } from "../../errors.js";
import { storedText } from "../data/document-text.js";
import type { ReadRecords } from "./writer.js";

interface Extent {
  start: number;
  end: number;
}

/** @param points the code points of the document's text @throws UserError BAD_RECORD */
export function withExtent(
  statement: StatementRecord,
  points: readonly string[],
  { start, end }: Extent,
): StatementRecord {
  if (start < 0 || end <= start || end > points.length)
    throw new UserError(
      "BAD_RECORD",
      `${quoted(statement.id)} cannot stand from ${start} to ${end} in a text of ${points.length} characters. Nothing was kept.`,
      { kind: "statements", id: statement.id, column: "end" },
    );
  const { quote, quoteStart } = statement;
  const hasQuote = quote !== null && quoteStart !== null;
  const from = hasQuote ? Math.min(start, quoteStart) : start;
  const to = hasQuote ? Math.max(end, quoteStart + [...quote].length) : end;
  const namedForm = points.slice(start, end).join("");
  return { ...statement, start, end, namedForm, quote: points.slice(from, to).join(""), quoteStart: from };
}

/** Texts of documents as code points, each read once. */
export class TextsOfDocuments {
  private readonly known = new Map<string, readonly string[]>();

  constructor(
    private readonly read: ReadRecords,
    private readonly folder: string,
  ) {}

  /** @throws UserError BAD_RECORD when the text of its document is not stored */
  async of({ id, document }: StatementRecord): Promise<readonly string[]> {
    const known = this.known.get(document);
    if (known) return known;
    const record = (await this.read("documents", [document])).get(document);
    const text = await storedText(this.folder, record?.sha256 ?? null);
    if (text === null)
      throw new UserError(
        "BAD_RECORD",
        `The place of ${quoted(id)} cannot be changed, because the text of ${quoted(document)} is not stored here. Register the document with its text first. Nothing was kept.`,
        { kind: "statements", id, column: "start" },
      );
    const points = [...text];
    this.known.set(document, points);
    return points;
  }
}
