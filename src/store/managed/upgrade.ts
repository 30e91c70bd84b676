/** Keeps the data as another version of the program left them, until this one has brought them up to date. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { copyAside } from "./keep-aside.js";
import { NEO4J_VERSION, type Layout } from "./layout.js";

export interface Upgrade {
  /** Names what the program expects of stored data; a change of it is an upgrade. Unset: not compared. */
  schema?: string;
  progress: (line: string) => void;
}

/**
 * To be called before Java starts, which may change the files itself. Data that are not there yet will be of this version.
 * @throws UserError MANAGED_DATABASE when there is no room for the copy
 */
export function keepOld(layout: Layout, { schema, progress }: Upgrade): void {
  const { beforeUpgrade, systemDatabase } = layout;
  if (schema === undefined || noted(layout) === formOf(schema)) return;
  if (!existsSync(systemDatabase)) {
    if (!existsSync(beforeUpgrade)) note(layout, schema);
    return;
  }
  // the copy of an upgrade that did not come to its end is older than the data
  if (!existsSync(beforeUpgrade)) copyAside(layout, beforeUpgrade);
  progress(`The data are of another version of this program. They are kept in ${beforeUpgrade} meanwhile`);
}

/** To be called once the data are as this version needs them. */
export function noteUpgraded(layout: Layout, { schema, progress }: Upgrade): void {
  if (schema === undefined || noted(layout) === formOf(schema)) return;
  note(layout, schema);
  if (!existsSync(layout.beforeUpgrade)) return;
  rmSync(layout.beforeUpgrade, { recursive: true, force: true });
  progress("The data are up to date; the copy was removed");
}

const formOf = (schema: string): string => `Neo4j ${NEO4J_VERSION}, ${schema}\n`;

function note({ form }: Layout, schema: string): void {
  writeFileSync(form, formOf(schema), { mode: 0o600 });
}

function noted({ form }: Layout): string | null {
  try {
    return readFileSync(form, "utf8");
  } catch {
    return null;
  }
}
