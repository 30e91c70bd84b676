/** A file of settings, such as `.env`. */
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { UserError } from "./errors.js";

/**
 * The variables that a file sets; none where there is no file.
 * @throws UserError BAD_SETTING when there is a file that cannot be read
 */
export function settingsIn(file: string): NodeJS.Dict<string> {
  try {
    return parseEnv(readFileSync(file, "utf8"));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return {};
    throw new UserError("BAD_SETTING", `The settings in ${file} cannot be read: ${message}.`);
  }
}
