/** Merges a duplicate body into another: names and references move to the survivor, and the duplicate's id resolves to it. */
import { quoted, UserError } from "../../errors.js";
import { mergeDraft, mergeSummary } from "./merge-draft.js";
import type { Writer, WriteRequest, Written } from "./writer.js";

export interface MergeRequest {
  duplicate: string;
  survivor: string;
  note?: string | null;
}

export function mergeDuplicate(
  writer: Writer,
  { duplicate, survivor, note }: MergeRequest,
  request: WriteRequest,
): Promise<Written> {
  return writer.write("EDITOR", request, mergeSummary(duplicate, survivor), async (read, transaction) => {
    const known = await read("bodies", [duplicate, survivor]);
    for (const id of [duplicate, survivor]) if (!known.has(id)) throw noBody(id);
    if (duplicate === survivor) throw new UserError("BAD_RECORD", "A body cannot be merged into itself.");
    return mergeDraft(transaction, known.get(duplicate)!, known.get(survivor)!, note ?? null);
  });
}

function noBody(id: string): UserError {
  return new UserError(
    "BODY_NOT_FOUND",
    `No body has the id ${quoted(id)}. Look names up with resolveNames(names: [${quoted(id)}]).`,
  );
}
