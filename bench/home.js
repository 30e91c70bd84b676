/** A temporary data directory for a managed database. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { layoutOf } from "../dist/store/managed/layout.js";

export const ROOT = path.dirname(import.meta.dirname);
const CLASSPATH = path.join(ROOT, ".cache", "managed-classpath.txt");

/** Reuses the Neo4j files found before. */
export function freshHome() {
  const home = mkdtempSync(path.join(os.tmpdir(), "xietong-bench-home-"));
  if (!existsSync(CLASSPATH)) return home;
  const { classpath } = layoutOf(home);
  mkdirSync(path.dirname(classpath), { recursive: true, mode: 0o700 });
  cpSync(CLASSPATH, classpath);
  return home;
}

export function removeHome(home) {
  rmSync(home, { recursive: true, force: true });
}
