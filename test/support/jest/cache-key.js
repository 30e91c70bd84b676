import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The key of jest's transform cache for a transform that depends on these files. */
export function cacheKeyOf(...files) {
  const own = files.map((file) => readFileSync(file)).join();
  return (source, file) => createHash("sha256").update(own).update(source).update(file).digest("hex");
}
