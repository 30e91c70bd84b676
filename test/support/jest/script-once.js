/** The same as `module-once.js` for a script. The global setup, which runs outside, takes the script as it is. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const asScript = (source, file) => ({
  code: `if (globalThis.requireOutside) module.exports = globalThis.requireOutside(${JSON.stringify(file)});
else {
${source}
}`,
});

const own = readFileSync(import.meta.filename);
const getCacheKey = (source, file) =>
  createHash("sha256").update(own).update(source).update(file).digest("hex");

export default { process: asScript, getCacheKey };
