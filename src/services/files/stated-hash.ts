/** The content hash that a `datapackage.json` states: of an interchange export, or of a data package. */
import { UserError } from "../../errors.js";

export const DESCRIPTION = "datapackage.json";
export const MAX_DESCRIPTION_BYTES = 10_485_760;

export type Described = Readonly<Record<string, unknown>>;

/** A `datapackage.json` and the hash that it states; both null without one. */
export interface Description {
  described: Described | null;
  statedHash: string | null;
}
export const NOT_DESCRIBED: Description = { described: null, statedHash: null };

/** @throws UserError BAD_SOURCE when the text is no JSON object */
export function description(text: string, name: string): Description {
  const described = parsedObject(text);
  if (described === null)
    throw new UserError("BAD_SOURCE", `${name} is not a JSON object. Correct it, or remove it.`);
  const hash = described.contentHash ?? (described.xietong as Described | undefined)?.contentHash;
  return { described, statedHash: typeof hash === "string" ? hash : null };
}

/** null for text that is no JSON object. */
export function parsedObject(text: string): Described | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null ? (value as Described) : null;
  } catch {
    return null;
  }
}
