/** Loads Cypher from files, so that each query can be pasted into any Neo4j tool. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../package-root.js";

const FOLDER = path.join(PACKAGE_ROOT, "cypher");
const loaded = new Map<string, string>();

/** Text of a query, by its path below `cypher/` without the extension: `read/bodies`. */
export function cypher(name: string): string {
  const known = loaded.get(name) ?? readFileSync(path.join(FOLDER, `${name}.cypher`), "utf8");
  loaded.set(name, known);
  return known;
}

const BRANCHES = /(?<=^CALL \(\) \{\n)[\s\S]*?(?=\n\}\n)/mu;
const UNION = "\n  UNION ALL\n";
const FEW = 2;

/**
 * A query over few groups of rows without its branches for other groups: an idle database takes a second to plan all of
 * them, and a write waits for it.
 */
export function withBranchesFor(query: string, groups: readonly string[]): string {
  if (groups.length > FEW) return query;
  return query.replace(BRANCHES, (branches) =>
    branches
      .split(UNION)
      .filter((branch) => groups.some((group) => branch.includes(`$rows.${group} `)))
      .join(UNION),
  );
}

export interface Migration {
  /** File name without the extension: `0001_identity`. */
  id: string;
  text: string;
  statements: string[];
}

/** Migrations in order; each statement of a file ends with a semicolon at the end of a line. */
export function migrations(): Migration[] {
  const files = readdirSync(path.join(FOLDER, "migrations")).filter((file) => file.endsWith(".cypher"));
  return files.sort().map((file) => {
    const text = readFileSync(path.join(FOLDER, "migrations", file), "utf8");
    const statements = text.split(/;\s*$/m).map((part) => part.trim());
    return { id: file.replace(".cypher", ""), text, statements: statements.filter(Boolean) };
  });
}
