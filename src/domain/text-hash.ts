import { createHash } from "node:crypto";

/** SHA-256 of the text of a document in UTF-8, by which the text is named. */
export const textHash = (text: string): string => createHash("sha256").update(text).digest("hex");
