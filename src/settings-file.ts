/** A file of settings, such as `.env`. */
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { UserError } from "./errors.js";

/**
 * The variables that a file sets; none where there is no file.
 * @throws UserError BAD_SETTING when there is a file that cannot be read
 */
export function settingsIn(file: string): NodeJS.Dict<string> {
  try {
    return parseEnv(textIn(readFileSync(file)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return {};
    throw new UserError("BAD_SETTING", `The settings in ${file} cannot be read: ${message}.`);
  }
}

/** Without the mark that some editors put first, which would become part of the first name. */
function textIn(bytes: Buffer): string {
  const text = isUtf8(bytes) ? new TextDecoder().decode(bytes) : "\0";
  const reason = "it is no text in UTF-8; save it as UTF-8";
  // a file in UTF-16, read as if it were, sets nothing
  if (text.includes("\0")) throw new Error(reason);
  return text;
}
