/** The text of a document's bytes. */
import { decodeText } from "../text-encoding.js";
import { refusedDocument } from "./refused.js";

/** @throws UserError BAD_SOURCE for a file that is no text */
export function textOfBytes(bytes: Uint8Array, name: string): string {
  const found = decodeText(bytes);
  if (found !== null) return found.text.replace(/\r\n?/g, "\n");
  throw refusedDocument({
    name,
    reason: "it is binary, or in an encoding other than UTF-8, GB 18030 and UTF-16",
  });
}
