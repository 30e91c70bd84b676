/** Lookup of network file formats by name, and writing of files. */
import { chunks } from "../../exchange/network/chunks.js";
import type { Format } from "../../exchange/network/format.js";
import type { NetworkFile } from "../../exchange/network/network-file.js";
import { FORMATS } from "../../exchange/network/registry.js";
import { quoted, UserError } from "../../errors.js";
import { ANY_FORMAT } from "./question.js";

/** The bytes of a file, generated on demand. */
export function chunksOf(format: Format, file: NetworkFile): AsyncGenerator<Uint8Array> {
  const query = file.about.query.replace(ANY_FORMAT, format.id);
  const content = format.write({ ...file, about: { ...file.about, query } });
  return chunks(file.about.bom && format.extension === "csv" ? marked(content) : content);
}

/** Begins with a byte order mark. */
function* marked(content: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  yield "\ufeff";
  yield* content;
}

export const FILE_FORMATS: readonly Format[] = FORMATS;
/** Exports of the whole data, which are no network formats; each has a URL and an option of its own. */
const WHOLE_FORMATS = ["interchange", "package"];

/** @throws UserError FORMAT_NOT_FOUND */
export function findFormat(id: string): Format {
  const found = FILE_FORMATS.find((format) => format.id === id);
  if (found) return found;
  const known = FILE_FORMATS.map((format) => format.id);
  throw new UserError(
    "FORMAT_NOT_FOUND",
    `There is no format ${quoted(id)} of networks; there are ${known.join(", ")}. The whole data comes as ${WHOLE_FORMATS.join(" or ")}.`,
    { given: quoted(id), formats: known, whole: WHOLE_FORMATS },
  );
}

/** The name in GraphQL: nodes-csv is NODES_CSV. */
export function formatName({ id }: Pick<Format, "id">): string {
  return id.toUpperCase().replaceAll("-", "_");
}

export function formatOfName(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}
