import { readConfig } from "../../../src/config.js";
import { proveAndWrite } from "../../../src/services/bulk/prove-and-write.js";
import { openSource } from "../../../src/services/files/open-source.js";
import { openGraph } from "../../../src/services/opening/opening.js";
import { holdForLoad } from "../../../src/store/managed/bulk-load.js";
import type { Connection } from "../../../src/store/managed/probe.js";
import { options } from "./managed-start.js";

export const BULK = { by: "tester", reason: "bulk\nload", minFreeMb: 0 };

/** Fills the database of a home that has none yet; it is not started. */
export async function bulkLoad(home: string, place: string): Promise<void> {
  const source = await openSource(place);
  const held = await holdForLoad(options(home, { classpathFile: undefined }));
  try {
    await proveAndWrite(source, held.folder, BULK, () => {});
    await held.load(new AbortController().signal);
  } finally {
    held.release();
    await source.close();
  }
}

/** As the commands do that do not migrate. */
export const openToRead = ({ uri, user, password }: Connection) =>
  openGraph(readConfig({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }), "USE", () => {});
